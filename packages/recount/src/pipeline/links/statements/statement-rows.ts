import { foldName, type Gazetteer } from '@recount/claims'
import type { OfficialPlace, OfficialStatement } from '@recount/extract'
import { findCountry } from '../../find-country.ts'
import { dayNumber, listSlips } from './day-slips.ts'
import { joinList, splitList, type LinkedRow } from './linked-row.ts'
import { compareAs, listParts, type ComparedName } from './place-names.ts'
import type { Locate, PlacePoint } from './place-points.ts'
import type { StatementToMatch } from './statement-proposal.ts'

/** How many days off a pair is still looked at. */
const window = 3

const longestDate = 62
const longSpan = 4

/** A statement as it is compared. */
export function statementRow(
  { key, statement, speaker }: StatementToMatch,
  locate: Locate,
  gazetteer: Gazetteer,
  countries: ReadonlySet<string>,
): LinkedRow {
  const named = namesOf(statement, 'place')
  const inner = [...namesOf(statement, 'within'), ...namesOf(statement, 'beside')]
  const searchIn = countriesOf(statement, gazetteer, countries)
  return {
    id: key,
    ...datesOf(
      statement,
      named.map((name) => name.key),
    ),
    ...namedOf(named, inner),
    units: joinList([...named, ...inner].map(({ skeleton }) => skeleton)),
    ...pointsOf(named, inner, (name) => locate(name, searchIn)),
    ...answerOf(statement),
    speakers: speaker === null ? null : foldName(speaker),
    alone: null,
    origin: statement.reporter === null || statement.reporter.kind === 'self' ? 'self' : 'told',
  }
}

/** The same about days on which it can't have happened: its own moved by so many. */
export function moveRow(row: LinkedRow, { statement }: StatementToMatch, shift: number): LinkedRow {
  return { ...row, id: `${row.id} ${shift}`, ...datesOf(statement, splitList(row.names), shift) }
}

function namesOf(statement: OfficialStatement, role: OfficialPlace['role']): readonly ComparedName[] {
  return statement.places.filter((place) => place.role === role).flatMap(({ name }) => compareAs(name) ?? [])
}

/** The countries that a statement names, or all where the gazetteer knows none of them. */
function countriesOf(
  { places }: OfficialStatement,
  gazetteer: Gazetteer,
  all: ReadonlySet<string>,
): ReadonlySet<string> {
  const codes = places
    .filter(({ role }) => role === 'country')
    .flatMap(({ name }) => findCountry(gazetteer, name)?.country ?? [])
  return codes.length === 0 ? all : new Set([...all, ...codes])
}

type Dates = Pick<LinkedRow, 'days' | 'slips' | 'first' | 'last' | 'span'>

function datesOf({ date }: OfficialStatement, names: readonly string[], shift = 0): Dates {
  if (date === null) return { days: null, slips: null, first: null, last: null, span: null }
  const first = dayNumber(date.from) + shift
  const last = dayNumber(date.to) + shift
  const until = Math.min(last, first + longestDate) + window
  const days = Array.from({ length: until - first + window + 1 }, (_, at) => first - window + at)
  const other = date.otherwise === null ? [] : [dayNumber(date.otherwise) + shift]
  const typed = first === last ? [...listSlips(first), ...other] : []
  return {
    days: joinList(days.map(String)),
    slips: joinList(names.flatMap((name) => typed.map((day) => `${name}@${day}`))),
    first,
    last,
    span: spanOf(first, last),
  }
}

/** Long: over four days, and so near to much that it has nothing to do with. */
export function spanOf(first: number, last: number): LinkedRow['span'] {
  if (first === last) return 'day'
  return last - first > longSpan ? 'long' : 'days'
}

type Named = Pick<LinkedRow, 'spelt' | 'names' | 'wholes' | 'skeletons' | 'parts' | 'around' | 'main'>

function namedOf(named: readonly ComparedName[], inner: readonly ComparedName[]): Named {
  const keys = named.map(({ key }) => key)
  const around = inner.map(({ key }) => key)
  return {
    spelt: joinList(named.map(({ spelt }) => spelt)),
    names: joinList(keys),
    wholes: joinList([
      wholeOf(keys),
      ...keys.flatMap((key) => [key, ...around.map((other) => wholeOf([key, other]))]),
    ]),
    skeletons: joinList(named.map(({ skeleton }) => skeleton)),
    parts: joinList(keys.flatMap((key) => listParts(key, 'whole', 'word'))),
    around: joinList(inner.map(({ skeleton }) => skeleton)),
    main: keys[0] ?? null,
  }
}

/** All names of a place as one. */
export function wholeOf(keys: readonly string[]): string {
  return [...new Set(keys)].toSorted().join(' + ')
}

type Points = Pick<LinkedRow, 'lat' | 'lon' | 'reach' | 'around_lat' | 'around_lon' | 'around_reach'>

function pointsOf(
  named: readonly ComparedName[],
  inner: readonly ComparedName[],
  locate: (name: string) => PlacePoint | null,
): Points {
  const own = findPoint(named, locate)
  const around = findPoint(inner, locate)
  return {
    lat: own?.latitude ?? null,
    lon: own?.longitude ?? null,
    reach: own?.reach ?? null,
    around_lat: around?.latitude ?? null,
    around_lon: around?.longitude ?? null,
    around_reach: around?.reach ?? null,
  }
}

function findPoint(
  names: readonly ComparedName[],
  locate: (name: string) => PlacePoint | null,
): PlacePoint | undefined {
  return names.map(({ name }) => locate(name)).find((point) => point !== null)
}

type Answer = Pick<
  LinkedRow,
  'searched' | 'concedes' | 'weighs' | 'killed_min' | 'killed_max' | 'injured_min' | 'injured_max' | 'alleged'
>

/** Injured alone concedes that nobody was killed. */
function answerOf({ position, reason, killed, injured }: OfficialStatement): Answer {
  const concedes = killed !== null || injured !== null
  const isFound =
    position?.value === 'credible' || reason?.value === 'other' || reason?.value === 'insufficient_evidence'
  return {
    searched: isFound ? 'found' : 'none',
    concedes: concedes ? 'yes' : null,
    weighs: concedes ? null : 'yes',
    killed_min: killed === null ? noneIf(concedes) : killed.min,
    killed_max: killed === null ? noneIf(concedes) : killed.max,
    injured_min: injured?.min ?? null,
    injured_max: injured?.max ?? null,
    alleged: null,
  }
}

function noneIf(isNone: boolean): number | null {
  return isNone ? 0 : null
}
