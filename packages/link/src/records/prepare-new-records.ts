import type { Engine } from '../engine/engine.ts'
import { expressionKey } from '../sql/expression-sql.ts'
import { frequencyTable, log2ShareSql } from '../frequencies/frequency-sql.ts'
import type { Model } from '../model/model.ts'
import { nameSql } from '../engine/sql-text.ts'
import { runSteps, type Watch } from '../engine/step.ts'
import { checkColumns, hasColumn } from './check-columns.ts'
import { checkIds } from './check-ids.ts'
import { checkLengths } from './check-lengths.ts'
import { listModelExpressions } from './model-expressions.ts'
import { makeRecords } from './prepare-records.ts'
import { recordSql, type RecordLayout } from './record-sql.ts'
import type { Records } from './records.ts'
import { listTableColumns, type TableInput } from './table-input.ts'

/**
 * Makes a table like `record` of new records, numbered after the old ones, one source more. Frequencies are the old records':
 * a value that they don't have is taken to be as rare as their rarest. Throws LinkError `input` for columns that are lacking, ids that are
 * unknown or there twice, and texts too long to compare letter by letter.
 */
export async function prepareNewRecords(
  engine: Engine,
  records: Records,
  model: Model,
  input: TableInput,
  table: string,
  watch: Watch = {},
): Promise<void> {
  const columns = await listTableColumns(engine, input)
  checkColumns(model, [{ name: input.name, columns }])
  const layout = layOutLike(records, model, columns)
  const made = `${table}_made`
  const { dialect } = engine
  const first = { record: records.total + 1, source: records.sources.length + 1 }
  const select = recordSql([input], model, layout, dialect, first)
  try {
    await makeRecords(engine, { name: 'new records', sql: dialect.createTable(made, select) }, watch)
    const sources = [...records.sources, input.name]
    await checkIds(engine, made, sources)
    await checkLengths(engine, { table: made, sources, features: records.features }, model)
    const sql = dialect.createTable(table, sharesSql(made, records))
    await runSteps(engine, [{ name: 'new records with frequencies', sql }], watch)
  } finally {
    await engine.run(dialect.dropTable(made))
  }
}

function layOutLike(records: Records, model: Model, inputColumns: readonly string[]): RecordLayout {
  const columns = records.columns.filter((column) => hasColumn(inputColumns, column))
  const made = listModelExpressions(model).flatMap((expression) => {
    const column = records.features.get(expressionKey(expression))
    return column === undefined || columns.includes(column) ? [] : [{ expression, column }]
  })
  return { columns, inputColumns, made, features: records.features }
}

function sharesSql(made: string, records: Records): string {
  const shared = [...records.shares].map(([key, column], at) => {
    const feature = nameSql(records.features.get(key) ?? '')
    const frequency = frequencyTable(records.tables, at)
    const share = `coalesce(f${at + 1}.share, (select min(share) from ${frequency}))`
    return {
      column: `, case when m.${feature} is not null then ${log2ShareSql(share)} end as ${column}`,
      join: `\nleft join ${frequency} f${at + 1} on f${at + 1}.value = m.${feature}`,
    }
  })
  const columns = shared.map(({ column }) => column).join('')
  return `select m.*${columns}\nfrom ${made} m${shared.map(({ join }) => join).join('')}`
}
