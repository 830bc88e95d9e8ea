import type { HarmRange, Incident } from '@recount/claims'
import type { ConcededCount, OfficialStatement, TextSpan } from '@recount/extract'
import { sayDay, sayDays } from '../../report/dates.ts'
import type { ReadStatement } from './read-statements.ts'
import type { RunRecord } from './run-info.ts'
import { positionStated } from './stated-position.ts'

/** A statement as it is kept and shown. */
export function statementRecord(read: ReadStatement, record: number): RunRecord {
  const { key, statement, words, speaker, document } = read
  return {
    record,
    source: 1,
    id: key,
    key,
    title: titleOf(statement),
    from: document.title ?? document.name,
    fields: traceFields(
      fieldsOf({
        belligerent: speaker,
        day: dayOf(statement),
        place: placesOf(statement, ['place', 'beside']),
        within: placesOf(statement, ['within', 'country']),
        assessed: statement.position?.value.replaceAll('_', ' ') ?? null,
        reason: statement.reason?.value.replaceAll('_', ' ') ?? null,
        killed: sayConceded(statement.killed),
        injured: sayConceded(statement.injured),
        'reported by': statement.reporter?.name ?? null,
      }),
      statement,
    ),
    quote: words,
    path: `/documents/${document.id}`,
    content: positionStated(statement, words, speaker),
  }
}

/** An incident as it is kept and shown. */
export function incidentRecord(incident: Incident, record: number): RunRecord {
  const { id, recorder, code, title, period, places, belligerents } = incident
  const [first] = places
  const named = [code, title ?? first?.name].filter((part) => part != null)
  return {
    record,
    source: 2,
    id,
    key: id,
    title: named.length === 0 ? id.slice(0, 12) : named.join(' '),
    from: recorder,
    fields: fieldsOf({
      day: sayDays(period),
      place: sayNames(places.map(({ name }) => name)),
      'also called': sayNames(places.flatMap(({ otherNames }) => otherNames)),
      within: sayNames(places.flatMap(({ admin }) => Object.values(admin).toReversed())),
      belligerent: belligerents.map(({ name }) => name).join(', '),
      killed: sayHarm(incident, 'killed'),
      injured: sayHarm(incident, 'injured'),
    }),
    quote: null,
    path: `/incidents/${id}`,
    content: null,
  }
}

/** Says of each field where in the statement it was read; of several places, where the first was. */
function traceFields(fields: RunRecord['fields'], statement: OfficialStatement): RunRecord['fields'] {
  const { date, places, position, reason, killed, injured, reporter } = statement
  const placeOf = (roles: readonly string[]) => places.find(({ role }) => roles.includes(role)) ?? null
  const spans = new Map<string, TextSpan | null>([
    ['day', date],
    ['place', placeOf(['place', 'beside'])],
    ['within', placeOf(['within', 'country'])],
    ['assessed', position],
    ['reason', reason],
    ['killed', killed],
    ['injured', injured],
    ['reported by', reporter],
  ])
  return fields.map(({ name, value }) => {
    const span = spans.get(name) ?? null
    const readFrom =
      span === null ? null : { start: span.start - statement.start, end: span.end - statement.start }
    return { name, value, readFrom }
  })
}

function titleOf(statement: OfficialStatement): string {
  const place = placesOf(statement, ['place', 'beside'])
  const named = [dayOf(statement), place].filter((part) => part !== null)
  return named.length === 0 ? 'a statement without day or place' : named.join(', ')
}

function dayOf({ date }: OfficialStatement): string | null {
  if (date === null) return null
  return date.from === date.to ? sayDay(date.from) : `${sayDay(date.from)} to ${sayDay(date.to)}`
}

function placesOf({ places }: OfficialStatement, roles: readonly string[]): string | null {
  const names = places.filter(({ role }) => roles.includes(role)).map(({ name }) => name)
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}

function fieldsOf(values: Readonly<Record<string, string | null>>): RunRecord['fields'] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [{ name, value }],
  )
}

/** Names, each once. */
function sayNames(names: readonly (string | null | undefined)[]): string {
  return [...new Set(names.filter((name) => name != null))].join(', ')
}

/** What a belligerent concedes is told of civilians. */
function sayConceded(count: ConcededCount | null): string | null {
  return count === null ? null : sayCivilians(count)
}

/** Civilians, or where a recorder tells nothing of them, people; never one for the other. */
function sayHarm({ harm }: Incident, kind: 'killed' | 'injured'): string | null {
  const { civilians, persons } = harm[kind]
  return [
    ...(civilians === undefined ? [] : [sayCivilians(civilians)]),
    ...(persons === undefined ? [] : [`${sayRange(persons)} people in all`]),
  ].join('; ')
}

function sayCivilians(range: Pick<HarmRange, 'min' | 'max'>): string {
  return `${sayRange(range)} civilian${range.min === 1 && range.max === 1 ? '' : 's'}`
}

function sayRange({ min, max }: Pick<HarmRange, 'min' | 'max'>): string {
  if (min === null) return max === null ? 'not told' : `up to ${max}`
  if (max === null) return `${min} or more`
  return min === max ? String(min) : `${min} to ${max}`
}
