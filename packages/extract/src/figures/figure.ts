import type { Measure, VictimClass } from '@recount/claims'
import type { Found } from '../text/lexicon.ts'
import type { View } from '../text/view.ts'
import type { Group } from './groups.ts'
import type { Link } from './links.ts'

/** Of whom a figure is a count, and the word that says so. */
export interface Victims {
  /** Null for what harms nobody: strikes. */
  readonly victims: VictimClass | null
  readonly victimsAt: Found | undefined
}

/** A count of people harmed, strikes or reports, where it stands and what it is part of. */
export interface Figure extends Victims {
  readonly view: View
  readonly group: Group
  readonly link: Link
  readonly measure: Measure
  /** The earlier figure this one is a part of. */
  readonly whole: Figure | undefined
  /** The earlier figure this one continues ("this number", "of these"). */
  readonly continues: Figure | undefined
}

/** Does a figure count people, rather than strikes or reports? */
export function isOfPeople({ measure }: Figure): boolean {
  return measure !== 'strikes' && measure !== 'reports'
}
