import type { Dialect } from '../engine/dialect.ts'
import type { LinkScope } from '../model/model.ts'
import { isSymmetric, type RuleKeys } from './rule-keys.ts'

/**
 * Groups of records that agree on a rule's keys: `value_1, value_2 …, doubled`, where `doubled` is twice the number of pairs
 * in the group (an upper bound where keys of left and right differ).
 */
export function groupsSql({ keys }: RuleKeys, record: string, scope: LinkScope, dialect: Dialect): string {
  return keys.every(isSymmetric)
    ? sameKeysSql(
        keys.map(({ left }) => left),
        record,
        scope,
        dialect,
      )
    : differentKeysSql(keys, record, scope, dialect)
}

/** Twice the pairs among n records, of which n_s are of source s. */
const doubled: Readonly<Record<LinkScope, string>> = {
  both: 'sum(n) * sum(n) - sum(n)',
  across: 'sum(n) * sum(n) - sum(n * n)',
  within: 'sum(n * n) - sum(n)',
}

function sameKeysSql(keys: readonly string[], record: string, scope: LinkScope, dialect: Dialect): string {
  const values = keys.map((_, at) => `value_${at + 1}`).join(', ')
  return `select ${values}, cast(${doubled[scope]} as ${dialect.types.long}) as doubled
from (${perSourceSql(keys, record, 'l', dialect)}) per_source group by ${values}`
}

function perSourceSql(keys: readonly string[], record: string, alias: string, dialect: Dialect): string {
  const named = keys.map((key, at) => `${key} as value_${at + 1}`).join(', ')
  const values = keys.map((_, at) => `value_${at + 1}`)
  const known = values.map((value) => `${value} is not null`).join(' and ')
  return `select source, ${values.join(', ')}, cast(count(*) as ${dialect.types.long}) as n
  from (select ${alias}.source, ${named} from ${record} ${alias}) keyed
  where ${known} group by source, ${values.join(', ')}`
}

const sourcesOf: Readonly<Record<LinkScope, string>> = {
  both: 'a.source <= b.source',
  across: 'a.source < b.source',
  within: 'a.source = b.source',
}

function differentKeysSql(
  keys: RuleKeys['keys'],
  record: string,
  scope: LinkScope,
  dialect: Dialect,
): string {
  const side = (alias: 'left' | 'right') =>
    perSourceSql(
      keys.map((key) => key[alias]),
      record,
      alias === 'left' ? 'l' : 'r',
      dialect,
    )
  const values = keys.map((_, at) => `a.value_${at + 1}`)
  const equal = keys.map((_, at) => `a.value_${at + 1} = b.value_${at + 1}`).join(' and ')
  return `select ${values.join(', ')}, cast(2 * sum(a.n * b.n) as ${dialect.types.long}) as doubled
from (${side('left')}) a join (${side('right')}) b on ${equal} and ${sourcesOf[scope]}
group by ${values.join(', ')}`
}

/** Groups by the members of an array: pairs that share several are counted as often. */
export function memberGroupsSql(members: string, record: string, scope: LinkScope, dialect: Dialect): string {
  const { long } = dialect.types
  return `select value_1, cast(${doubled[scope]} as ${long}) as doubled
from (select source, member as value_1, cast(count(*) as ${long}) as n
  from (${members}) exploded join ${record} l on l.record = exploded.record
  where member is not null group by source, member) per_source group by value_1`
}
