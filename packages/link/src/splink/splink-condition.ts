import type { Condition } from '../model/condition.ts'
import { isSymbol, isWord, listSqlTokens, stripBrackets, type SqlToken } from './sql-token.ts'

/** What `ELSE` says in any case, with any space around. */
export function isElse(sql: string): boolean {
  return sql.trim().toUpperCase() === 'ELSE'
}

/**
 * A condition of Splink's as ours. `"x_l" = "x_r"` and `"x_l" IS NULL OR "x_r" IS NULL` mean `equal` and `missing` of the column
 * on any engine, and DuckDB's measures of text (`levenshtein("x_l", "x_r") <= 2`) what ours are there; everything else stays the
 * SQL that it is.
 */
export function readCondition(sql: string, engine: string): Condition {
  const tokens = stripBrackets(listSqlTokens(sql))
  const equal = findEqualColumn(tokens)
  if (equal !== null) return { test: 'equal', of: { column: equal } }
  const missing = findMissingColumn(tokens)
  if (missing !== null) return { test: 'missing', of: { column: missing } }
  return (engine === 'duckdb' ? findMeasure(tokens) : null) ?? { test: 'sql', sql }
}

/** DuckDB's own measures of two columns' text, which are ours there. */
function findMeasure(tokens: readonly SqlToken[]): Condition | null {
  const [name, open, one, comma, other, close, sign, bound] = tokens
  const isCall = isSymbol(open, '(') && isSymbol(comma, ',') && isSymbol(close, ')')
  const column = findSide(one)?.side === 'l' ? findPair(one, other) : null
  if (tokens.length !== 8 || !isCall || bound?.kind !== 'number' || column === null) return null
  const [of, value] = [{ column }, Number(bound.value)]
  const test = name?.value.toLowerCase() ?? ''
  if (isSymbol(sign, '>=') && test === 'jaro_winkler_similarity')
    return { test: 'jaro-winkler', of, atLeast: value }
  if (isSymbol(sign, '>=') && test === 'jaro_similarity') return { test: 'jaro', of, atLeast: value }
  if (!isSymbol(sign, '<=') || !Number.isInteger(value)) return null
  if (test === 'levenshtein') return { test: 'levenshtein', of, atMost: value }
  return test === 'damerau_levenshtein' ? { test: 'damerau-levenshtein', of, atMost: value } : null
}

/** The names of the columns that a condition reads, in order of their first mention. */
export function listColumns(sql: string): readonly string[] {
  const names = listSqlTokens(sql).flatMap((token) => {
    const side = findSide(token)
    return side === null ? [] : [side.column]
  })
  return [...new Set(names)]
}

interface Side {
  readonly column: string
  readonly side: string
}

function findSide(token: SqlToken | undefined): Side | null {
  if (token === undefined || (token.kind !== 'name' && token.kind !== 'word')) return null
  const match = /^(.+)_([lr])$/isu.exec(token.value)
  return match === null ? null : { column: match[1] ?? '', side: (match[2] ?? '').toLowerCase() }
}

/** The column whose two sides these tokens are. */
function findPair(one: SqlToken | undefined, other: SqlToken | undefined): string | null {
  const [left, right] = [findSide(one), findSide(other)]
  if (left === null || right === null || left.side === right.side) return null
  return left.column.toLowerCase() === right.column.toLowerCase() ? left.column : null
}

function findEqualColumn(tokens: readonly SqlToken[]): string | null {
  return tokens.length === 3 && isSymbol(tokens[1], '=') ? findPair(tokens[0], tokens[2]) : null
}

function findMissingColumn(tokens: readonly SqlToken[]): string | null {
  const words = ['is', 'null', 'or', null, 'is', 'null']
  const isForm =
    tokens.length === 7 && words.every((word, at) => word === null || isWord(tokens[at + 1], word))
  return isForm ? findPair(tokens[0], tokens[4]) : null
}
