import { replaceAggregates, type AggregateAct } from './aggregate-rows.ts'
import type { Engine, SqlColumns } from './engine.ts'
import { keyedColumns, listRows, type IncidentRows } from './incident-rows.ts'
import { numberIncidents } from './numbering.ts'
import { openSets, type SetNumbers } from './sets.ts'
import { writeState, type TableState } from './state.ts'
import type { TouchedIncident } from './touched-incident.ts'

/**
 * Brings the tables to an entry of the ledger: the rows of the incidents given are replaced by what they are now, those nobody
 * had recorded come in, and the state moves on; all of it or nothing. Batches of some ten thousand incidents keep the memory
 * that this takes small. `aggregates` are all acts that ever set one, oldest first; left out, the aggregates stay as they are.
 */
export async function applyIncidents(
  engine: Engine,
  batches: AsyncIterable<readonly TouchedIncident[]> | Iterable<readonly TouchedIncident[]>,
  state: TableState,
  aggregates?: readonly AggregateAct[],
): Promise<void> {
  await engine.inTransaction(async (inner) => {
    const sets = openSets()
    for await (const batch of batches) await applyBatch(inner, batch, sets)
    if (aggregates !== undefined) await replaceAggregates(inner, aggregates)
    await writeState(inner, state)
  })
}

async function applyBatch(
  engine: Engine,
  batch: readonly TouchedIncident[],
  sets: SetNumbers,
): Promise<void> {
  const ids = batch.flatMap(({ history: { original, steps } }) => [
    original.id,
    ...steps.flatMap(({ into }) => into ?? []),
  ])
  const { numbers, known } = await numberIncidents(engine, ids)
  const old = batch.flatMap(({ history: { original } }) =>
    known.has(original.id) ? [numbers.get(original.id) ?? 0] : [],
  )
  await removeRows(engine, old)
  const rows = listRows(batch, numbers)
  const setNumbers = await sets.number(engine, rows.sets)
  await appendRows(engine, rows, setNumbers)
}

const rowTables = ['version', 'position', 'figure', 'linked_claim'] as const

async function removeRows(engine: Engine, incidents: readonly number[]): Promise<void> {
  if (incidents.length === 0) return
  const listed = incidents.join(', ')
  await engine.run(
    rowTables.map((table) => `DELETE FROM "${table}" WHERE incident IN (${listed})`).join(';\n'),
  )
}

async function appendRows(
  engine: Engine,
  rows: IncidentRows,
  sets: ReadonlyMap<string, number>,
): Promise<void> {
  await engine.append('version', numberSets(rows.version, keyedColumns.version, sets))
  await engine.append('position', numberSets(rows.position, keyedColumns.position, sets))
  await engine.append('figure', rows.figure)
  await engine.append('linked_claim', rows.linked)
}

function numberSets(
  columns: SqlColumns,
  keyed: readonly string[],
  sets: ReadonlyMap<string, number>,
): SqlColumns {
  const numbered = keyed.flatMap((name) => {
    const keys = columns[name]
    return keys === undefined
      ? []
      : [[name, keys.map((key) => (key === null ? null : (sets.get(String(key)) ?? null)))] as const]
  })
  return { ...columns, ...Object.fromEntries(numbered) }
}
