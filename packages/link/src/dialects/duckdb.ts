import { datePattern } from '../engine/date-format.ts'
import type { Dialect } from '../engine/dialect.ts'
import { numberPattern } from '../engine/number-format.ts'
import { textSql } from '../engine/sql-text.ts'
import { listTextFunctions } from './text-functions.ts'

const functions = {
  name: 'duckdb',
  jaroWinkler: (left, right) => `jaro_winkler_similarity(${left}, ${right})`,
  jaro: (left, right) => `jaro_similarity(${left}, ${right})`,
  // An empty text stops the whole query.
  jaccard: (left, right) => `jaccard(nullif(${left}, ''), nullif(${right}, ''))`,
  levenshtein: (left, right) => `levenshtein(${left}, ${right})`,
  damerauLevenshtein: (left, right) => `damerau_levenshtein(${left}, ${right})`,
  bagOf: (text) => `link_bag(${text})`,
  bagsApart: (left, right) => `bit_count(xor(${left}, ${right}))`,
  lower: (text) => `lower(${text})`,
  translate: (text, from, to) => `translate(${text}, ${textSql(from)}, ${textSql(to)})`,
  parseDate: (text, format) =>
    `case when regexp_matches(${text}, ${textSql(datePattern(format))}) then cast(try_strptime(${text}, ${textSql(format)}) as date) end`,
  daysBetween: (from, to) => `date_diff('day', cast(${from} as date), cast(${to} as date))`,
  addDays: (date, days) => `cast(${date} as date) + cast(${days} as integer)`,
  match: (text, pattern, group) => `regexp_extract(${text}, ${textSql(pattern)}, ${group})`,
  replaceAll: (text, pattern, by) => `regexp_replace(${text}, ${textSql(pattern)}, ${textSql(by)}, 'g')`,
  compose: (text) => `nfc_normalize(${text})`,
  parseNumber: (text) =>
    `case when regexp_matches(${text}, ${textSql(numberPattern)}) then cast(trim(${text}) as double) end`,
  cut: (text, separator) =>
    `nullif(list_filter(list_transform(string_split(${text}, ${textSql(separator)}), lambda m: trim(m)), lambda m: m <> ''), [])`,
  // Of an unknown list it makes an empty one.
  shared: (left, right) =>
    `case when ${left} is not null and ${right} is not null then len(list_intersect(${left}, ${right})) end`,
  mostAlike: (left, right) =>
    `list_max(list_transform(${left}, lambda a: list_max(list_transform(${right}, lambda b: jaro_winkler_similarity(a, b)))))`,
  explode: (table, array) => `select distinct record, unnest(${array}) as member from ${table}`,
  md5: (text) => `md5(${text})`,
  inByteOrder: (text) => `encode(${text})`,
  createTable: (name, select) => `create or replace table ${name} as ${select}`,
  dropTable: (name) => `drop table if exists ${name}`,
  isAscii: (text) => `strlen(${text}) = length(${text})`,
  types: { text: 'varchar', double: 'double', long: 'bigint' },
} as const satisfies Omit<Dialect, 'prelude'>

/** Letter by letter, of the 4,000 that a text to be measured may have (`checkLengths`): how often it came before is how much shorter the text up to it is without it. */
function bagSql(text: string): string {
  const before = `i - 1 - length(replace(left(${text}, cast(i - 1 as bigint)), c, ''))`
  const bits = `list_transform(string_split(left(${text}, 4000), ''), lambda c, i: cast(1 as ubigint) << ((ascii(c) * 5 + ${before}) % 64))`
  return `case when ${text} = '' then 0 else list_aggregate(${bits}, 'bit_or') end`
}

/**
 * DuckDB from 1.3 on (`lambda x: …`). Its macros are temporary: they leave nothing in the database. What a macro is
 * given stands once in it, as a lambda's parameter: repeated, it makes planning take seconds.
 */
export const duckdb: Dialect = {
  ...functions,
  prelude: [...listTextFunctions(functions), { name: 'link_bag', body: bagSql('t') }].map(
    ({ name, body }) =>
      `create or replace temp macro ${name}(text) as list_transform([text], lambda t: ${body})[1]`,
  ),
}
