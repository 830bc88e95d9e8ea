import type { Dialect } from '../engine/dialect.ts'
import { nameSql } from '../engine/sql-text.ts'
import type { LinkTables } from '../engine/tables.ts'

/** The table of the shares of the `at`-th adjusted expression's values. */
export function frequencyTable({ prefix }: Pick<LinkTables, 'prefix'>, at: number): string {
  return `${prefix}frequency_${at + 1}`
}

/** How large a share of the records that have a value has each. */
export function frequencySql(table: string, column: string, dialect: Dialect): string {
  const value = nameSql(column)
  const { double } = dialect.types
  return `select ${value} as value, cast(count(*) as ${double}) / (select count(${value}) from ${table}) as share
from ${table} where ${value} is not null group by ${value}`
}

/** Shares from a table of the user's. */
export function ownFrequencySql(
  own: { readonly from: string; readonly value: string; readonly share: string },
  dialect: Dialect,
): string {
  const { double } = dialect.types
  const share = `max(cast(${nameSql(own.share)} as ${double}))`
  const value = nameSql(own.value)
  return `select ${value} as value, ${share} as share from ${own.from} where ${value} is not null and ${nameSql(own.share)} > 0 group by ${value}`
}

/** A record's log2 of a share, so that a pair needs a maximum and a difference only: log2 x = ln x · log2 e. */
export function log2ShareSql(share: string): string {
  return `1.4426950408889634 * ln(${share})`
}
