import type { Measure } from '@recount/claims'
import type { Group } from './groups.ts'
import type { Found } from './lexicon.ts'
import type { Trigger } from './triggers.ts'

/** Which harm a group suffered, and by which rule that was read. */
export interface Link {
  readonly measure: Measure
  readonly rule: string
  /** The word that says so, as tokens of the sentence; undefined where the measure is carried on from another figure. */
  readonly at: Found | undefined
  readonly trigger: Trigger | undefined
  /** The group this one is a part of, or carries its measure on from. */
  readonly whole: Group | undefined
  readonly isPart: boolean
}

export function linkOf(measure: Measure, rule: string, parts: Partial<Link> = {}): Link {
  return { measure, rule, at: undefined, trigger: undefined, whole: undefined, isPart: false, ...parts }
}
