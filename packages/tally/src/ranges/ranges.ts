import type { HarmClass, HarmKind } from '@recount/claims'
import type { RangeRule } from '../policy.ts'
import { concededRange } from './conceded.ts'
import { lowBestHighRange } from './low-best-high.ts'
import { mostConservativeRange } from './most-conservative.ts'
import { namedRange } from './named.ts'
import type { RangeAsked, RangeSql } from './range-sql.ts'
import { recorderRange } from './recorder.ts'

const ranges: Readonly<Record<RangeRule, (asked: RangeAsked) => RangeSql>> = {
  recorder: recorderRange,
  'low-best-high': lowBestHighRange,
  'most-conservative': mostConservativeRange,
  conceded: concededRange,
  named: namedRange,
}

/**
 * An incident's range by a rule, as SQL expressions over `v`, a row of `version`. `asOf` is the entry after which the ledger is
 * read (null: as it stands); it narrows the claims that are linked, since these change without their incident.
 */
export function rangeSql(
  rule: RangeRule,
  kind: HarmKind,
  of: HarmClass,
  words: Readonly<Record<string, number>>,
  asOf: number | string | null,
): RangeSql {
  return ranges[rule]({ kind, of, words, asOf })
}
