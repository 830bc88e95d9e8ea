import type { HarmClass, HarmKind } from '@recount/claims'
import type { RangeRule } from '../policy.ts'
import { concededRange, concededSource } from './conceded.ts'
import { lowBestHighRange } from './low-best-high.ts'
import { lowestSource, mostConservativeRange } from './most-conservative.ts'
import { namedRange } from './named.ts'
import type { RangeAsked, RangeSource, RangeSql, SourceAsked } from './range-sql.ts'
import { recorderRange } from './recorder.ts'

const ranges: Readonly<Record<RangeRule, (asked: RangeAsked) => RangeSql>> = {
  recorder: recorderRange,
  'low-best-high': lowBestHighRange,
  'most-conservative': mostConservativeRange,
  conceded: concededRange,
  named: namedRange,
}

const sources: Readonly<Partial<Record<RangeRule, (asked: SourceAsked) => RangeSource>>> = {
  'most-conservative': lowestSource,
  conceded: concededSource,
}

/**
 * An incident's range by a rule, as SQL expressions over `v`, a row of `version`, and what `findRangeSource` names, which has to be
 * joined to it.
 */
export function rangeSql(rule: RangeRule, kind: HarmKind, of: HarmClass): RangeSql {
  return ranges[rule]({ kind, of })
}

/** What a rule reads beside `v`, gathered once for all incidents; undefined where `v` holds all it needs. */
export function findRangeSource(rule: RangeRule, asked: SourceAsked): RangeSource | undefined {
  return sources[rule]?.(asked)
}

/** The join of a source whose step stands before. */
export function joinSourceSql(source: RangeSource | undefined): string {
  return source === undefined ? '' : `\nLEFT JOIN ${source.step.name} ON ${source.on}`
}
