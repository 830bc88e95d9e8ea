import type { Alternative } from '../estimate.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { sayCount } from '../words/say-count.ts'
import { sayNames } from '../words/say-names.ts'
import type { Fit } from './fit.ts'
import type { BestBy } from './loglinear-findings.ts'
import type { LoglinearConfig } from './loglinear-options.ts'
import { nameModel } from './model.ts'
import { averageModels, type Criterion, type Missed, rankModels, type RankedModel } from './rank-models.ts'
import { rangeOfMissed, type Selection } from './selection.ts'

/** The best by each criterion, the mean over models, the next models, and the best of a higher order than was asked for. */
export function listAlternatives(
  overlaps: Overlaps,
  { fits, ranked, config }: Selection,
  higher: RankedModel | null,
): readonly Alternative[] {
  const [best, ...others] = ranked
  if (best === undefined || config.model !== null) return []
  const tell = (setting: string, missed: Missed): Alternative => {
    return { setting, total: rangeOfMissed(overlaps, missed, config.level) }
  }
  const criterion = sayCriterion(config.criterion)
  const behind = (score: number): string => `${criterion} ${(score - best.score).toFixed(2)} behind`
  return [
    ...(config.average ? [] : [tell(`mean over models by ${criterion} weight`, averageModels(ranked))]),
    ...listBest(fits, config).map(({ criterion: by, best: { model, maximum } }) => {
      return tell(`best by ${by}: ${nameModel(model)}`, maximum)
    }),
    ...others.slice(0, ordinals.length).map(({ model, maximum, score }, at) => {
      return tell(`${ordinals[at] ?? ''}-best model ${nameModel(model)}, ${behind(score)}`, maximum)
    }),
    ...(higher === null
      ? []
      : [tell(`with interactions of more lists ${nameModel(higher.model)}`, higher.maximum)]),
  ]
}

/** The best models by each criterion but the one asked for, which is given itself unless the models are averaged. */
export function listBest(
  fits: readonly Fit[],
  { criterion: asked, average }: LoglinearConfig,
): readonly BestBy[] {
  const all = criteria
    .filter((criterion) => average || criterion !== asked)
    .flatMap((criterion) => {
      const [best] = rankModels(fits, criterion)
      return best === undefined ? [] : [{ criterion: sayCriterion(criterion), best }]
    })
  return [...Map.groupBy(all, ({ best }) => nameModel(best.model)).values()].map((same) => ({
    criterion: sayNames(same.map(({ criterion }) => criterion)),
    best: (same[0] as BestBy).best,
  }))
}

const criteria: readonly Criterion[] = ['bic', 'aic', 'aicc']
const ordinals = ['second', 'third', 'fourth']

function sayCriterion(criterion: Criterion): string {
  return criterion === 'aicc' ? 'AICc' : criterion.toUpperCase()
}

/** Which form of the method it was: the model and what it was chosen from. */
export function sayForm({ fits, ranked, config }: Selection): string {
  const [best] = ranked
  if (best === undefined) return 'log-linear models'
  const name = nameModel(best.model)
  if (config.model !== null) return `log-linear model ${name}, as stated`
  const criterion = sayCriterion(config.criterion)
  const of = `${sayCount(fits.length)} hierarchical log-linear models`
  return config.average
    ? `mean over ${of} by ${criterion} weight`
    : `${name}, the best of ${of} by ${criterion}`
}
