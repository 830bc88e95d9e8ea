import { harmClasses, harmKinds, listHarm, type Incident, type Position } from '@recount/claims'
import type { SqlColumns, SqlValue } from './engine.ts'
import { noteHarm, type HarmFacts } from './harm-facts.ts'
import { openBuffer, type RowBuffer } from './row-buffer.ts'
import { setKey } from './sets.ts'
import { listStretches, type Stretch, type TouchedIncident } from './touched-incident.ts'
import { harmColumn, setColumns, valueColumns } from './version-columns.ts'

/** The rows of incidents, table by table. Sets stand in them by their key; `sets` are all that occur. */
export interface IncidentRows {
  readonly version: SqlColumns
  readonly position: SqlColumns
  readonly figure: SqlColumns
  readonly linked: SqlColumns
  readonly sets: ReadonlySet<string>
  readonly facts: HarmFacts
}

/** Columns that hold sets, by table: their keys are still to be turned into numbers. */
export const keyedColumns = {
  version: setColumns.map(({ name }) => name),
  position: ['rejected_for'],
} as const

/** The rows of incidents; `numbers` are the incidents' own, those they were merged into among them. */
export function listRows(
  incidents: readonly TouchedIncident[],
  numbers: ReadonlyMap<string, number>,
): IncidentRows {
  const buffers = {
    version: openBuffer(),
    position: openBuffer(),
    figure: openBuffer(),
    linked: openBuffer(),
  }
  const sets = new Set<string>()
  const facts = { given: new Set<string>(), oneSided: new Set<string>() }
  for (const touched of incidents) {
    const number = numbers.get(touched.history.original.id) ?? 0
    const stretches = listStretches(touched)
    for (const stretch of stretches) {
      putVersion(buffers.version, number, stretch, numbers, sets)
      noteHarm(facts, stretch.version.incident)
      putPositions(buffers.position, number, stretch, sets)
    }
    putFigures(buffers.figure, number, touched)
    putLinks(buffers.linked, number, stretches)
  }
  return {
    version: buffers.version.columns(),
    position: buffers.position.columns(),
    figure: buffers.figure.columns(),
    linked: buffers.linked.columns(),
    sets,
    facts,
  }
}

function putVersion(
  buffer: RowBuffer,
  number: number,
  stretch: Stretch,
  numbers: ReadonlyMap<string, number>,
  sets: Set<string>,
): void {
  const { incident, status, into } = stretch.version
  beginStretch(buffer, number, stretch)
  buffer.put('made', stretch.made)
  buffer.put('counts', status === 'standing')
  buffer.put('status', status)
  buffer.put('into_incident', into === null ? null : (numbers.get(into) ?? null))
  buffer.put('lineages', stretch.lineages)
  for (const { name, read } of valueColumns) buffer.put(name, read(incident))
  for (const { name, read } of setColumns) buffer.put(name, keySet(read(incident), sets))
  putHarm(buffer, incident)
}

function beginStretch(
  buffer: RowBuffer,
  number: number,
  { entryFrom, entryTo }: Pick<Stretch, 'entryFrom' | 'entryTo'>,
): void {
  buffer.begin()
  buffer.put('incident', number)
  buffer.put('entry_from', entryFrom)
  buffer.put('entry_to', entryTo)
}

function keySet(members: readonly string[], sets: Set<string>): string | null {
  const key = setKey(members)
  if (key !== null) sets.add(key)
  return key
}

/** The names of the columns of each range, made once: an import asks for them a million times. */
const harmColumns = new Map(
  harmKinds.flatMap((kind) =>
    harmClasses.map((of) => [
      `${kind} ${of}`,
      {
        min: harmColumn(kind, of, 'min'),
        max: harmColumn(kind, of, 'max'),
        best: harmColumn(kind, of, 'best'),
      },
    ]),
  ),
)

function putHarm(buffer: RowBuffer, { harm }: Incident): void {
  for (const { kind, of, range } of listHarm(harm)) {
    const names = harmColumns.get(`${kind} ${of}`)
    if (names === undefined) continue
    buffer.put(names.min, range.min)
    buffer.put(names.max, range.max)
    buffer.put(names.best, range.best ?? null)
  }
}

function putPositions(buffer: RowBuffer, number: number, stretch: Stretch, sets: Set<string>): void {
  for (const [at, position] of stretch.version.incident.positions.entries()) {
    beginStretch(buffer, number, stretch)
    buffer.put('at', at)
    for (const [column, value] of cellsOf(position)) buffer.put(column, value)
    buffer.put('rejected_for', keySet(position.rejectedFor, sets))
  }
}

function cellsOf(position: Position): readonly (readonly [string, SqlValue])[] {
  const { killed, injured } = position.conceded
  return [
    ['belligerent', position.belligerent],
    ['term', position.term],
    ['involvement', position.involvement],
    ['position', position.position],
    ['label', position.label],
    ['killed_min', killed?.min ?? null],
    ['killed_max', killed?.max ?? null],
    ['injured_min', injured?.min ?? null],
    ['injured_max', injured?.max ?? null],
    ['statement', position.statement],
  ]
}

function putFigures(buffer: RowBuffer, number: number, { figures }: TouchedIncident): void {
  for (const figure of figures) {
    beginStretch(buffer, number, figure)
    const { claim, kind, form, words, min, max, lineage } = figure
    const cells = { claim, kind, class: figure.class, form, words, min, max, lineage }
    for (const [column, value] of Object.entries(cells)) buffer.put(column, value)
  }
}

function putLinks(buffer: RowBuffer, number: number, stretches: readonly Stretch[]): void {
  const claims = new Set(stretches.flatMap(({ version }) => version.incident.claims))
  for (const claim of claims) {
    buffer.begin()
    buffer.put('incident', number)
    buffer.put('claim', claim)
  }
}
