import type { Engine, SqlRow } from '../engine/engine.ts'
import type { LinkTables } from '../engine/tables.ts'
import { insertSql } from './insert-sql.ts'

/** A record by the number of its table and its id there. */
export interface RecordKey {
  readonly source: number
  readonly id: string
}

/** A record by its number in `record`, or by its key, which stays when the tables change. */
export type RecordReference = number | RecordKey

/** What a person said of two records. */
export interface PairDecision {
  readonly left: RecordReference
  readonly right: RecordReference
  readonly same: boolean
}

/** A decision about two records that are there. */
export interface PlacedDecision {
  readonly left: PlacedRecord
  readonly right: PlacedRecord
  readonly same: boolean
}

export interface PlacedRecord extends RecordKey {
  readonly record: number
}

/** Decisions by their records' numbers, and those that name a record that isn't there, or one record twice. */
export interface PlacedDecisions {
  readonly placed: readonly PlacedDecision[]
  readonly unplaced: readonly PairDecision[]
}

/** Looks the records of decisions up. The order of the decisions is kept. */
export async function placeDecisions(
  engine: Engine,
  tables: LinkTables,
  decisions: readonly PairDecision[],
): Promise<PlacedDecisions> {
  const references = decisions.flatMap(({ left, right }) => [left, right])
  const found = await findRecords(engine, tables, references)
  const placed: PlacedDecision[] = []
  const unplaced: PairDecision[] = []
  for (const [at, decision] of decisions.entries()) {
    const [left, right] = [found.get(2 * at), found.get(2 * at + 1)]
    if (left === undefined || right === undefined || left.record === right.record) unplaced.push(decision)
    else placed.push({ left, right, same: decision.same })
  }
  return { placed, unplaced }
}

async function findRecords(
  engine: Engine,
  { prefix, record }: LinkTables,
  references: readonly RecordReference[],
): Promise<ReadonlyMap<number, PlacedRecord>> {
  if (references.length === 0) return new Map()
  const { createTable, dropTable } = engine.dialect
  const named = `${prefix}named`
  const columns = `cast(0 as integer) as at_place, record as number, source, id`
  await engine.run(createTable(named, `select ${columns} from ${record} where 1 = 0`))
  const rows = references.map((reference, at) =>
    typeof reference === 'number' ? [at, reference, null, null] : [at, null, reference.source, reference.id],
  )
  for (const sql of insertSql(named, rows)) {
    // eslint-disable-next-line no-await-in-loop -- one connection
    await engine.run(sql)
  }
  const answer = await engine.ask(
    `select n.at_place, r.record, r.source, r.id from ${named} n join ${record} r on r.record = n.number union all select n.at_place, r.record, r.source, r.id from ${named} n join ${record} r on r.source = n.source and r.id = n.id`,
  )
  await engine.run(dropTable(named))
  return new Map(answer.map((row) => [Number(row.at_place), readRecord(row)]))
}

function readRecord(row: SqlRow): PlacedRecord {
  return { record: Number(row.record), source: Number(row.source), id: String(row.id) }
}
