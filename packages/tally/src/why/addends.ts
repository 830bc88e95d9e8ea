import { harmKinds, type HarmKind } from '@recount/claims'
import type { SqlRow } from '../engine.ts'
import type { Policy } from '../policy.ts'
import type { HarmSum } from '../question.ts'
import type { ChangeSums } from './explanation.ts'

const parts = ['min', 'max', 'best', 'unknown', 'no_min', 'no_max', 'no_best'] as const

/** The columns that are summed, each 0 for an incident that is not in the tally. */
export const addends: readonly string[] = [
  'incidents',
  ...harmKinds.flatMap((kind) => parts.map((part) => `${kind}_${part}`)),
]

/** The columns of a contribution that hold its ranges, null where unknown. */
export const rangeColumns: readonly string[] = harmKinds.flatMap((kind) =>
  ['min', 'max', 'best'].map((end) => `${kind}_${end}`),
)

/** What a contribution adds, which may be absent: a column for every addend, each with a prefix before its name. */
export function addendsSql(alias: string, prefix: string): string {
  const isThere = `${alias}.section is not null`
  const columns = harmKinds.flatMap((kind): readonly (readonly [string, string])[] => {
    const [min, max, best] = ['min', 'max', 'best'].map((end) => `${alias}.${kind}_${end}`)
    const known = `coalesce(${min}, ${max}, ${best}) is not null`
    return [
      [`${kind}_min`, `coalesce(${min}, 0)`],
      [`${kind}_max`, `coalesce(${max}, 0)`],
      [`${kind}_best`, `coalesce(${best}, 0)`],
      [`${kind}_unknown`, `(${isThere} and not ${known})::integer`],
      [`${kind}_no_min`, `(${min} is null and ${known})::integer`],
      [`${kind}_no_best`, `(${best} is null and ${known})::integer`],
      [`${kind}_no_max`, `(${max} is null and ${known})::integer`],
    ]
  })
  return [['incidents', `(${isThere})::integer`] as const, ...columns]
    .map(([name, expression]) => `${expression} as ${prefix}${name}`)
    .join(', ')
}

/** Every addend summed, each column with a prefix before its name: `sum(b_killed_min) as b_killed_min`. */
export function sumsSql(prefix: string): string {
  return addends.map((name) => `sum(${prefix}${name})::bigint as ${prefix}${name}`).join(', ')
}

/** The sums in a row; `isBestGiven` false where the policy has no best figure. One that an incident lacks is none of the sum. */
export function readSums(row: SqlRow, prefix: string, isBestGiven: boolean): ChangeSums {
  const valueOf = (name: string): number => Number(row[`${prefix}${name}`] ?? 0)
  const harmOf = (kind: HarmKind): HarmSum => ({
    min: valueOf(`${kind}_min`),
    max: valueOf(`${kind}_max`),
    best: isBestGiven && valueOf(`${kind}_no_best`) === 0 ? valueOf(`${kind}_best`) : null,
    unknown: valueOf(`${kind}_unknown`),
    noMin: valueOf(`${kind}_no_min`),
    noMax: valueOf(`${kind}_no_max`),
  })
  return { incidents: valueOf('incidents'), killed: harmOf('killed'), injured: harmOf('injured') }
}

/** Does a policy give a best figure beside its range? */
export function hasBest({ range }: Policy): boolean {
  return range === 'low-best-high'
}

/** No incidents, nobody. */
export function noSums(isBestGiven: boolean): ChangeSums {
  return readSums({}, '', isBestGiven)
}

/** One sum and so many times the other. A best figure that only one of them has is none. */
export function addSums(a: ChangeSums, b: ChangeSums, times: 1 | -1 = 1): ChangeSums {
  const add = (x: HarmSum, y: HarmSum): HarmSum => ({
    min: x.min + times * y.min,
    max: x.max + times * y.max,
    best: x.best === null || y.best === null ? null : x.best + times * y.best,
    unknown: x.unknown + times * y.unknown,
    noMin: x.noMin + times * y.noMin,
    noMax: x.noMax + times * y.noMax,
  })
  return {
    incidents: a.incidents + times * b.incidents,
    killed: add(a.killed, b.killed),
    injured: add(a.injured, b.injured),
  }
}
