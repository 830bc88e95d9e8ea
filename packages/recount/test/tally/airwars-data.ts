import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  grades,
  harmClasses,
  harmKinds,
  rejectionReasons,
  type Harm,
  type HarmRange,
  type Incident,
  type Position,
} from '@recount/claims'
import type { Engine, SqlRow } from '@recount/tally'
import { openDuckDb } from '../../src/pipeline/duckdb-engine.ts'
import { sampleBelligerents, sampleIncident } from './sample-incidents.ts'
import { samplePosition } from './sample-tables.ts'

/** Real data for measuring, beside the repository; it is not part of it. */
const shared = ['../../../../../shared', '../../../../../../shared']
  .map((path) => join(import.meta.dirname, path, 'data/airwars-syria'))
  .find((path) => existsSync(path))

/** Where the data are, and what to say where they aren't. */
export const airwarsData = shared
export const skippedAirwars =
  shared === undefined ? ' (skipped: no ../shared/data beside the repository)' : ''

/** The incidents of the two tables, with the fields that tallies by grade, belligerent and year and positions need. */
export async function readAirwars(): Promise<readonly Incident[]> {
  const engine = await openDuckDb({ path: null })
  const positions = Map.groupBy(await readCsv(engine, 'positions'), ({ seq }) => seq)
  const incidents = (await readCsv(engine, 'incidents')).map((row) =>
    readIncident(row, (positions.get(row.seq ?? null) ?? []).map(readPosition)),
  )
  engine.close()
  return incidents
}

function readCsv(engine: Engine, name: string): Promise<readonly SqlRow[]> {
  const path = `${shared}/${name}.csv`
  return engine.ask(
    `SELECT * FROM read_csv('${path}', header = true, all_varchar = true, quote = '"', escape = '"')`,
  )
}

function readIncident(row: SqlRow, positions: readonly Position[]): Incident {
  return sampleIncident(text(row, 'seq') ?? '', {
    recorder: 'Airwars',
    period: readDay(text(row, 'date')),
    harmReported: row.civilian_harm_reported === 'Yes',
    grade: grades.find((grade) => grade === row.grade) ?? null,
    belligerents: sampleBelligerents(...(text(row, 'belligerents')?.split('|') ?? [])),
    positions,
    harm: Object.fromEntries(harmKinds.map((kind) => [kind, readHarm(row, kind)])) as unknown as Harm,
  })
}

function readDay(day: string | null) {
  return day === null ? null : { from: day, to: day }
}

function readHarm(row: SqlRow, kind: string): Readonly<Record<string, HarmRange>> {
  return Object.fromEntries(
    harmClasses.flatMap((of) => {
      const range = readRange(row, `${of}_${kind}`)
      return range === undefined ? [] : [[of, range]]
    }),
  )
}

function readRange(row: SqlRow, name: string): HarmRange | undefined {
  const [min, max] = [`${name}_min`, `${name}_max`].map((column) => text(row, column))
  if ((min ?? null) === null && (max ?? null) === null) return undefined
  return { min: asNumber(min), max: asNumber(max) }
}

function readPosition(row: SqlRow): Position {
  const killed = readRange(row, 'deaths_conceded')
  const injured = readRange(row, 'injuries_conceded')
  const reasons = text(row, 'reason_non_credible') ?? ''
  return samplePosition({
    belligerent: text(row, 'belligerent'),
    position: text(row, 'position') as Position['position'],
    rejectedFor: rejectionReasons.filter((reason) => reasons.includes(reason)),
    conceded: { ...(killed && { killed }), ...(injured && { injured }) },
  })
}

function text(row: SqlRow, column: string): string | null {
  const cell = row[column] ?? null
  return cell === null || cell === '' ? null : String(cell)
}

function asNumber(cell: string | null | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell)
}
