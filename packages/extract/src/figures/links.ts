import type { Measure } from '@recount/claims'
import type { Found } from '../text/lexicon.ts'
import type { View } from '../text/view.ts'
import type { Group } from './groups.ts'
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

/** A link read by a rule; what the rule does not say is left open. */
export function linkOf(measure: Measure, rule: string, parts: Partial<Link> = {}): Link {
  return { measure, rule, at: undefined, trigger: undefined, whole: undefined, isPart: false, ...parts }
}

/** A link whose measure is that of a lexeme. */
export function linkBy(found: Found, rule: string, parts: Partial<Link> = {}): Link {
  return linkOf(found.value as Measure, rule, { at: found, ...parts })
}

/** A link to a harm verb or participle. */
export function linkTo(trigger: Trigger, rule: string, parts: Partial<Link> = {}): Link {
  return linkOf(trigger.measure, rule, { at: trigger.found, trigger, ...parts })
}

/** One group and what is around it, as every rule of linking sees it. */
export interface Linking {
  readonly view: View
  readonly groups: readonly Group[]
  readonly triggers: readonly Trigger[]
  /** The links found so far, in the order of the groups. */
  readonly links: Map<Group, Link>
}

/** One way in which a sentence says what became of a group; undefined where it does not say it so. */
export type LinkRule = (linking: Linking, group: Group) => Link | undefined

/** A group before another that has a link already. */
export interface Linked {
  readonly group: Group
  readonly link: Link
}

/** The linked group nearest before another. */
export function findLinkedBefore({ groups, links }: Linking, group: Group): Linked | undefined {
  let linked: Linked | undefined
  for (const other of groups) {
    if (other.from >= group.from) break
    const link = links.get(other)
    if (link) linked = { group: other, link }
  }
  return linked
}
