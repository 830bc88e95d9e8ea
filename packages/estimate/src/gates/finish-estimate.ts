import { outcomeOf, type Alternative, type Estimate, type Method, type Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import type { Posterior } from '../posterior/posterior.ts'
import { sayCount, sayFactor } from '../words/say-count.ts'
import { holdSpread, holdToFloor } from './hold-to-floor.ts'
import { sortFindings } from './sort-findings.ts'
import { thresholds } from './thresholds.ts'

/** What was found, before the gates that stand after every method. */
export interface CountedSpec {
  readonly method: Method
  readonly form: string
  readonly assumption: string
  /** The floor: how many are documented. */
  readonly documented: number
  /** Null where the method has none; then `findings` has a refusal that says why. */
  readonly total: Range | null
  /** Of the table (`inspectOverlaps`) and of the method. */
  readonly findings: readonly Finding[]
  readonly spread?: Posterior | null
  readonly sensitivity?: readonly Alternative[]
}

/** The same, of one table. */
export interface EstimateSpec extends Omit<CountedSpec, 'documented'> {
  readonly overlaps: Overlaps
}

/**
 * The one way by which every method ends. Holds the total to the documented (`below-floor` where it was undercut), warns where the
 * interval is too wide to say anything (`wide`), puts refusals first; and where there is a refusal gives no number at all: total,
 * undocumented, spread and other settings are null.
 */
export function finishEstimate({ overlaps, ...spec }: EstimateSpec): Estimate {
  return finishCounted({ ...spec, documented: countDocumented(overlaps) })
}

/** `finishEstimate` where what is documented is not of one table: of replicates, or of strata together. */
export function finishCounted(spec: CountedSpec): Estimate {
  const { method, form, assumption, documented } = spec
  const total = findUsable(spec.total)
  const held = total === null ? null : holdToFloor(total, documented)
  const undocumented = held === null ? null : subtract(held, documented)
  const isRefused = outcomeOf(spec.findings) === 'refused'
  const findings = sortFindings([
    ...spec.findings,
    ...listMissing(spec, total),
    ...listUndercut(total, documented),
    ...(isRefused ? [] : listWide(held, undocumented)),
  ])
  const said = { method, form, assumption, documented, outcome: outcomeOf(findings), findings }
  if (said.outcome === 'refused') {
    const sensitivity = (spec.sensitivity ?? []).map(({ setting }) => ({ setting, total: null }))
    return { ...said, total: null, undocumented: null, spread: null, sensitivity }
  }
  const spread =
    spec.spread === undefined || spec.spread === null ? null : holdSpread(spec.spread, documented)
  return { ...said, total: held, undocumented, spread, sensitivity: holdAll(spec.sensitivity, documented) }
}

function holdAll(sensitivity: readonly Alternative[] = [], floor: number): readonly Alternative[] {
  return sensitivity.map(({ setting, total }) => {
    const usable = findUsable(total)
    return { setting, total: usable === null ? null : holdToFloor(usable, floor) }
  })
}

/** A range of finite numbers in order, or none. */
function findUsable(total: Range | null): Range | null {
  if (total === null || ![total.point, total.low, total.high].every(Number.isFinite)) return null
  return total.low <= total.high ? total : null
}

function subtract({ point, low, high, level }: Range, documented: number): Range {
  return { point: point - documented, low: low - documented, high: high - documented, level }
}

/** No number, and nobody said why. */
function listMissing({ findings }: CountedSpec, total: Range | null): readonly Finding[] {
  if (total !== null || outcomeOf(findings) === 'refused') return []
  const words =
    'The method gave no finite number for this table. Join strata or lists, or ask another method, and trust none that stands alone.'
  return [{ gate: 'no-estimate', severity: 'refuse', words }]
}

/** A total below the floor by more than rounding. An end of the interval is only noted; the estimate itself is warned of. */
function listUndercut(total: Range | null, floor: number): readonly Finding[] {
  if (total === null) return []
  const [point, low] = [total.point, total.low].map((bound) => bound < floor - 0.5)
  if (point !== true && low !== true) return []
  const [what, bound] =
    point === true ? ['The estimate', total.point] : ['The interval’s lower end', total.low]
  const words = `${what} came out at ${sayCount(Math.max(Math.round(bound), 0))}, below the ${sayCount(floor)} who are documented, and was raised to them: ${
    point === true
      ? 'the method does not fit this table, so don’t rest on its number.'
      : 'the method’s interval leaves room for nobody undocumented.'
  }`
  return [{ gate: 'below-floor', severity: point === true ? 'warn' : 'note', words }]
}

/** An order of magnitude between the ends of the undocumented, and a factor of two between those of the total. */
function listWide(total: Range | null, missed: Range | null): readonly Finding[] {
  if (total === null || missed === null) return []
  const factor = missed.high / Math.max(missed.low, 0.5)
  const isWide = factor > thresholds.wide && total.high > thresholds.wideTotal * total.low
  if (!isWide) return []
  const [low, high] = [missed.low, missed.high].map((bound) => sayCount(Math.round(bound)))
  const times = missed.low < 0.5 ? '' : `, ${sayFactor(factor)} times as many,`
  const words = `Between ${low ?? ''} and ${high ?? ''}${times} may be undocumented: that range says little more than that some are, and its middle should not be quoted alone.`
  return [{ gate: 'wide', severity: 'warn', words }]
}
