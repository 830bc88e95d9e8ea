import { grades, incidentStatuses, InputError } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase, type Case } from '../pipeline/case.ts'
import { readIncident, type IncidentDetail } from '../pipeline/incident-detail.ts'
import { searchIncidents, type IncidentMatch, type IncidentSearch } from '../pipeline/incident-search.ts'
import { collection, incidentFeature } from '../print/incident-geojson.ts'
import { renderIncident } from '../print/incident-lines.ts'
import { renderIncidentPage } from '../print/incident-page.ts'
import { incidentHeading, incidentRecord } from '../print/incident-table.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor, type Paint } from '../print/paint.ts'
import { sayMany } from '../report/wording.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { parseChoice } from './choice.ts'
import { sayIncidentSource } from './incident-source.ts'
import { parseLimit, parsePeriodOptions } from './statement-filter.ts'

export const incidentsSpec = {
  name: 'incidents',
  operands: { label: 'ID', least: 0, most: 1 },
  about: [
    'Lists the incidents of a case: what each is called, how it is graded, when and where it was, who is named with it, and how many people were harmed. Those that were merged into others, taken apart or withdrawn are not listed unless --status asks for them; how many were left out is said.',
    'With an id (or the first digits of it, or a code) it shows everything behind one incident: every class of people, the positions of belligerents, the claims linked to it in their sentences, the file, row and columns that it was read from, and what was decided about it.',
  ],
  options: {
    case: caseOption,
    grade: { type: 'string', value: 'GRADE', summary: `Only this grade: ${grades.join(', ')}.` },
    belligerent: {
      type: 'string',
      value: 'NAME',
      summary:
        'Only incidents that name this belligerent: by the recorder’s name, or any name or id of the actor.',
    },
    recorder: { type: 'string', value: 'NAME', summary: 'Only incidents of this recorder.' },
    place: {
      type: 'string',
      value: 'NAME',
      summary: 'Only incidents at this place or inside it: a name, or an id of the gazetteer.',
    },
    from: {
      type: 'string',
      value: 'DATE',
      summary: 'Only incidents on this day, month or year (2019-05) or later.',
    },
    to: { type: 'string', value: 'DATE', summary: 'Only incidents on this day, month or year or earlier.' },
    status: {
      type: 'string',
      value: 'STATUS',
      summary: `Only incidents that stand so: ${incidentStatuses.join(', ')}; or any. Default: standing.`,
    },
    search: {
      type: 'string',
      value: 'WORDS',
      summary:
        'Only incidents with these words, or words that begin so, in title, code, notes, places or belligerents.',
    },
    limit: { type: 'string', value: 'N', summary: 'The first N only; how many more there are is said.' },
    json: {
      type: 'boolean',
      summary: 'Prints JSON Lines: one incident a line; with an id everything behind it.',
    },
    csv: { type: 'boolean', summary: 'Prints a table of comma-separated values, one incident a row.' },
    geojson: {
      type: 'boolean',
      summary:
        'Prints a GeoJSON feature collection (RFC 7946). An incident without coordinates has no geometry.',
    },
  },
  examples: [
    {
      line: 'recount incidents --case my-case --grade Confirmed --place Raqqa --from 2017 --to 2017',
      tells: 'The confirmed incidents of one year at one place.',
    },
    {
      line: 'recount incidents --case my-case --belligerent "US-led Coalition" --geojson > coalition.geojson',
      tells: 'What one belligerent is named with, for a map.',
    },
    { line: 'recount incidents --case my-case 59a456caec', tells: 'Everything behind one incident.' },
  ],
} as const satisfies CommandSpec

type IncidentsOptions = OptionsOf<typeof incidentsSpec>

/** Lists incidents, or shows one. */
export async function incidents(options: IncidentsOptions, effects: Effects = defaultEffects): Promise<void> {
  const [id] = options.operands
  const render = chooseRendering(options, effects)
  const search = parseSearch(options)
  const limit = parseLimit(options.limit)
  await withCase(caseFolder(options, effects), effects, (opened) =>
    id === undefined ? list(opened, search, limit, render, effects) : show(opened, id, options, effects),
  )
}

