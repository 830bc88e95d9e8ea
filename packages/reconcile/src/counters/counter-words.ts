import type { ActorRef } from '@recount/claims'
import { sayCount, sayList, sayNumber, sayPlaces, saySubject } from '../phrase.ts'
import type { Counter, CounterFall, CounterReading, CounterStep } from '../reconciliation.ts'

/** So many claimants' stretches, falls and the like are told one by one; of more the number. */
const MOST_TOLD = 6

/** A counter in words: what it counts, whose it is from when to when, where it falls, where nobody is named. */
export function sayCounter(counter: Omit<Counter, 'id' | 'reason'>, document: string): string {
  const { measure, victims, places, days, from, to } = counter
  const head = `${document} counts ${saySubject(measure, victims)} in ${sayPlaces(places)}: totals for ${sayNumber(days)} days from ${from} to ${to}`
  return [
    `${head}${sayStretches(counter)}.`,
    ...counter.falls.map(sayFall),
    ...counter.restarts.map(sayRestart),
    sayUnnamed(counter),
    saySums(counter),
  ]
    .filter((words) => words !== '')
    .join(' ')
}

function sayStretches({ stretches }: Omit<Counter, 'id' | 'reason'>): string {
  if (stretches.length === 1) return `, all by ${sayWho(stretches[0]?.claimant ?? null)}`
  if (stretches.length > MOST_TOLD) {
    const readings = new Map<string, number>()
    for (const { claimant, readings: more } of stretches)
      readings.set(sayWho(claimant), (readings.get(sayWho(claimant)) ?? 0) + more)
    const told = [...readings].map(([who, count]) => `${sayNumber(count)} by ${who}`)
    return `, ${sayList(told)}, changing hands ${stretches.length - 1} times`
  }
  return `, ${sayList(stretches.map(({ claimant, from, to }) => `by ${sayWho(claimant)} ${from === to ? `on ${from}` : `from ${from} to ${to}`}`))}`
}

function sayFall(fall: CounterFall): string {
  const { before, after, kind } = fall
  if (kind === 'silent fall')
    return `It falls from ${sayReading(before)} to ${sayReading(after)}, both by ${sayWho(after.claimant)}, without a word here.`
  return `It falls from ${sayReading(before)} by ${sayWho(before.claimant)} to ${sayReading(after)} by ${sayWho(after.claimant)}: two sources, not a revision.`
}

function sayRestart({ before, after }: CounterStep): string {
  return `It begins anew with ${sayReading(after)}, after ${sayReading(before)}.`
}

function sayReading({ count, day }: CounterReading): string {
  return `${sayCount(count)} (${day})`
}

function sayWho(claimant: ActorRef | null): string {
  return claimant?.name ?? 'nobody named'
}

function sayUnnamed({ unnamed }: Omit<Counter, 'id' | 'reason'>): string {
  const add = (why: string): number =>
    unnamed.filter((run) => run.why === why).reduce((sum, { days }) => sum + days, 0)
  const [claimant, figure] = [add('no claimant'), add('no figure')]
  const told = [
    claimant > 0 ? `${sayDays(claimant)} a total of which nobody is named` : '',
    figure > 0 ? `${sayDays(figure)} no total` : '',
  ].filter((words) => words !== '')
  return told.length === 0 ? '' : `It has on ${told.join(' and on ')}.`
}

function sayDays(count: number): string {
  return count === 1 ? 'one day' : `${sayNumber(count)} days`
}

function saySums({ sums: { holds, fails, cannotTell } }: Omit<Counter, 'id' | 'reason'>): string {
  const all = holds + fails + cannotTell
  if (all === 0) return ''
  const doubt = cannotTell === 0 ? '' : `; of ${sayNumber(cannotTell)} rounding leaves it open`
  return `Of ${sayNumber(all)} totals that can be held against the one before and the figure of the days between, ${sayNumber(fails)} ${fails === 1 ? 'does' : 'do'} not come out${doubt}.`
}
