import { datePattern, listDateParts } from '../engine/date-format.ts'
import type { Dialect } from '../engine/dialect.ts'
import { lowerCasePairs } from '../text/letter-tables.ts'
import { numberPattern } from '../engine/number-format.ts'
import { textSql } from '../engine/sql-text.ts'
import { listTextFunctions } from './text-functions.ts'
import { translationOf } from '../text/text-rule.ts'
import { postgresFunctions } from './postgres-functions.ts'

const functions = {
  name: 'postgres',
  jaroWinkler: (left, right) => `link_jaro_winkler(${left}, ${right})`,
  jaro: (left, right) => `link_jaro(${left}, ${right})`,
  jaccard: (left, right) => `link_jaccard(nullif(${left}, ''), nullif(${right}, ''))`,
  levenshtein: (left, right) => `link_levenshtein(${left}, ${right})`,
  damerauLevenshtein: (left, right) => `link_damerau(${left}, ${right})`,
  bagOf: (text) => `link_bag(${text})`,
  bagsApart: (left, right) => `bit_count(cast(${left} # ${right} as bit(64)))`,
  lower: (text) => `link_lower(${text})`,
  translate: (text, from, to) => `translate(${text}, ${textSql(from)}, ${textSql(to)})`,
  isAscii: (text) => `octet_length(${text}) = length(${text})`,
  parseDate: (text, format) => parseDateSql(text, format),
  daysBetween: (from, to) => `(cast(${to} as date) - cast(${from} as date))`,
  addDays: (date, days) => `cast(${date} as date) + cast(${days} as integer)`,
  match: (text, pattern, group) => matchSql(text, pattern, group),
  replaceAll: (text, pattern, by) => `regexp_replace(${text}, ${textSql(pattern)}, ${textSql(by)}, 'g')`,
  compose: (text) => `normalize(${text}, NFC)`,
  parseNumber: (text) =>
    `case when ${text} ~ ${textSql(numberPattern)} then cast(trim(${text}) as double precision) end`,
  cut: (text, separator) => `link_cut(${text}, ${textSql(separator)})`,
  shared: (left, right) => `link_shared(${left}, ${right})`,
  mostAlike: (left, right) => `link_most_alike(${left}, ${right})`,
  explode: (table, array) => `select distinct record, unnest(${array}) as member from ${table}`,
  md5: (text) => `md5(${text})`,
  inByteOrder: (text) => `${text} collate "C"`,
  createTable: (name, select) => `drop table if exists ${name}; create table ${name} as ${select}`,
  dropTable: (name) => `drop table if exists ${name}`,
  types: { text: 'text', double: 'double precision', long: 'bigint' },
} as const satisfies Omit<Dialect, 'prelude'>

/** What matches of nothing is nothing: `left(null, 0)` is null, of any other text it is ''. */
function matchSql(text: string, pattern: string, group: number): string {
  const grouped = group === 0 ? `(${pattern})` : pattern
  return `coalesce((regexp_match(${text}, ${textSql(grouped)}))[${Math.max(group, 1)}], left(${text}, 0))`
}

function parseDateSql(text: string, format: string): string {
  const parts = listDateParts(format)
  const found = (part: string, absent: string) => {
    const at = parts.indexOf(part)
    return at < 0 ? textSql(absent) : `(regexp_match(${text}, ${textSql(datePattern(format))}))[${at + 1}]`
  }
  return `link_date(${found('Y', '1900')}, ${found('m', '1')}, ${found('d', '1')})`
}

const { from: capitals, to: small } = translationOf(lowerCasePairs)

/** PostgreSQL from 15 on, with UTF-8. Functions are made in the first schema of the search path. */
export const postgres: Dialect = {
  ...functions,
  prelude: [
    ...postgresFunctions,
    ...[
      { name: 'link_lower', body: functions.translate('t', capitals, small) },
      ...listTextFunctions(functions),
    ].map(
      ({ name, body }) =>
        `create or replace function ${name}(t text) returns text language sql immutable strict parallel safe as $$ select ${body} $$`,
    ),
  ],
}
