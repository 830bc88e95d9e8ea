import { EstimateError } from '../estimate-error.ts'
import { outcomeOf, type Alternative, type Estimate } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { finishEstimate } from '../gates/finish-estimate.ts'
import { inspectOverlaps } from '../gates/inspect-overlaps.ts'
import { listAvoidingPairs } from '../loglinear/avoiding-pairs.ts'
import { openFitter } from '../loglinear/fit.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { listNames } from '../overlaps/patterns.ts'
import { selectDownhill } from '../stepwise/select-downhill.ts'
import { sayCount } from '../words/say-count.ts'
import { sayNames } from '../words/say-names.ts'
import type { Bound } from './bound.ts'
import { findBound, frequenciesOf, type Frequencies } from './chao-bound.ts'
import { chaoForms, sayChaoForm, type ChaoForm } from './chao-form.ts'
import { logNormalRange } from './log-normal-range.ts'
import { findUnequalBound } from './unequal-lists.ts'

/** How Chao's bound is asked for. */
export interface ChaoOptions {
  /**
   * `bias-corrected-lists` unless said otherwise: lists are few, so that the factor (t − 1)/t matters, and the bias-corrected form
   * errs least, and has an answer, where few are on exactly two.
   */
  readonly form?: ChaoForm
  /** Of the interval, above 0 and below 1: .95. */
  readonly level?: number
}

/** Chao's bound, with what it was made of. */
export interface ChaoEstimate extends Estimate {
  readonly method: 'chao'
  readonly detail: ChaoDetail
}

export interface ChaoDetail extends Frequencies {
  readonly form: ChaoForm
  /** Of the undocumented; null where there is no estimate. */
  readonly variance: number | null
}

const assumed =
  'A lower bound, not an estimate of all. It holds if being on one list makes nobody less likely to be on another, the linkage is right and (but for the form for unequal lists) the lists reach about equally far.'

/**
 * Chao's lower bound of the total, from those on exactly one and exactly two lists (`ChaoForm` has the forms and their papers), with
 * its log-normal interval. The other forms stand in `sensitivity`. Refused where the table tells nothing (`inspectOverlaps`), warned of where
 * the lists differ so much in reach, or avoid each other so, that the bound is none. Throws EstimateError `input` for a form or level it does not know.
 */
export function chao(overlaps: Overlaps, options: ChaoOptions = {}): ChaoEstimate {
  const { form = 'bias-corrected-lists', level = 0.95 } = options
  checkOptions(form, level)
  const bound = findBound(overlaps, form)
  const documented = countDocumented(overlaps)
  const found = inspectOverlaps(overlaps, 'chao')
  const estimate = finishEstimate({
    method: 'chao',
    form: sayChaoForm(form),
    assumption: assumed,
    overlaps,
    total: bound === null ? null : logNormalRange(documented, bound, level),
    findings: outcomeOf(found) === 'refused' ? found : [...found, ...listFindings(overlaps, form, level)],
    sensitivity: chaoForms.filter((other) => other !== form).map((other) => tellForm(overlaps, other, level)),
  })
  const variance = estimate.total === null ? null : (bound?.variance ?? null)
  return { ...estimate, method: 'chao', detail: { form, ...frequenciesOf(overlaps), variance } }
}

function checkOptions(form: ChaoForm, level: number): void {
  const faults = [
    ...(chaoForms.includes(form)
      ? []
      : [`the form has to be one of ${chaoForms.join(', ')}, not “${String(form)}”`]),
    ...(level > 0 && level < 1 ? [] : [`the level has to be above 0 and below 1, not ${String(level)}`]),
  ]
  if (faults.length === 0) return
  throw new EstimateError(
    'input',
    `Chao’s bound: ${faults.join('; ')}.`,
    'Give a form and a level it knows, such as .95.',
  )
}

function tellForm(overlaps: Overlaps, form: ChaoForm, level: number): Alternative {
  const bound = findBound(overlaps, form)
  const total = bound === null ? null : logNormalRange(countDocumented(overlaps), bound, level)
  return { setting: sayChaoForm(form), total }
}

function listFindings(overlaps: Overlaps, form: ChaoForm, level: number): readonly Finding[] {
  return [
    ...listNobodyTwice(overlaps, form),
    ...listRaised(overlaps, form, level),
    ...(form === 'unequal-lists' ? [] : listBarred(overlaps)),
  ]
}

function listNobodyTwice(overlaps: Overlaps, form: ChaoForm): readonly Finding[] {
  const { twice } = frequenciesOf(overlaps)
  if (twice > 0) return []
  const isCorrected = form.startsWith('bias-corrected')
  const words = isCorrected
    ? 'Nobody is on exactly two lists, so this number rests on those on one list alone and bounds hardly anything. Check the linkage.'
    : `Nobody is on exactly two lists, and ${sayChaoForm(form)} divides by their number. Ask for the bias-corrected form.`
  return [{ gate: 'no-estimate', severity: isCorrected ? 'warn' : 'refuse', words }]
}

/**
 * A bound whose interval lies above the bound for lists of unequal reach, or above that without the pairs of lists that avoid each
 * other, is none: the lists, not the missing, have raised it.
 */
function listRaised(overlaps: Overlaps, form: ChaoForm, level: number): readonly Finding[] {
  const bound = findBound(overlaps, form)
  if (bound === null) return []
  const documented = countDocumented(overlaps)
  const { point, low } = logNormalRange(documented, bound, level)
  const tell = (found: string, other: Bound | null, advice: string): readonly Finding[] => {
    if (other === null || documented + other.missed >= low) return []
    const [least, raised] = [documented + other.missed, point].map((total) => sayCount(Math.round(total)))
    const words = `${found}, so that this number is no lower bound: with that taken account of, the bound is ${least ?? ''}, not ${raised ?? ''}. ${advice}`
    return [{ gate: 'models-disagree', severity: 'warn', words }]
  }
  const unequal = tell(
    'The lists differ much in reach',
    findUnequalBound(overlaps),
    'Use the form for unequal lists.',
  )
  const pairs = unequal.length > 0 ? [] : listAvoiding(overlaps)
  if (pairs.length === 0) return unequal
  const names = sayNames(pairs.map((pair) => listNames(overlaps, pair).join(' and ')))
  return tell(
    `Some lists avoid each other (${names})`,
    findUnequalBound(overlaps, pairs),
    'Ask a log-linear model.',
  )
}

/** Pairs of lists that avoid each other by the log-linear model of pairs with the least BIC; none where lists are many. */
function listAvoiding(overlaps: Overlaps): readonly number[] {
  const lists = overlaps.lists.length
  return lists < 3 || lists > mostAvoiding
    ? []
    : listAvoidingPairs(selectDownhill(lists, openFitter(overlaps), 2))
}

const mostAvoiding = 8

function listBarred({ impossible }: Overlaps): readonly Finding[] {
  if (impossible.length === 0) return []
  const words = `The table rules out ${sayCount(impossible.length)} ${impossible.length === 1 ? 'pattern' : 'patterns'}, of which this form takes no account: its number may lie above the truth. Use the form for unequal lists.`
  return [{ gate: 'no-overlap', severity: 'warn', words }]
}
