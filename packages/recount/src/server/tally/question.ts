import type { IncidentSelection, MomentView } from '@recount/api'
import { InputError } from '@recount/claims'
import { findPolicy, type Facet, type TallyQuestion } from '@recount/tally'
import type { Context } from '../answer.ts'
import { findMoment } from './moment.ts'
import { selectionOf, unknown, valuesOf } from './selection.ts'

/** More facets than these make a table that nobody reads. */
const mostFacets = 4

/** What a query of tallies asks. */
export interface TallyQuery extends IncidentSelection {
  readonly policy: string
  readonly by?: readonly Facet[]
  readonly asOf?: string | undefined
}

/** A question with the moment it is about. */
export interface AskedTally {
  readonly question: TallyQuestion
  readonly moment: MomentView
}

/** The question that a query asks. Throws MissingError for a policy nobody knows and InputError for what can't be asked. */
export async function questionOf(query: TallyQuery, { live }: Context): Promise<AskedTally> {
  const by = query.by ?? []
  if (by.length > mostFacets || new Set(by).size < by.length) {
    throw new InputError(
      `Expected up to ${mostFacets} facets to split by, each once; found ${by.join(', ')}.`,
      'Ask for fewer at a time.',
    )
  }
  const policy = findPolicy(query.policy)
  const moment = await findMoment(query.asOf, live.opened.ledger, live.state.entries)
  const asOf = moment.isNow ? null : moment.entry
  return { question: { policy, by, selection: selectionOf(query), asOf }, moment }
}

/** The values of a group as the tables have them. Throws InputError where there are not as many as facets. */
export function groupOf(
  group: readonly string[],
  by: readonly Facet[],
): readonly (string | null)[] | undefined {
  if (group.length === 0) return undefined
  if (group.length === by.length) {
    return group.map((value, at) =>
      value === unknown ? null : (valuesOf(by[at] ?? 'grade', value)[0] ?? null),
    )
  }
  throw new InputError(
    `Expected a value for each of the ${by.length} facets of \`by\`; found ${group.length}.`,
    'Leave `group` out for all groups.',
  )
}
