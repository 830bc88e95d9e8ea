import type { Gazetteer } from '@recount/claims'
import { nameTables, prepareRecords, type Engine, type Model, type Records } from '@recount/link'
import { findCountry } from '../../find-country.ts'
import { decoyShifts } from './decoys.ts'
import { incidentRow } from './incident-rows.ts'
import { insertRows, textSql } from '../link-engine.ts'
import { splitList, writeRows, type LinkedRow } from './linked-row.ts'
import { createLocator } from './place-points.ts'
import type { MatchedIncident, StatementToMatch } from './statement-proposal.ts'
import { moveRow, statementRow } from './statement-rows.ts'

/** Statements and incidents as they are compared. */
export interface ComparedRows {
  readonly statements: readonly LinkedRow[]
  readonly incidents: readonly LinkedRow[]
  /** The statements with their days moved, which only learning asks for. */
  listDecoys(): readonly LinkedRow[]
}

/** Works out what statements and incidents are compared by. */
export function makeRows(
  statements: readonly StatementToMatch[],
  incidents: readonly MatchedIncident[],
  gazetteer: Gazetteer,
  countries: readonly string[],
): ComparedRows {
  const locate = createLocator(gazetteer, incidents)
  const all = new Set(countries)
  const isCountry = (name: string) => findCountry(gazetteer, name) !== undefined
  const rows = statements.map((statement) => statementRow(statement, locate, gazetteer, all))
  return {
    statements: rows,
    incidents: incidents.map((incident) => incidentRow(incident, isCountry)),
    listDecoys: () =>
      decoyShifts.flatMap((shift) => statements.map((statement, at) => moveRow(rows[at]!, statement, shift))),
  }
}

const stem = 'statement_link_'
const tables = {
  statements: `${stem}statements`,
  decoys: `${stem}decoys`,
  incidents: `${stem}incidents`,
  names: `${stem}names`,
}

/** Writes the rows into the engine, with how common each name is among the incidents. */
export async function writeTables(engine: Engine, rows: ComparedRows): Promise<void> {
  await writeRows(engine, tables.statements, rows.statements)
  await writeRows(engine, tables.incidents, rows.incidents)
  await writeNames(engine, rows.incidents)
}

async function writeNames(engine: Engine, incidents: readonly LinkedRow[]): Promise<void> {
  const { types } = engine.dialect
  const counts = new Map<string, number>()
  for (const name of incidents.flatMap(({ names }) => splitList(names)))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  await engine.run(engine.dialect.dropTable(tables.names))
  await engine.run(`create table ${tables.names} (name ${types.text}, share ${types.double})`)
  const rows = [...counts].map(([name, count]) => [textSql(name), `${count} * 1.0 / ${incidents.length}`])
  await insertRows(engine, tables.names, rows)
}

/** The statements beside the incidents, ready to be compared. */
export function prepareStatements(engine: Engine, model: Model): Promise<Records> {
  return prepare(engine, model, 'statements')
}

/** The same of the statements with their days moved. */
export async function prepareDecoys(engine: Engine, model: Model, rows: ComparedRows): Promise<Records> {
  await writeRows(engine, tables.decoys, rows.listDecoys())
  return prepare(engine, model, 'decoys')
}

function prepare(engine: Engine, model: Model, which: 'statements' | 'decoys'): Promise<Records> {
  const inputs = [
    { name: which, from: tables[which] },
    { name: 'incidents', from: tables.incidents },
  ]
  const frequencies = [{ of: 'main', from: tables.names, value: 'name', share: 'share' }]
  return prepareRecords(engine, inputs, model, nameTables(`${stem}${which}_`), { frequencies })
}
