import { nextCall } from '../engine/call-number.ts'
import type { Engine, SqlRow, SqlValue } from '../engine/engine.ts'
import { listColumns } from '../sql/expression-sql.ts'
import type { Model } from '../model/model.ts'
import { checkColumns } from '../records/check-columns.ts'
import { checkLengths } from '../records/check-lengths.ts'
import { listModelExpressions } from '../records/model-expressions.ts'
import { prepareNewRecords } from '../records/prepare-new-records.ts'
import { findKept, type Records } from '../records/records.ts'
import { nameSql, numberSql, textSql } from '../engine/sql-text.ts'
import { preludeSteps, runSteps, type Step } from '../engine/step.ts'
import type { LinkTables } from '../engine/tables.ts'
import { layOutRecords, recordSql } from '../records/record-sql.ts'
import { findComparedPair } from './read-pair.ts'
import { buildWaterfall, type Waterfall } from './waterfall.ts'

/**
 * Compares two given records, which need be in no table. With `records` their values are read as the columns there are, and
 * weighed by how common they are there; without, nothing is known of that and no weight is adjusted.
 */
export async function compareRecords(
  engine: Engine,
  compared: Model,
  left: SqlRow,
  right: SqlRow,
  given: Records | LinkTables,
): Promise<Waterfall> {
  const model = { ...compared, blocking: [] }
  const tables = 'tables' in given ? given.tables : given
  const call = nextCall(engine)
  const [l, r] = [`${tables.prefix}given_${call}_l`, `${tables.prefix}given_${call}_r`]
  try {
    return await compareGiven(engine, model, [left, right], given, [l, r])
  } finally {
    for (const table of [l, r, typedOf(l), typedOf(r)]) {
      // eslint-disable-next-line no-await-in-loop -- one connection
      await engine.run(engine.dialect.dropTable(table))
    }
  }
}

type Two<T> = readonly [T, T]

async function compareGiven(
  engine: Engine,
  model: Model,
  [left, right]: Two<SqlRow>,
  given: Records | LinkTables,
  [l, r]: Two<string>,
): Promise<Waterfall> {
  const rows = [withId(left, model, 'left'), withId(right, model, 'right')] as const
  const records =
    'tables' in given
      ? await readLike(engine, given, model, rows, [l, r])
      : await readAlone(engine, given, model, rows, [l, r])
  const from = `from ${l} l cross join ${r} r`
  const pair = await findComparedPair(engine, records, model, { rule: -1, from })
  if (pair === undefined) throw new RangeError('Two records make no pair.')
  return buildWaterfall(model, pair)
}

function typedOf(table: string): string {
  return `${table}_typed`
}

function withId(row: SqlRow, model: Model, id: string): SqlRow {
  return { [model.id]: id, ...row }
}

/** The given records as new ones of the linkage. */
async function readLike(
  engine: Engine,
  records: Records,
  model: Model,
  rows: Two<SqlRow>,
  tables: Two<string>,
): Promise<Records> {
  for (const [at, row] of rows.entries()) {
    const table = tables[at] ?? ''
    const typed = typedOf(table)
    // eslint-disable-next-line no-await-in-loop -- one connection
    await runSteps(engine, typedSteps(engine, records, model, row, typed))
    const input = { name: names[at] ?? '', from: typed }
    // eslint-disable-next-line no-await-in-loop -- one connection
    await prepareNewRecords(engine, records, model, input, table)
  }
  return records
}

const names: Two<string> = ['the left record', 'the right record']

/** A table of the one row, its columns of the types that they have in `record`: text becomes a date where that has dates. */
function typedSteps(
  { dialect }: Engine,
  records: Records,
  model: Model,
  row: SqlRow,
  typed: string,
): readonly Step[] {
  const given = listGiven(records, model, row)
  const unknown = `cast(null as ${dialect.types.text})`
  const columns = [
    `id as ${nameSql(model.id)}`,
    ...given.map(
      ({ column, like }) => `${like === undefined ? unknown : nameSql(like)} as ${nameSql(column)}`,
    ),
  ].join(', ')
  const values = [textSql(String(row[model.id])), ...given.map(({ value }) => valueSql(value))]
  return [
    {
      name: 'a given record',
      sql: dialect.createTable(typed, `select ${columns} from ${records.tables.record} where 1 = 0`),
    },
    { name: 'its values', sql: `insert into ${typed} values (${values.join(', ')})` },
  ]
}

interface Given {
  readonly column: string
  /** The column of `record` of which type it is, where there is one. */
  readonly like: string | undefined
  readonly value: SqlValue
}

/** What the model may read of a given record, its columns' case aside. */
function listGiven(records: Records, model: Model, row: SqlRow): readonly Given[] {
  const named = [...records.columns, ...listModelExpressions(model).flatMap(listColumns)]
  const once = new Map(named.map((column) => [column.toLowerCase(), column]))
  once.delete(model.id.toLowerCase())
  const keys = new Map(Object.keys(row).map((key) => [key.toLowerCase(), key]))
  return [...once].flatMap(([lower, column]) => {
    const key = keys.get(lower)
    const like = findKept(records, column)
    return key === undefined ? [] : [{ column, like, value: row[key] ?? null }]
  })
}

/** The given records by themselves: values are of the types that they have here. */
async function readAlone(
  engine: Engine,
  tables: LinkTables,
  model: Model,
  rows: Two<SqlRow>,
  made: Two<string>,
): Promise<Records> {
  const columnsOf = rows.map((row) => Object.keys(row))
  checkColumns(
    model,
    columnsOf.map((columns, at) => ({ name: names[at] ?? '', columns })),
  )
  const layout = layOutRecords(listModelExpressions(model), columnsOf)
  const { dialect } = engine
  const steps = rows.map((row, at) => {
    const from = `(select ${Object.entries(row)
      .map(([column, value]) => `${valueSql(value)} as ${nameSql(column)}`)
      .join(', ')}) given`
    const input = { name: '', from }
    const select = recordSql([input], model, layout, dialect, { record: at + 1, source: at + 1 })
    return { name: 'a given record', sql: dialect.createTable(made[at] ?? '', select) }
  })
  await runSteps(engine, [...preludeSteps(dialect), ...steps])
  const { columns, features } = layout
  for (const table of made) {
    // eslint-disable-next-line no-await-in-loop -- one connection
    await checkLengths(engine, { table, sources: names, features }, model)
  }
  return {
    tables,
    sources: ['left', 'right'],
    counts: [1, 1],
    total: 2,
    columns,
    features,
    shares: new Map(),
  }
}

function valueSql(value: SqlValue): string {
  if (value === null) return 'null'
  if (typeof value === 'number') return numberSql(value)
  return typeof value === 'boolean' ? String(value) : textSql(value)
}
