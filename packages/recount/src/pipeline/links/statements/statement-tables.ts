import type { Gazetteer } from '@recount/claims'
import { nameTables, prepareRecords, type Engine, type Model, type Records } from '@recount/link'
import { findCountry } from '../../find-country.ts'
import { decoyShifts } from './decoys.ts'
import { incidentRow } from './incident-rows.ts'
import { writeRows, type LinkedRow } from './linked-row.ts'
import { createLocator } from './place-points.ts'
import type { MatchedIncident, StatementToMatch } from './statement-proposal.ts'
import { statementRow } from './statement-rows.ts'

/** Statements, the same with their days moved, and incidents, as they are compared. */
export interface ComparedRows {
  readonly statements: readonly LinkedRow[]
  readonly decoys: readonly LinkedRow[]
  readonly incidents: readonly LinkedRow[]
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
  const rowOf = (statement: StatementToMatch, shift = 0) =>
    statementRow(statement, locate, gazetteer, all, shift)
  return {
    statements: statements.map((statement) => rowOf(statement)),
    decoys: decoyShifts.flatMap((shift) =>
      statements.map((statement) => ({ ...rowOf(statement, shift), id: `${statement.key} ${shift}` })),
    ),
    incidents: incidents.map((incident) => incidentRow(incident, isCountry)),
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
  await writeRows(engine, tables.decoys, rows.decoys)
  await writeRows(engine, tables.incidents, rows.incidents)
  await writeNames(engine, rows.incidents)
}

async function writeNames(engine: Engine, incidents: readonly LinkedRow[]): Promise<void> {
  const { types } = engine.dialect
  const counts = new Map<string, number>()
  for (const { names } of incidents)
    for (const name of names?.split('|') ?? []) counts.set(name, (counts.get(name) ?? 0) + 1)
  const values = [...counts].map(
    ([name, count]) => `('${name.replaceAll("'", "''")}', ${count} * 1.0 / ${incidents.length})`,
  )
  await engine.run(engine.dialect.dropTable(tables.names))
  await engine.run(`create table ${tables.names} (name ${types.text}, share ${types.double})`)
  if (values.length > 0) await engine.run(`insert into ${tables.names} values ${values.join(',\n')}`)
}

/** The statements, or those with their days moved, beside the incidents, ready to be compared. */
export function prepareStatements(
  engine: Engine,
  model: Model,
  which: 'statements' | 'decoys',
): Promise<Records> {
  const inputs = [
    { name: which, from: tables[which] },
    { name: 'incidents', from: tables.incidents },
  ]
  const frequencies = [{ of: 'main', from: tables.names, value: 'name', share: 'share' }]
  return prepareRecords(engine, inputs, model, nameTables(`${stem}${which}_`), { frequencies })
}
