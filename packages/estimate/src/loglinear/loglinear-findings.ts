import { findUnequalBound } from '../chao/unequal-lists.ts'
import type { Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { thresholds } from '../gates/thresholds.ts'
import { chiSquareTail } from '../numeric/chi-square.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { sayCount } from '../words/say-count.ts'
import { listAvoidingPairs } from './avoiding-pairs.ts'
import { nameModel } from './model.ts'
import type { RankedModel } from './rank-models.ts'

/** Models this close to the best are as good as it; a difference of less than two is "not worth more than a bare mention". */
const equalWithin = 2

/** Models beyond this are worse for certain: "strong evidence" (both by Kass & Raftery 1995, JASA 90:773, section 3.2). */
export const closeWithin = 6

/** Models that fit about as well as the best and give another number; a note where they fit less well, unless it is far off. */
export function listDisagreeing(ranked: readonly RankedModel[], documented: number): readonly Finding[] {
  const [best] = ranked
  if (best === undefined) return []
  const close = ranked.filter(({ score }) => score - best.score <= closeWithin)
  const equal = close.filter(({ score }) => score - best.score <= equalWithin)
  if (spreadOf(equal) >= thresholds.disagree) return [tellDisagreeing(equal, documented, equalWithin)]
  return spreadOf(close) >= thresholds.disagree ? [tellDisagreeing(close, documented, closeWithin)] : []
}

/** A model with interactions of more lists than were allowed that fits as well or better, and gives another number. */
export function listHigher(best: RankedModel, higher: RankedModel | null, order: number): readonly Finding[] {
  if (higher === null || higher.score - best.score > equalWithin) return []
  if (spreadOf([best, higher]) < thresholds.disagree) return []
  const how = higher.score < best.score ? 'better than any without' : 'about as well as any without'
  const words = `Interactions of more than ${sayCount(order)} lists were left out, but one model with them fits ${how}, and its total is ${sayTotal(higher)}, not ${sayTotal(best)}. Ask for a higher order, and tell both.`
  return [{ gate: 'models-disagree', severity: 'warn', words }]
}

function spreadOf(models: readonly RankedModel[]): number {
  const totals = models.map(({ maximum }) => maximum.total)
  return Math.max(...totals) / Math.min(...totals)
}

function tellDisagreeing(models: readonly RankedModel[], documented: number, within: number): Finding {
  const sorted = models.toSorted((one, other) => one.maximum.total - other.maximum.total)
  const [least, most] = [sorted[0] as RankedModel, sorted.at(-1) as RankedModel]
  const how =
    within === equalWithin ? 'fit the table about equally well' : 'fit the table not much worse than the best'
  const words = `Totals of ${sayCount(models.length)} models that ${how} (within ${within} of it) run from ${sayTotal(least)} to ${sayTotal(most)}, with ${sayCount(documented)} documented. The table can’t choose between them: tell the whole range, and ask those who made the lists which depend on each other.`
  const isFar = spreadOf(models) >= thresholds.carriedFar
  return { gate: 'models-disagree', severity: within === equalWithin || isFar ? 'warn' : 'note', words }
}

function sayTotal({ model, maximum }: RankedModel): string {
  return `${sayCount(Math.round(maximum.total))} (${nameModel(model)})`
}

/** A chosen model that the table contradicts, its deviance having less than one chance in twenty; or that no table could. */
export function listPoorFit({ model, maximum }: Pick<RankedModel, 'model' | 'maximum'>): readonly Finding[] {
  const { deviance, freedom, total } = maximum
  const name = nameModel(model)
  if (freedom === 0) {
    const words = `The model taken, ${name}, has as many parameters as the table has counts and would fit any table: that it fits is no evidence for its total, ${sayCount(Math.round(total))}. Tell what simpler models and latent classes (lcmcr) say beside it.`
    return [{ gate: 'poor-fit', severity: 'warn', words }]
  }
  const chance = chiSquareTail(Math.max(deviance, 0), freedom)
  if (chance >= unlikely) return []
  const words = `Even the model taken, ${name}, does not fit the table (deviance ${sayCount(deviance)} on ${sayCount(freedom)} df; chance would miss by so much in ${sayRarity(chance)}). Split the table by place or time, or set latent classes (lcmcr) beside it.`
  return [{ gate: 'poor-fit', severity: 'warn', words }]
}

function sayRarity(chance: number): string {
  return chance < 0.001
    ? 'fewer than 1 of 1,000 tables'
    : `${sayCount(Math.ceil(1000 * chance))} of 1,000 tables`
}

const unlikely = 0.05

/** The best model by another criterion, where its total lies outside the interval: what is best hangs on how parameters are paid for. */
export function listOtherCriterion(
  total: Range | null,
  others: readonly BestBy[],
  isAverage: boolean,
): readonly Finding[] {
  if (total === null) return []
  const outside = others.find(
    ({ best: { maximum } }) => maximum.total < total.low || maximum.total > total.high,
  )
  if (outside === undefined) return []
  const [low, high] = [total.low, total.high].map((end) => sayCount(Math.round(end)))
  const [of, advice] = isAverage
    ? ['of the mean over models', 'Tell both.']
    : ['of one model', 'Tell both, or average over the models.']
  const words = `By ${outside.criterion} the best model has a total of ${sayTotal(outside.best)}, outside the interval ${of}, ${low ?? ''} to ${high ?? ''}. ${advice}`
  return [{ gate: 'models-disagree', severity: 'warn', words }]
}

/** The best model by a criterion, as it is called in a sentence. */
export interface BestBy {
  readonly criterion: string
  readonly best: RankedModel
}

/** An interval that ends below what individuals who differ would leave undocumented at the least, whichever lists avoid each other. */
export function listBelowBound(
  overlaps: Overlaps,
  best: Pick<RankedModel, 'model' | 'maximum'>,
  total: Range | null,
): readonly Finding[] {
  const bound = findUnequalBound(overlaps, listAvoidingPairs(best))
  if (total === null || bound === null) return []
  const least = countDocumented(overlaps) + bound.missed
  if (least <= total.high) return []
  const words = `The interval ends at ${sayCount(Math.round(total.high))}, below Chao’s lower bound of ${sayCount(Math.round(least))}: people seem to differ in how likely they are to be listed, which this model takes no account of, so that it counts too few. Set latent classes (lcmcr) beside it.`
  return [{ gate: 'below-floor', severity: 'warn', words }]
}

/** No model has an estimate, or some were passed over because they have none. */
export function listWithoutEstimate(
  considered: number,
  without: number,
  reason: string | null,
): readonly Finding[] {
  if (without === 0) return []
  if (without < considered) {
    const words = `Of ${sayCount(considered)} models ${sayCount(without)} have no estimate from this table, as overlaps they rest on are empty or ruled out, and were passed over.`
    return [{ gate: 'no-estimate', severity: 2 * without > considered ? 'warn' : 'note', words }]
  }
  const found =
    considered === 1
      ? (reason ?? '')
      : `None of ${sayCount(considered)} models has an estimate from this table.`
  const words = `${found} Join this stratum with another, join lists that share few, or ask for ${considered === 1 ? 'another model' : 'Chao’s lower bound'}.`
  return [{ gate: 'no-estimate', severity: 'refuse', words }]
}

/** One model was stated, so nobody looked at the others. */
export function tellStated(): Finding {
  const words =
    'The model was stated, not selected: how far others that fit as well would differ was not looked at. Leave the model out to see.'
  return { gate: 'models-disagree', severity: 'note', words }
}

/** The likelihood sets no upper end to the total. */
export function tellEndless(model: string): Finding {
  const words = `Under the model ${model} the table sets no upper end to the total: a million times the documented fits it too. Join this stratum with another, or join lists that share few.`
  return { gate: 'wide', severity: 'refuse', words }
}
