import type { ActorRef, Count, Measure, Means, Place, VictimClass } from '@recount/claims'
import { sayCount as sayForm, sayNumber, type StatementScope } from '@recount/reconcile'
import { sayPeriod } from './dates.ts'

export { sayNumber }

/** A count with its form in words: "at least 1,302", "5 to 8"; a vague one in the source's own words, in quotes. */
export function sayCount(count: Count): string {
  const isInWords = count.form === 'vague' || (count.min ?? count.max) === null
  return isInWords ? `“${count.words}”` : sayForm(count)
}

/** What a figure counts: "civilians killed", "people injured", "strikes", "reports". */
export function saySubject(measure: Measure, victims: VictimClass | null): string {
  if (measure === 'strikes') return 'strikes'
  if (measure === 'reports') return victims === null ? 'reports' : `reports about ${sayVictims(victims)}`
  return `${sayVictims(victims)} ${measure.replaceAll('-', ' ')}`
}

function sayVictims(victims: VictimClass | null): string {
  if (victims === null || victims === 'persons') return 'people'
  if (victims === 'medical') return 'medical staff'
  return victims.replaceAll('-', ' ')
}

/** A list as people say it: "a, b and c". */
function sayList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** Names, each once, as a list. */
export function sayNames(named: readonly (ActorRef | Place)[]): string {
  return sayList([...new Set(named.map(({ name }) => name))])
}

/** Means as a list: "air strike and artillery". */
export function sayMeans(means: readonly Means[]): string {
  return sayList(means.map((one) => one.replaceAll('-', ' ')))
}

/** What a scope says besides who was counted: where, when, by whom, with what, and how the class is defined. */
export function sayScope({ places, period, perpetrators, means, definition }: StatementScope): string {
  const said = [
    places.length === 0 ? 'place not stated' : sayNames(places),
    period === null ? 'period not stated' : sayPeriod(period),
    perpetrators.length === 0 ? 'by whom not stated' : `by ${sayNames(perpetrators)}`,
    means.length === 0 ? '' : `with ${sayMeans(means)}`,
    definition === null ? '' : `counted as ${definition.replaceAll('-', ' ')}`,
  ]
  return said.filter((words) => words !== '').join('; ')
}

/** The first letter as a capital. */
export function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** A number with its noun: "1 document", "3 documents". */
export function sayMany(count: number, noun: string, plural = `${noun}s`): string {
  return `${sayNumber(count)} ${count === 1 ? noun : plural}`
}

/** A size in bytes as people write it: "812 bytes", "4.1 kB", "2.3 MB". */
export function saySize(bytes: number): string {
  if (bytes < 1000) return sayMany(bytes, 'byte')
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
