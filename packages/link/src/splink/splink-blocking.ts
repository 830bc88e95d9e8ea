import type { Expression } from '../model/expression.ts'
import type { BlockingRule } from '../model/model.ts'
import { nameSql } from '../engine/sql-text.ts'
import { isSymbol, isWord, listSqlTokens, splitTokens, stripBrackets, type SqlToken } from './sql-token.ts'

/**
 * A blocking rule of Splink's as ours: where each part of it says that the same value of both records is equal, by those values;
 * anything else stays the SQL that it is. Of the arrays that are exploded the first is the one that is shared.
 */
export function readRule(sql: string, exploded: readonly string[]): BlockingRule {
  const parts = splitRule(listSqlTokens(sql))
  const values = parts.map((part) => findSameValue(sql, part))
  const isArray = (value: Expression | null): boolean => value !== null && isColumnOf(value, exploded)
  if (exploded.length === 0) {
    const on = values.filter((value) => value !== null)
    return on.length === parts.length ? { on, shares: null, and: null } : { sql }
  }
  const shared = values.filter((value) => value !== null).filter(isArray)
  const more = shared.slice(1).map(tellShared)
  const others = parts.filter((_, at) => values[at] === null).map((part) => `(${sliceTokens(sql, part)})`)
  return {
    on: values.filter((value) => value !== null).filter((value) => !isArray(value)),
    shares: shared[0] ?? null,
    and: [...more, ...others].join(' AND ') || null,
  }
}

/** Whether a rule with exploded arrays says what is to be equal of each of them. */
export function findUnsharedArray(sql: string, exploded: readonly string[]): string | null {
  const values = splitRule(listSqlTokens(sql)).map((part) => findSameValue(sql, part))
  const isShared = (name: string): boolean =>
    values.some((value) => value !== null && isColumnOf(value, [name]))
  return exploded.find((name) => !isShared(name)) ?? null
}

function isColumnOf(value: Expression, names: readonly string[]): boolean {
  return 'column' in value && names.some((name) => name.toLowerCase() === value.column.toLowerCase())
}

function tellShared(value: Expression): string {
  const column = 'column' in value ? nameSql(value.column) : ''
  return `list_has_any(l.${column}, r.${column})`
}

/** The parts that have to hold together; one part where they can't be told apart. */
function splitRule(tokens: readonly SqlToken[]): readonly (readonly SqlToken[])[] {
  const bare = stripBrackets(tokens)
  if (splitTokens(bare, isLoose).length > 1) return [bare]
  const parts = splitTokens(bare, (token) => isWord(token, 'and'))
  return parts.length === 1 ? [bare] : parts.flatMap(splitRule)
}

/** What binds as loosely as `and`, or makes another `and` part of itself. */
function isLoose(token: SqlToken): boolean {
  return ['or', 'between', 'not', 'case'].some((word) => isWord(token, word))
}

/** What is no part of a value: `=` and whatever binds no tighter. */
function isComparing(token: SqlToken): boolean {
  const words = ['and', 'or', 'not', 'is', 'in', 'like', 'ilike', 'between', 'similar', 'glob']
  const symbols = ['=', '==', '<', '>', '<=', '>=', '<>', '!=', '~', '!']
  return words.some((word) => isWord(token, word)) || symbols.some((symbol) => isSymbol(token, symbol))
}

/** The value that a part says is equal in both records: `lower(l.a) = lower(r.a)`. */
function findSameValue(sql: string, part: readonly SqlToken[]): Expression | null {
  const sides = splitTokens(part, isComparing)
  const [left, right] = sides
  if (sides.length !== 2 || left === undefined || right === undefined) return null
  if (!isSymbol(part[left.length], '=')) return null
  const [one, other] = [findValue(sql, left), findValue(sql, right)]
  if (one === null || other === null || one.side === other.side) return null
  return one.key === other.key ? one.value : null
}

interface SideValue {
  readonly side: string
  /** The same for the same value of the other side. */
  readonly key: string
  readonly value: Expression
}

/** A value of one record alone, its columns without the record's alias. */
function findValue(sql: string, tokens: readonly SqlToken[]): SideValue | null {
  const columns = [...tokens.keys()].filter(
    (at) => isAlias(tokens[at]) && isSymbol(tokens[at + 1], '.') && isColumn(tokens[at + 2]),
  )
  const sides = new Set(columns.map((at) => tokens[at]?.value.toLowerCase()))
  const [side] = sides
  if (side === undefined || sides.size !== 1) return null
  const isPrefix = new Set(columns.flatMap((at) => [at, at + 1]))
  const isName = new Set(columns.map((at) => at + 2))
  const kept = [...tokens.keys()].filter((at) => !isPrefix.has(at))
  const key = kept.map((at) => keyOf(tokens[at] as SqlToken, isName.has(at))).join(' ')
  if (kept.length === 1) return { side, key, value: { column: tokens[kept[0] as number]?.value ?? '' } }
  const gap = (at: number): string => sql.slice(tokens[at]?.end, tokens[at + 1]?.start ?? tokens[at]?.end)
  const text = kept.map((at) => {
    const token = tokens[at] as SqlToken
    return (isName.has(at) ? nameSql(token.value) : sql.slice(token.start, token.end)) + gap(at)
  })
  return { side, key, value: { sql: text.join('') } }
}

function keyOf(token: SqlToken, isName: boolean): string {
  if (isName || token.kind === 'name') return `"${token.value.toLowerCase()}"`
  return token.kind === 'text' ? `'${token.value}'` : token.value.toLowerCase()
}

function isAlias(token: SqlToken | undefined): boolean {
  return isWord(token, 'l') || isWord(token, 'r')
}

function isColumn(token: SqlToken | undefined): boolean {
  return token?.kind === 'name' || token?.kind === 'word'
}

function sliceTokens(sql: string, tokens: readonly SqlToken[]): string {
  return sql.slice(tokens[0]?.start, tokens.at(-1)?.end)
}
