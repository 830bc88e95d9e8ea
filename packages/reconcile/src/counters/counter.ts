import { canonicalJson, hashOf } from '@recount/claims'
import type { Figure } from '../figure.ts'
import { groupByKey } from '../grouping.ts'
import type {
  Counter,
  CounterFall,
  CounterReading,
  CounterStep,
  CounterStretch,
  CounterSums,
  UnnamedDays,
} from '../reconciliation.ts'
import { isRestart } from '../restart.ts'
import type { Balance } from './balance.ts'
import { dateOfUnits } from '../date-units.ts'
import { FEWEST_STEPS, findCadence } from './cadence.ts'
import { sayCounter } from './counter-words.ts'
import { keyOfScope, sortTerms, splitCounters, type Total } from './term.ts'

/**
 * Finds the counters: in each document the running totals on one scope from one start, whoever gives them from day to
 * day. Claimants that the document gives for the same day are counters beside each other, not one. `doubted` are claims
 * that are slips or roundings of others; they are no readings.
 */
export function listCounters(
  figures: readonly Figure[],
  balances: readonly Balance[],
  doubted: ReadonlySet<string>,
): readonly Counter[] {
  const byTotal = new Map(balances.filter(isOfOneDocument).map((one) => [one.after.claim.id, one]))
  const scopes = [...groupByKey(figures, (figure) => `${figure.document.id} ${keyOfScope(figure)}`).values()]
  return scopes
    .flatMap((group) => splitCounters(sortTerms(group).totals))
    .flatMap((all) => {
      const totals = keepOneADay(all.filter(({ figure }) => !doubted.has(figure.claim.id)))
      const printed = new Set(all.map(({ day }) => day))
      return totals.length < FEWEST_STEPS ? [] : (writeCounter(totals, printed, byTotal) ?? [])
    })
}

/** Of two totals of one day the larger: a running total grows. */
function keepOneADay(totals: readonly Total[]): readonly Total[] {
  return [...new Map(totals.map((total) => [total.day, total])).values()]
}

function isOfOneDocument({ before, change, after }: Balance): boolean {
  return before.document.id === change.document.id && change.document.id === after.document.id
}

/** `printed` are the days for which the document gives a total at all, a doubted one too. */
function writeCounter(
  totals: readonly Total[],
  printed: ReadonlySet<number>,
  byTotal: ReadonlyMap<string, Balance>,
): Counter | undefined {
  const [first, last] = [totals[0], totals.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const { claim, document, places, victims } = first.figure
  const steps = totals.slice(1).map((after, at) => ({ before: totals[at] ?? first, after, at: at + 1 }))
  const falling = steps.filter(({ before, after }) => isBelow(after, before))
  const restarts = falling.filter(({ before, at }) => isRestarted(before, totals, at))
  const counter = {
    document: document.id,
    measure: claim.measure,
    victims,
    places,
    definition: claim.definition,
    from: first.date,
    to: last.date,
    days: totals.length,
    stretches: listStretches(totals),
    handovers: steps.filter(({ before, after }) => isHandover(before, after)).map(writeStep),
    falls: falling.filter((step) => !restarts.includes(step)).map(writeFall),
    restarts: restarts.map(writeStep),
    unnamed: listUnnamed(totals, printed),
    sums: countSums(totals, byTotal),
  }
  const id = hashOf(canonicalJson(totals.map(({ figure }) => figure.claim.id)))
  return { id, ...counter, reason: sayCounter(counter, document.name) }
}

function isBelow(after: Total, before: Total): boolean {
  return after.figure.value < before.figure.value
}

function isRestarted(before: Total, totals: readonly Total[], at: number): boolean {
  const [here, ...next] = totals.slice(at, at + 4).map(({ figure }) => figure.value)
  return here !== undefined && isRestart(before.figure.value, here, next)
}

function isHandover(before: Total, after: Total): boolean {
  return before.figure.speaker.key !== after.figure.speaker.key
}

function writeReading({ figure, date }: Total): CounterReading {
  const { form, min, max, words } = figure.claim.count
  return {
    claim: figure.claim.id,
    day: date,
    count: { form, min, max, words },
    claimant: figure.speaker.ref,
  }
}

function writeStep({ before, after }: { readonly before: Total; readonly after: Total }): CounterStep {
  return { before: writeReading(before), after: writeReading(after) }
}

function writeFall(step: { readonly before: Total; readonly after: Total }): CounterFall {
  return { kind: isHandover(step.before, step.after) ? 'handover' : 'silent fall', ...writeStep(step) }
}

function listStretches(totals: readonly Total[]): readonly CounterStretch[] {
  const runs: Total[][] = []
  for (const total of totals) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run === undefined || before === undefined || isHandover(before, total)) runs.push([total])
    else run.push(total)
  }
  return runs.map((run) => ({
    claimant: run[0]?.figure.speaker.ref ?? null,
    from: run[0]?.date ?? '',
    to: run.at(-1)?.date ?? '',
    readings: run.length,
  }))
}

/** Days with a total of nobody's; and in a counter of every day those without a total, runs of each told as one. */
function listUnnamed(totals: readonly Total[], printed: ReadonlySet<number>): readonly UnnamedDays[] {
  const isDaily = findCadence(totals.map(({ day }) => day)) === 1
  const days = totals.flatMap((total, at) => {
    const before = totals[at - 1]
    const missed = isDaily && before !== undefined ? total.day - before.day - 1 : 0
    const empty = Array.from({ length: missed }, (_, past) => ({
      day: total.day - missed + past,
      why: 'no figure' as const,
    })).filter(({ day }) => !printed.has(day))
    return total.figure.claim.claimant === null
      ? [...empty, { day: total.day, why: 'no claimant' as const }]
      : empty
  })
  const runs: { first: number; last: number; why: UnnamedDays['why'] }[] = []
  for (const { day, why } of days) {
    const run = runs.at(-1)
    if (run !== undefined && run.why === why && run.last === day - 1) run.last = day
    else runs.push({ first: day, last: day, why })
  }
  return runs.map(({ first, last, why }) => ({
    from: dateOfUnits(first, 'day'),
    to: dateOfUnits(last, 'day'),
    days: last - first + 1,
    why,
  }))
}

function countSums(totals: readonly Total[], byTotal: ReadonlyMap<string, Balance>): CounterSums {
  const met = totals.flatMap(({ figure }) => byTotal.get(figure.claim.id)?.holds ?? [])
  const count = (verdict: Balance['holds']): number => met.filter((holds) => holds === verdict).length
  return { holds: count('holds'), fails: count('fails'), cannotTell: count('cannot tell') }
}
