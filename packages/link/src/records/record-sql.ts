import type { Dialect } from '../engine/dialect.ts'
import { expressionKey, expressionSql } from '../sql/expression-sql.ts'
import type { Expression } from '../model/expression.ts'
import type { Model } from '../model/model.ts'
import { nameSql } from '../engine/sql-text.ts'
import { hasColumn } from './check-columns.ts'
import { findColumn } from './records.ts'
import { reservedColumns } from './model-expressions.ts'
import type { TableInput } from './table-input.ts'

/** What `record` will hold besides its number, source and id. */
export interface RecordLayout {
  /** Columns that every input has, carried over. */
  readonly columns: readonly string[]
  /** Columns that every input has, those too that can't be carried over for their name. */
  readonly inputColumns: readonly string[]
  /** What is worked out, and into which column. */
  readonly made: readonly { readonly expression: Expression; readonly column: string }[]
  readonly features: ReadonlyMap<string, string>
}

/** Which columns `record` gets. An expression that is a column of the inputs is that column; others are `made_1`, `made_2` … */
export function layOutRecords(
  expressions: readonly Expression[],
  columnsOf: readonly (readonly string[])[],
): RecordLayout {
  const [first = [], ...others] = columnsOf
  const inputColumns = first.filter((column) => others.every((columns) => hasColumn(columns, column)))
  const columns = inputColumns.filter((column) => !reservedColumns.includes(column.toLowerCase()))
  const prefix = findFreePrefix(columns, 'made_')
  const features = new Map<string, string>()
  const made: { expression: Expression; column: string }[] = []
  for (const expression of expressions) {
    const carried = 'column' in expression ? findColumn({ columns }, expression.column) : undefined
    const column = carried ?? `${prefix}${made.length + 1}`
    if (carried === undefined) made.push({ expression, column })
    features.set(expressionKey(expression), column)
  }
  return { columns, inputColumns, made, features }
}

/** What no column's name begins with: `start`, with underscores before it as needed. */
export function findFreePrefix(columns: readonly string[], start: string): string {
  let prefix = start
  while (columns.some((column) => column.toLowerCase().startsWith(prefix))) prefix = `_${prefix}`
  return prefix
}

/** The records of every input, numbered from `first` on in the order of source and id, ids compared as bytes. */
export function recordSql(
  inputs: readonly TableInput[],
  model: Model,
  layout: RecordLayout,
  dialect: Dialect,
  first: { readonly record: number; readonly source: number },
): string {
  const { text } = dialect.types
  const inputColumns = layout.inputColumns.map(nameSql)
  const own = findFreePrefix(layout.inputColumns, 'link_')
  const tables = inputs.map(({ from }, at) => {
    const names = [
      `${first.source + at} as ${own}source`,
      `cast(${nameSql(model.id)} as ${text}) as ${own}id`,
    ]
    return `select ${[...names, ...inputColumns].join(', ')} from ${from}`
  })
  const number = `row_number() over (order by ${own}source, ${dialect.inByteOrder(`${own}id`)})`
  const made = layout.made.map(
    ({ expression, column }) => `${expressionSql(expression, dialect)} as ${nameSql(column)}`,
  )
  const columns = [
    `cast(${number} + ${first.record - 1} as integer) as record`,
    `cast(${own}source as integer) as source`,
    `${own}id as id`,
    ...layout.columns.map(nameSql),
    ...made,
  ]
  return `select ${columns.join(',\n  ')}\nfrom (\n  ${tables.join('\n  union all\n  ')}\n) input`
}
