import { createReadStream, readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Incident } from '@recount/claims'
import { createStatementReader } from '@recount/extract'
import { onDuckDb } from '@recount/link/duckdb'
import { worldGazetteer } from '@recount/places'
import { findShippedMapping, readTable } from '@recount/tables'
import {
  matchStatements,
  type MatchedStatements,
} from '../../packages/recount/src/pipeline/links/statements/match-statements.ts'

/** A statement and the row of the incident that an archive attached it to. */
export interface AttachedStatement {
  readonly id: string
  readonly text: string
  readonly incident: number
}

/** Attached statements with what was proposed for them, and the rows of the incidents by their ids. */
export interface MatchedFile {
  readonly statements: readonly AttachedStatement[]
  readonly incidents: readonly Incident[]
  readonly rows: ReadonlyMap<string, number>
  readonly found: MatchedStatements
}

/** Whose statements they are, as the archive names the belligerent, and where they are about. */
const speaker = 'U.S.-led Coalition'
const countries = ['SY', 'IQ']

/** Matches the statements of a file with the incidents of a table; what they were attached to is not looked at. */
export async function matchFile(statementsPath: string, incidentsPath: string): Promise<MatchedFile> {
  const statements = JSON.parse(readFileSync(statementsPath, 'utf8')) as readonly AttachedStatement[]
  const incidents = await readIncidents(incidentsPath)
  const rows = new Map(incidents.map(({ id, origin }) => [id, (origin?.row ?? 0) - 1]))
  const instance = await DuckDBInstance.create(':memory:')
  try {
    const engine = onDuckDb(await instance.connect())
    const gazetteer = await worldGazetteer()
    const found = await matchStatements(readAll(statements), incidents, engine, { gazetteer, countries })
    return { statements, incidents, rows, found }
  } finally {
    instance.closeSync()
  }
}

function readAll(statements: readonly AttachedStatement[]) {
  const read = createStatementReader()
  return statements.flatMap(({ id, text }) => {
    const [statement] = read(text)
    return statement === undefined ? [] : [{ key: id, statement, words: text, speaker }]
  })
}

async function readIncidents(path: string): Promise<readonly Incident[]> {
  const mapping = findShippedMapping('airwars')
  if (mapping === undefined) throw new Error('the mapping of Airwars’ table is not shipped')
  const incidents: Incident[] = []
  for await (const batch of readTable(createReadStream(path), mapping, { document: '0'.repeat(64) }))
    incidents.push(...batch.incidents)
  return incidents
}
