import type { HarmClass } from '@recount/claims'
import type { HarmSum, Tally } from '../question.ts'

/**
 * What made an incident count otherwise: it was recorded; a person changed fields of it (`regrade`: the grade among them); a
 * newer table said otherwise; it was merged, split or withdrawn; an entry was taken back; a claim that is linked to it was
 * accepted, rejected or withdrawn; or, without any entry, the other policy counts it otherwise.
 */
export const changeCauses = [
  'new-incident',
  'edit',
  'regrade',
  'revision',
  'merge',
  'split',
  'withdrawal',
  'undoing',
  'linked-claim',
  'policy',
] as const
export type ChangeCause = (typeof changeCauses)[number]

/** What incidents add up to in the class that the policy is quoted by; the numbers of a difference may be below zero. */
export interface ChangeSums {
  readonly incidents: number
  readonly killed: HarmSum
  readonly injured: HarmSum
}

/** What incidents add to one section of a tally. */
export interface ChangePart extends ChangeSums {
  readonly section: string
  readonly counts: boolean
}

/** An incident as a step names it. */
export interface ChangedIncident {
  readonly id: string
  readonly recorder: string
  readonly code: string | null
  readonly title: string | null
}

/**
 * One line of an explanation. `entry` is the entry that did it, null for the other policy; a large table comes in several, of
 * which `lastEntry` is the last. `incidents` is how many it is about;
 * `incident` is the one, null where many of the same kind stand in one line. `fields` are those an edit or revision changed
 * (of any of the incidents). `into` is what it was merged into. `before` and `after` are what it added to which section, null
 * where it was not in the tally. `delta` is what that does to the total: sections that don't count don't change it.
 */
export interface ChangeStep {
  readonly entry: number | null
  readonly lastEntry: number | null
  readonly cause: ChangeCause
  readonly incidents: number
  readonly incident: ChangedIncident | null
  readonly into: ChangedIncident | null
  readonly fields: readonly string[]
  readonly before: ChangePart | null
  readonly after: ChangePart | null
  readonly delta: ChangeSums
}

/** A line that stands for many incidents, by what its incidents have in common. */
export interface ChangeLine {
  readonly entry: number | null
  readonly lastEntry: number | null
  readonly cause: ChangeCause
  /** Names of sections, null where the incidents were not in the tally. */
  readonly from: string | null
  readonly to: string | null
}

/** One of the two tallies that are compared. */
export interface ChangeEnd {
  readonly policy: Tally['policy']
  readonly victims: HarmClass
  readonly asOf: number
  readonly total: ChangeSums
  readonly sections: readonly ChangePart[]
}

/** A stretch of a list. */
export interface Page {
  readonly limit: number
  readonly offset: number
}

/**
 * Why two tallies differ. `steps` are the lines asked for, out of `lines` in all, entries in order and the other policy last:
 * what the entries changed is told under the policy before, what the policy changes is told as of the entry after. `delta` is
 * what all lines come to, exactly the difference of the totals; `shown` what those in `steps` do. `restored` counts incidents
 * that changed on the way and count in the end as they did: they have no step.
 */
export interface ChangeExplanation {
  readonly before: ChangeEnd
  readonly after: ChangeEnd
  readonly steps: readonly ChangeStep[]
  readonly lines: number
  readonly offset: number
  readonly shown: ChangeSums
  readonly delta: ChangeSums
  readonly restored: number
}
