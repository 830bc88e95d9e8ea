import {
  grades,
  identifyIncident,
  strikeStatuses,
  timesOfDay,
  type Incident,
  type IncidentContent,
  type Position,
  type TimeOfDay,
} from '@recount/claims'
import { openBelligerents } from './belligerents-reader.ts'
import { openCode, openCodes, reportNoCode } from './code-reader.ts'
import { openIncidentCodes } from './codes-reader.ts'
import { openDate, openPeriod } from './date-reader.ts'
import { openHarm } from './harm-reader.ts'
import { openList } from './list-reader.ts'
import type { EntryOf, MappingEntry } from './mapping.ts'
import { openNumber } from './number-reader.ts'
import { openPlace } from './place-reader.ts'
import { openRange } from './range-reader.ts'
import { foldSpelling, openSource, type Read, type TableContext } from './source.ts'
import { findEntry, openText } from './text-reader.ts'
import { findClock } from './clock.ts'

/** Reads the incident of a row; undefined, with a finding, where the row names none. */
export type ReadIncident = (row: {
  readonly cells: readonly string[]
  readonly document: string
  readonly number: number
  readonly positions: readonly Position[]
}) => Incident | undefined

/** A reader of incidents as a mapping describes them. */
export function openIncidents(entries: readonly MappingEntry[], context: TableContext): ReadIncident {
  const recorder = openText(findEntry(entries, 'recorder'), context)
  const key = openText(findEntry(entries, 'key'), context)
  const read = openContent(entries, context)
  const keyColumn = findEntry(entries, 'key')?.column ?? null
  return ({ cells, document, number, positions }) => {
    const names = { recorder: recorder(cells), key: key(cells) }
    if (names.recorder === null || names.key === null) {
      const message = 'expected what names the incident in its list; found nothing; the row is not taken'
      context.report.add('missing-key', message, { column: keyColumn, field: 'key' })
      return undefined
    }
    const origin = { document, row: number }
    return identifyIncident({ recorder: names.recorder, key: names.key, ...read(cells), positions, origin })
  }
}

type Content = Omit<IncidentContent, 'recorder' | 'key' | 'positions' | 'origin'>

function openContent(entries: readonly MappingEntry[], context: TableContext): Read<Content> {
  const texts = openTexts(entries, context)
  const codes = openIncidentCodes(entries, context)
  const period = openPeriod(entries, context)
  const time = openTime(findEntry(entries, 'time'), context)
  const places = openPlace(entries, context)
  const kinds = openKinds(entries, context)
  const harmReported = openAnswer(findEntry(entries, 'harmReported'), context)
  const belligerents = openBelligerents(findEntry(entries, 'belligerents'), context)
  const harm = openHarm(entries, context)
  const named = openRange(entries, 'named', context)
  const counts = openCounts(entries, context)
  const published = openDate(findEntry(entries, 'published'), context)
  const modified = openDate(findEntry(entries, 'modified'), context)
  return (cells) => ({
    ...codes(cells),
    ...texts(cells),
    period: period(cells),
    ...time(cells),
    places: places(cells),
    ...kinds(cells),
    harmReported: harmReported(cells),
    belligerents: belligerents(cells),
    harm: harm(cells),
    named: named?.(cells) ?? null,
    ...counts(cells),
    published: published(cells),
    modified: modified(cells),
    claims: [],
  })
}

type Texts = Pick<Content, 'title' | 'url' | 'stage' | 'notes'>

function openTexts(entries: readonly MappingEntry[], context: TableContext): Read<Texts> {
  const title = openText(findEntry(entries, 'title'), context)
  const url = openText(findEntry(entries, 'url'), context)
  const stage = openText(findEntry(entries, 'stage'), context)
  const notes = openText(findEntry(entries, 'notes'), context)
  return (cells) => ({ title: title(cells), url: url(cells), stage: stage(cells), notes: notes(cells) })
}

type Kinds = Pick<Content, 'strikeTypes' | 'strikeStatus' | 'grade' | 'causes' | 'infrastructure'>

function openKinds(entries: readonly MappingEntry[], context: TableContext): Read<Kinds> {
  const strikeTypes = openWords(findEntry(entries, 'strikeTypes'), context)
  const strikeStatus = openCode(findEntry(entries, 'strikeStatus'), strikeStatuses, context)
  const grade = openCode(findEntry(entries, 'grade'), grades, context)
  const causes = openWords(findEntry(entries, 'causes'), context)
  const infrastructure = openWords(findEntry(entries, 'infrastructure'), context)
  return (cells) => ({
    strikeTypes: strikeTypes(cells),
    strikeStatus: strikeStatus(cells),
    grade: grade(cells),
    causes: causes(cells),
    infrastructure: infrastructure(cells),
  })
}

type Counts = Pick<Content, 'sources' | 'media' | 'lineages'>

function openCounts(entries: readonly MappingEntry[], context: TableContext): Read<Counts> {
  const sources = openNumber(findEntry(entries, 'sources'), context)
  const media = openNumber(findEntry(entries, 'media'), context)
  const lineages = openNumber(findEntry(entries, 'lineages'), context)
  return (cells) => ({ sources: sources(cells), media: media(cells), lineages: lineages(cells) })
}

function openWords(entry: EntryOf<'causes'> | undefined, context: TableContext): Read<readonly string[]> {
  const list = openList(entry, context)
  return (cells) => [...new Set(list(cells).map(({ text }) => text))]
}

type Time = Pick<Content, 'timeOfDay' | 'clock'>
const noTime: Time = { timeOfDay: null, clock: null }

/** A clock's time or the code of a time of day, whichever the cell holds. */
function openTime(entry: EntryOf<'time'> | undefined, context: TableContext): Read<Time> {
  if (entry === undefined) return () => noTime
  const list = openSource(entry, context)
  const find = openCodes<TimeOfDay>(timesOfDay, entry.values)
  return (cells) => {
    const [cell] = list(cells)
    if (cell === undefined) return noTime
    const clock = findClock(cell.text)
    if (clock !== undefined) return { timeOfDay: null, clock }
    const timeOfDay = find(cell.text) ?? reportNoCode(cell, entry, timesOfDay, find, context)
    return { timeOfDay, clock: null }
  }
}

function openAnswer(entry: EntryOf<'harmReported'> | undefined, context: TableContext): Read<boolean | null> {
  if (entry === undefined) return () => null
  const list = openSource(entry, context)
  const answers = new Map<string, boolean>([
    ...entry.no.map((word) => [foldSpelling(word), false] as const),
    ...entry.yes.map((word) => [foldSpelling(word), true] as const),
  ])
  return (cells) => {
    const [cell] = list(cells)
    if (cell === undefined) return null
    const answer = answers.get(foldSpelling(cell.text))
    if (answer !== undefined) return answer
    const { column, text } = cell
    const expected = [...entry.yes, ...entry.no].join(', ')
    context.report.add('unknown-value', `expected one of ${expected}; held as unknown`, {
      column,
      field: entry.field,
      found: text,
    })
    return null
  }
}
