import { listColumns } from '../sql/expression-sql.ts'
import { LinkError } from '../link-error.ts'
import type { Model } from '../model/model.ts'
import { listModelExpressions } from './model-expressions.ts'

/** A table's name and columns. */
export interface TableColumns {
  readonly name: string
  readonly columns: readonly string[]
}

/** Throws LinkError `input` that names every column that the model needs and a table lacks. */
export function checkColumns(model: Model, tables: readonly TableColumns[]): void {
  const needed = [...new Set([model.id, ...listModelExpressions(model).flatMap(listColumns)])]
  const lacking = tables
    .map(({ name, columns }) => ({ name, lacks: needed.filter((column) => !hasColumn(columns, column)) }))
    .filter(({ lacks }) => lacks.length > 0)
  if (lacking.length === 0) return
  const said = lacking.map(({ name, lacks }) => `“${name}” has no ${lacks.map(quote).join(', ')}`)
  const has = tables.map(({ name, columns }) => `“${name}”: ${columns.map(quote).join(', ')}`)
  throw new LinkError(
    'input',
    `The model needs columns that aren't there: ${said.join('; ')}.`,
    `Rename them in the query that you give, or in the model. Columns found: ${has.join('; ')}.`,
  )
}

export function hasColumn(columns: readonly string[], name: string): boolean {
  const wanted = name.toLowerCase()
  return columns.some((column) => column.toLowerCase() === wanted)
}

function quote(name: string): string {
  return `“${name}”`
}