function parseSearch(options: IncidentsOptions): IncidentSearch {
  const { belligerent, recorder, place, search: words, status } = options
  return {
    belligerent,
    recorder,
    place,
    words,
    ...parsePeriodOptions(options),
    grade: parseChoice('grade', grades, options.grade),
    status: status === 'any' ? undefined : (parseChoice('status', incidentStatuses, status) ?? 'standing'),
  }
}

/** How incidents are printed one after the other. */
interface Rendering {
  readonly start: string
  readonly between: string
  readonly end: string
  readonly one: (recorded: RecordedIncident) => string
}

function chooseRendering({ json, csv, geojson }: IncidentsOptions, { stdout }: Effects): Rendering {
  const asked = [json && '--json', csv && '--csv', geojson && '--geojson'].filter((one) => one !== false)
  if (asked.length > 1) {
    throw new InputError(
      `Expected one of --json, --csv and --geojson; found ${asked.join(' and ')}.`,
      'Ask for one, then for the other.',
    )
  }
  if (geojson) return { ...collection, one: (recorded) => JSON.stringify(incidentFeature(recorded)) }
  if (csv) return { start: incidentHeading, between: '', end: '', one: incidentRecord }
  if (json)
    return { start: '', between: '', end: '', one: (recorded) => `${JSON.stringify(asJson(recorded))}\n` }
  const [paint, width] = [paintFor(stdout), widthOf(stdout)] as const
  return {
    start: '',
    between: '\n',
    end: '',
    one: (recorded) => `${renderIncident(recorded, paint, width)}\n`,
  }
}

function asJson({ incident, status, into, entry, last }: RecordedIncident): object {
  return { ...incident, status, into, entry, last }
}

async function list(
  opened: Case,
  search: IncidentSearch,
  limit: number,
  { start, between, end, one }: Rendering,
  { stdout, stderr }: Effects,
): Promise<void> {
  const counts: Record<IncidentMatch, number> = { yes: 0, undated: 0, 'other-status': 0, no: 0 }
  stdout.write(start)
  for await (const { recorded, match } of searchIncidents(opened, search)) {
    counts[match]++
    if (match === 'yes' && counts.yes <= limit)
      stdout.write(`${counts.yes > 1 ? between : ''}${one(recorded)}`)
  }
  stdout.write(end)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (counts.yes === 0) stderr.write(`no incident ${total === 0 ? 'found' : 'matches'}\n`)
  if (counts.yes > limit)
    stderr.write(`${sayMany(counts.yes - limit, 'more incident')}: --limit was reached\n`)
  if (counts.undated > 0) stderr.write(`left out: ${sayMany(counts.undated, 'incident')} without a date\n`)
  if (counts['other-status'] > 0)
    stderr.write(
      `left out: ${sayMany(counts['other-status'], 'incident')} of another status; --status any lists them\n`,
    )
}

async function show(
  opened: Case,
  id: string,
  { json, csv, geojson }: IncidentsOptions,
  { stdout }: Effects,
): Promise<void> {
  if (csv || geojson)
    throw new InputError('One incident is shown as lines or with --json.', 'Leave out the id to list all.')
  const detail = await readIncident(opened, id)
  if (json) return stdout.write(`${JSON.stringify(detailAsJson(detail))}\n`)
  stdout.write(`${renderDetail(detail, paintFor(stdout), widthOf(stdout))}\n`)
}

function renderDetail(detail: IncidentDetail, paint: Paint, width: number): string {
  return renderIncidentPage({ ...detail, source: sayIncidentSource(detail.source) }, paint, width)
}

function detailAsJson({ recorded, source, claims, events }: IncidentDetail): object {
  const { mapping: _, ...read } = source ?? { mapping: null }
  return {
    ...asJson(recorded),
    original: recorded.original,
    source: source === null ? null : { ...read, columns: sayIncidentSource(source).slice(1) },
    linked: claims.map(({ recorded: { claim, status }, documentName }) => ({
      ...claim,
      status,
      documentName,
    })),
    events,
  }
}
