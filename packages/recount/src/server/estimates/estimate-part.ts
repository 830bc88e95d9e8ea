import type {
  EstimateFigureView,
  EstimatePartView,
  EstimatePictureView,
  GateSentenceView,
  MethodAnswerView,
} from '@recount/api'
import type { Finding, ToldEstimate } from '@recount/estimate'
import type { DrawnFigure } from '../../report/estimates/drawn-estimate.ts'
import {
  headSentence,
  isGrave,
  listSentences,
  type GateSentence,
} from '../../report/estimates/gate-sentences.ts'
import { isLowerBound, nameMethod } from '../../report/estimates/method-words.ts'
import type { Picture } from '../../report/estimates/picture.ts'

/** What the methods say of a stratum or of all strata; what stands under its pictures is not said again beside them. */
export function viewPart(
  estimates: readonly ToldEstimate[],
  compared: readonly Finding[],
  figures: readonly DrawnFigure[],
): EstimatePartView {
  const sentences = listSentences(estimates, compared)
  return {
    documented: estimates[0]?.documented ?? 0,
    methods: estimates.map(viewMethod),
    figures: figures.map(viewFigure),
    sentences: sentences.filter((one) => figures.length === 0 || !isGrave(one)).map(viewSentence),
  }
}

function viewMethod(estimate: ToldEstimate): MethodAnswerView {
  const { method, form, assumption, outcome, undocumented, total, sensitivity } = estimate
  return {
    method,
    title: nameMethod(method),
    form,
    assumption,
    outcome,
    isBound: isLowerBound(method),
    undocumented,
    total,
    sensitivity: sensitivity.map((alternative) => ({
      setting: alternative.setting,
      total: alternative.total,
    })),
  }
}

function viewFigure({ pictures, sentences }: DrawnFigure): EstimateFigureView {
  return {
    pictures: pictures.map(({ wide, narrow }) => ({
      title: wide.title,
      wide: viewPicture(wide),
      narrow: viewPicture(narrow),
    })),
    sentences: sentences.map(viewSentence),
  }
}

function viewPicture({ svg, key }: Picture): EstimatePictureView {
  return { svg, key }
}

function viewSentence(sentence: GateSentence): GateSentenceView {
  return { severity: sentence.severity, head: headSentence(sentence), words: sentence.words }
}
