import type { Estimate, Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { findCarrier, tellCarrier } from '../gates/carrier.ts'
import { finishEstimate } from '../gates/finish-estimate.ts'
import { inspectOverlaps } from '../gates/inspect-overlaps.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import type { Posterior } from '../posterior/posterior.ts'
import { findHigher } from './higher-orders.ts'
import { listAlternatives, listBest, sayForm } from './loglinear-alternatives.ts'
import { describeSelection, type LoglinearDetail } from './loglinear-detail.ts'
import {
  closeWithin,
  listBelowBound,
  listDisagreeing,
  listHigher,
  listOtherCriterion,
  listPoorFit,
  listWithoutEstimate,
  tellEndless,
  tellStated,
} from './loglinear-findings.ts'
import { type LoglinearOptions, resolveLoglinear } from './loglinear-options.ts'
import { nameModel } from './model.ts'
import { findProfileInterval } from './profile.ts'
import type { Maximum } from './fit.ts'
import type { RankedModel } from './rank-models.ts'
import { resampleSelection } from './resampled-range.ts'
import { findMissed, listConsidered, rangeOfMissed, selectAmong, type Selection } from './selection.ts'

/** An estimate by log-linear models, with the models it was chosen from. */
export interface LoglinearEstimate extends Estimate {
  readonly method: 'loglinear'
  readonly detail: LoglinearDetail
}

const assumed =
  'Lists depend on each other among those on none as the model says they do among those on some; everybody could have been on each list, nobody left or came while they were made, and the linkage is right. The lists can’t show whether that holds.'

/**
 * Log-linear models of the overlaps (Fienberg 1972; Bishop, Fienberg & Holland 1975, chapter 6): every hierarchical model up to an order
 * fitted by maximum likelihood, sparse tables after Chan, Silverman & Vincent (2021); the best by a criterion, or the mean over all by
 * weight. Refused where the table or the models allow no estimate; models that fit as well and give another total are told. Throws
 * EstimateError: `input` for an option that is none, `budget` for more models than are fitted.
 */
export function loglinear(overlaps: Overlaps, options: LoglinearOptions = {}): LoglinearEstimate {
  const config = resolveLoglinear(options, overlaps.lists)
  const found = inspectOverlaps(overlaps, 'loglinear')
  const isRefused = found.some(({ severity }) => severity === 'refuse')
  const selection = selectAmong(overlaps, isRefused ? [] : listConsidered(overlaps, config), config)
  const judged: Judged = isRefused ? { total: null, findings: [], higher: null } : judge(overlaps, selection)
  const estimate = finishEstimate({
    method: 'loglinear',
    form: sayForm(selection),
    assumption: assumed,
    overlaps,
    total: judged.total,
    findings: isRefused
      ? found
      : [...found.filter(({ gate }) => gate !== 'one-individual'), ...judged.findings],
    spread: judged.spread ?? null,
    sensitivity: listAlternatives(overlaps, selection, judged.higher),
  })
  const detail = describeSelection(overlaps, selection, estimate.total === null)
  return { ...estimate, method: 'loglinear', detail }
}

interface Ranged {
  readonly total: Range | null
  readonly findings: readonly Finding[]
  /** Of the bootstrap. */
  readonly spread?: Posterior | null
}

interface Judged extends Ranged {
  /** The best model of a higher order than was asked for. */
  readonly higher: RankedModel | null
}

function judge(overlaps: Overlaps, selection: Selection): Judged {
  const { fits, ranked, config } = selection
  const missing = listWithoutEstimate(fits.length, fits.length - ranked.length, fits[0]?.reason ?? null)
  const [best] = ranked
  if (best === undefined) return { total: null, findings: missing, higher: null }
  const { total, findings, spread = null } = rangeOf(overlaps, selection, best)
  const close = ranked.filter(({ score }) => score <= best.score + closeWithin).slice(0, mostClose)
  const higher = findHigher(overlaps, selection, close)
  const others =
    config.model === null
      ? [
          ...listDisagreeing(ranked, countDocumented(overlaps)),
          ...listHigher(best, higher, config.order),
          ...listOtherCriterion(total, listBest(fits, config), config.average),
        ]
      : [tellStated()]
  const carried = listCarried(overlaps, selection, config.average ? close : [best])
  const doubts = [...listPoorFit(best), ...listBelowBound(overlaps, best, total)]
  return { total, findings: [...findings, ...missing, ...others, ...doubts, ...carried], spread, higher }
}

function rangeOf(overlaps: Overlaps, selection: Selection, { model, maximum }: RankedModel): Ranged {
  const { interval, level } = selection.config
  if (interval === 'normal-log') {
    return { total: rangeOfMissed(overlaps, findMissed(selection) ?? maximum, level), findings: [] }
  }
  if (interval === 'bootstrap') return rangeOfResampled(overlaps, selection, maximum)
  const { total: point, undocumented } = maximum
  const { low, high } = findProfileInterval(overlaps, { model, undocumented, level })
  if (high === null) return { total: null, findings: [tellEndless(nameModel(model))] }
  return { total: { point, low: Math.min(low, point), high: Math.max(high, point), level }, findings: [] }
}

function rangeOfResampled(overlaps: Overlaps, selection: Selection, maximum: Maximum): Ranged {
  const { bca, level, spread, findings } = resampleSelection(overlaps, selection)
  if (bca === null) return { total: null, findings }
  const { undocumented } = findMissed(selection) ?? maximum
  return { total: { point: countDocumented(overlaps) + undocumented, ...bca, level }, findings, spread }
}

/** Models are held while one individual after another is left out; which of them is chosen may hang on one, too, but that other models are as good is told apart. */
function listCarried(
  overlaps: Overlaps,
  { config }: Selection,
  held: readonly RankedModel[],
): readonly Finding[] {
  const models = held.map(({ model }) => model)
  const carrier = findCarrier(overlaps, (fewer) => {
    const missed = findMissed(selectAmong(fewer, models, config))
    return missed === null ? null : countDocumented(fewer) + missed.undocumented
  })
  return carrier === undefined ? [] : [tellCarrier(overlaps, carrier)]
}

/** Of models close to the best, looked at again. */
const mostClose = 50
