import type { Dialect } from '../engine/dialect.ts'
import type { Expression, Making } from '../model/expression.ts'
import { nameSql } from '../engine/sql-text.ts'

/** An expression over one record. `column` gives the SQL of a column of its: `(name) => 'l."' + name + '"'`. */
export function expressionSql(
  expression: Expression,
  dialect: Dialect,
  column: (name: string) => string = nameSql,
): string {
  if ('column' in expression) return column(expression.column)
  if ('sql' in expression) return `(${mapQuotedNames(expression.sql, column)})`
  const inner = expressionSql(expression.of, dialect, column)
  return makingSql(expression, isText(expression.of) ? inner : asText(inner, dialect), dialect)
}

/** Two expressions that say the same have the same key. */
export function expressionKey(expression: Expression): string {
  return JSON.stringify(listWords(expression))
}

function listWords(expression: Expression): readonly unknown[] {
  if ('column' in expression) return ['column', expression.column]
  if ('sql' in expression) return ['sql', expression.sql]
  const { of, make, ...options } = expression
  const words = Object.entries(options).filter(([, value]) => value !== undefined)
  return [make, ...words.toSorted(([a], [b]) => (a < b ? -1 : 1)), listWords(of)]
}

function makingSql(making: Making, text: string, dialect: Dialect): string {
  switch (making.make) {
    case 'lower':
      return dialect.lower(text)
    case 'trim':
      return orNull(`trim(${text})`)
    case 'first':
      return orNull(`left(${text}, ${making.letters})`)
    case 'last':
      return orNull(`right(${text}, ${making.letters})`)
    case 'match':
      return orNull(dialect.match(text, making.pattern, making.group ?? 0))
    case 'date':
      return dialect.parseDate(text, making.format)
    case 'number':
      return dialect.parseNumber(text)
    case 'cut':
      return dialect.cut(text, making.at)
    case 'letters':
    case 'name':
    case 'kunya':
    case 'articles':
    case 'skeleton':
      return orNull(`link_${making.make}(${text})`)
    case 'bag':
      return dialect.bagOf(text)
  }
}

function orNull(text: string): string {
  return `nullif(${text}, '')`
}

function isText(expression: Expression): boolean {
  return 'make' in expression && !['date', 'number', 'cut', 'bag'].includes(expression.make)
}

function asText(sql: string, dialect: Dialect): string {
  return `cast(${sql} as ${dialect.types.text})`
}

/** SQL whose double-quoted names are written anew; what stands between single quotes stays. */
function mapQuotedNames(sql: string, column: (name: string) => string): string {
  return sql.replace(/'(?:[^']|'')*'|"((?:[^"]|"")+)"/g, (whole: string, name: string | undefined) =>
    name === undefined ? whole : column(name.replaceAll('""', '"')),
  )
}

/** The columns that an expression reads. */
export function listColumns(expression: Expression): readonly string[] {
  const columns = new Set<string>()
  const note = (name: string) => {
    columns.add(name)
    return name
  }
  if ('column' in expression) return [expression.column]
  if ('of' in expression) return listColumns(expression.of)
  mapQuotedNames(expression.sql, note)
  return [...columns]
}
