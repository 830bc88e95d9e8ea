import { logNormalRange } from '../chao/log-normal-range.ts'
import type { Alternative, Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { thresholds } from '../gates/thresholds.ts'
import { openFitter, type Fit, type Fitter, type Maximum } from '../loglinear/fit.ts'
import { nameModel } from '../loglinear/model.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { sayCount } from '../words/say-count.ts'
import { selectDownhill } from './select-downhill.ts'
import { selectStepwise } from './select-stepwise.ts'

/**
 * The estimate under other selections that nobody could call wrong, each with the log-normal interval of its model alone (Burnham et
 * al. 1987): narrower than is owed, as it knows of no selection.
 */
export function listAlternatives(overlaps: Overlaps, level: number): readonly Alternative[] {
  const fitter = openFitter(overlaps)
  const lists = overlaps.lists.length
  const selections: readonly (readonly [string, () => Fit])[] = [
    ['main effects only', () => selectStepwise(overlaps, fitter, 0).fit],
    ['stepwise, p < 0.005', () => selectStepwise(overlaps, fitter, 0.005).fit],
    ['stepwise, p < 0.02', () => selectStepwise(overlaps, fitter, 0.02).fit],
    ['stepwise, p < 0.05', () => selectStepwise(overlaps, fitter, 0.05).fit],
    ...(lists > mostLists ? [] : downhillOrders.map((order) => tellDownhill(lists, fitter, order))),
  ]
  return selections.map(([setting, select]) => {
    const { model, maximum } = select()
    return { setting: `${setting} ${nameModel(model)}`, total: rangeOf(overlaps, maximum, level) }
  })
}

/** With more lists the models that lie one interaction away are too many to fit beside the estimate that was asked for. */
const mostLists = 8

const downhillOrders = [2, Infinity]

function tellDownhill(lists: number, fitter: Fitter, order: number): readonly [string, () => Fit] {
  const words = `downhill by BIC, ${order === 2 ? 'pairs' : 'any order'}`
  return [words, () => selectDownhill(lists, fitter, order)]
}

function rangeOf(overlaps: Overlaps, maximum: Maximum | null, level: number): Range | null {
  if (maximum === null) return null
  const { undocumented: missed, error } = maximum
  return logNormalRange(countDocumented(overlaps), { missed, variance: error ** 2 }, level)
}

/** Selections whose totals differ by a factor from the one chosen; main effects, which select nothing, are left out. */
export function tellDisagreement(
  maximum: Maximum | null,
  alternatives: readonly Alternative[],
): readonly Finding[] {
  if (maximum === null) return []
  const { total } = maximum
  const farthest = alternatives
    .slice(1)
    .flatMap(({ setting, total: other }) => (other === null ? [] : [{ setting, point: other.point }]))
    .reduce((far, one) => (ratioOf(one.point, total) > ratioOf(far.point, total) ? one : far), {
      setting: '',
      point: total,
    })
  if (ratioOf(farthest.point, total) < thresholds.carried) return []
  const words = `Selected another way (${farthest.setting}) the total would be ${sayCount(Math.round(farthest.point))}, not ${sayCount(Math.round(total))}: which pairs of lists are said to depend on each other decides the answer, and the table can't settle it. Ask who made the lists which of them drew on each other.`
  return [{ gate: 'models-disagree', severity: 'warn', words }]
}

function ratioOf(one: number, other: number): number {
  return Math.max(one, other) / Math.min(one, other)
}
