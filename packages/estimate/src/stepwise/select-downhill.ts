import type { Fit, Fitter } from '../loglinear/fit.ts'
import { listOpen } from '../loglinear/list-models.ts'
import { independenceModel, modelOfTerms, type LoglinearModel } from '../loglinear/model.ts'
import { countBits } from '../overlaps/patterns.ts'

/**
 * The downhill search of Silverman, Chan & Vincent (2024, Statistics and Computing 34:44, section 5) for lists too many to fit every model: from
 * main effects, at each step to the model with the least BIC of those that differ by one interaction, of at most `order` lists,
 * until none is lower. Models without a maximum of their likelihood, or with more than one, are passed over.
 */
export function selectDownhill(lists: number, fitter: Fitter, order: number): Fit {
  let best = fitter.fit(independenceModel(lists))
  for (;;) {
    const lower = listNeighbours(best.model, Math.min(order, lists - 1))
      .map((model) => fitter.fit(model))
      .reduce((least, fit) => (isBetter(fit, least) ? fit : least), best)
    if (lower === best) return best
    best = lower
  }
}

/** By BIC but for rounding; of equals the one with the greater total, so that lists in another order end at the same. */
function isBetter(one: Fit, other: Fit): boolean {
  const [bic, otherBic] = [one, other].map((fit) => Math.round(bicOf(fit) * 1e8)) as [number, number]
  return bic < otherBic || (bic === otherBic && totalOf(one) > totalOf(other))
}

function bicOf({ maximum }: Fit): number {
  return maximum?.bic ?? Infinity
}

function totalOf({ maximum }: Fit): number {
  return maximum?.total ?? 0
}

/** Models with one interaction more, or one less that no other needs. */
function listNeighbours(model: LoglinearModel, order: number): LoglinearModel[] {
  const terms = new Set(model.terms)
  const more = Array.from({ length: order - 1 }, (_, at) => listOpen(terms, model.lists, at + 2))
    .flat()
    .filter((set) => !terms.has(set))
    .map((set) => new Set([...terms, set]))
  const less = model.generators
    .filter((generator) => countBits(generator) > 1)
    .map((generator) => new Set(model.terms.filter((term) => term !== generator)))
  return [...more, ...less].map((changed) => modelOfTerms(model.lists, changed))
}
