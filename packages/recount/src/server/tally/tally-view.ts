import type { MomentView, TallyRowView, TallyView } from '@recount/api'
import type { Facet, Tally, TallyQuestion, TallyRow } from '@recount/tally'
import { showValue } from './selection.ts'

/** The most groups that an answer tells. */
export const mostGroups = 1_000

/** A tally as it is answered. */
export function viewTally(tally: Tally, { policy, by }: TallyQuestion, moment: MomentView): TallyView {
  const rows = tally.rows.slice(0, mostGroups)
  return {
    policy: tally.policy,
    asOf: moment,
    by,
    victims: policy.victims[0] ?? 'persons',
    total: tally.total,
    sections: tally.sections,
    rows: rows.map((row) => viewRow(row, by)),
    groups: tally.rows.length,
    overlapping: tally.overlapping,
    residuals: tally.residuals,
  }
}

/** A row with its values as queries and answers have them. */
export function viewRow(row: TallyRow, by: readonly Facet[]): TallyRowView {
  return { ...row, group: viewGroup(row.group, by) }
}

/** The values of a group as queries and answers have them. */
export function viewGroup(
  group: readonly (string | null)[],
  by: readonly Facet[],
): readonly (string | null)[] {
  return group.map((value, at) => showValue(by[at] ?? 'grade', value))
}
