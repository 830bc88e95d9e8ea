import type { Alternative, Range } from '../estimate.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { sayCount } from '../words/say-count.ts'
import { nameModel } from './model.ts'
import { averageModels, type Criterion, type Missed, rankModels } from './rank-models.ts'
import { rangeOfMissed, type Selection } from './selection.ts'

/** The best by each criterion, the mean over models, and the next models. */
export function listAlternatives(
  overlaps: Overlaps,
  { fits, ranked, config }: Selection,
): readonly Alternative[] {
  const [best, ...others] = ranked
  if (best === undefined || config.model !== null) return []
  const rangeIn = (missed: Missed): Range => rangeOfMissed(overlaps, missed, config.level)
  const byOther = CRITERIA.filter((criterion) => criterion !== config.criterion).flatMap((criterion) => {
    const [first] = rankModels(fits, criterion)
    if (first === undefined) return []
    return [
      {
        setting: `best by ${sayCriterion(criterion)}: ${nameModel(first.model)}`,
        total: rangeIn(first.maximum),
      },
    ]
  })
  const averaged = config.average
    ? {
        setting: `best by ${sayCriterion(config.criterion)}: ${nameModel(best.model)}`,
        total: rangeIn(best.maximum),
      }
    : {
        setting: `mean over models by ${sayCriterion(config.criterion)} weight`,
        total: rangeIn(averageModels(ranked)),
      }
  const next = others.slice(0, NEXT_MODELS).map(({ model, maximum, score }, at) => ({
    setting: `${ORDINALS[at] ?? ''}-best model ${nameModel(model)}, ${sayCriterion(config.criterion)} ${(score - best.score).toFixed(2)} behind`,
    total: rangeIn(maximum),
  }))
  return [averaged, ...byOther, ...next]
}

const CRITERIA: readonly Criterion[] = ['bic', 'aic', 'aicc']
const ORDINALS = ['second', 'third', 'fourth']
const NEXT_MODELS = ORDINALS.length

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
