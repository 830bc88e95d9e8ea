import type { Engine, SqlRow, SqlValue } from '../engine.ts'
import type { Model } from '../model.ts'
import { checkColumns } from '../records/check-columns.ts'
import { listModelExpressions } from '../records/model-expressions.ts'
import { prepareNewRecords } from '../records/prepare-new-records.ts'
import type { Records } from '../records/records.ts'
import { nameSql, numberSql, textSql } from '../sql-text.ts'
import { runSteps, type Step } from '../step.ts'
import type { LinkTables } from '../tables.ts'
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
  const [l, r] = [`${tables.prefix}given_l`, `${tables.prefix}given_r`]
  const rows = [withId(left, model, 'left'), withId(right, model, 'right')] as const
  const records =
    'tables' in given
      ? await readLike(engine, given, model, rows, [l, r])
      : await readAlone(engine, given, model, rows, [l, r])
  const from = `from ${l} l cross join ${r} r`
  const pair = await findComparedPair(engine, records, model, { rule: -1, from })
  const { dropTable } = engine.dialect
  await runSteps(
    engine,
    [l, r].map((table) => ({ name: 'tidying', sql: dropTable(table) })),
  )
  if (pair === undefined) throw new RangeError('Two records make no pair.')
  return buildWaterfall(model, pair)
}

type Two<T> = readonly [T, T]

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
    const typed = `${table}_typed`
    // eslint-disable-next-line no-await-in-loop -- one connection
    await runSteps(engine, typedSteps(engine, records, model, row, typed))
    const id = model.id === 'id' ? '' : `, id as ${nameSql(model.id)}`
    const input = { name: names[at] ?? '', from: `(select typed.*${id} from ${typed} typed) given` }
    // eslint-disable-next-line no-await-in-loop -- one connection
    await prepareNewRecords(engine, records, model, input, table)
    // eslint-disable-next-line no-await-in-loop -- one connection
    await engine.run(engine.dialect.dropTable(typed))
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
  const known = records.columns.filter((column) => column !== model.id && Object.hasOwn(row, column))
  const columns = ['id', ...known.map(nameSql)].join(', ')
  const values = [textSql(String(row[model.id])), ...known.map((column) => valueSql(row[column] ?? null))]
  return [
    {
      name: 'a given record',
      sql: dialect.createTable(typed, `select ${columns} from ${records.tables.record} where 1 = 0`),
    },
    { name: 'its values', sql: `insert into ${typed} values (${values.join(', ')})` },
  ]
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
  const prelude = dialect.prelude.map((sql) => ({ name: 'functions that the engine lacks', sql }))
  await runSteps(engine, [...prelude, ...steps])
  const { columns, features } = layout
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
