import type { MomentView, TallyRowView } from '@recount/api'
import { harmKinds } from '@recount/claims'
import type { HarmSum, Tally, TallyQuestion } from '@recount/tally'
import type { TableFile } from '../table/table.ts'
import type { Column } from '../table/table-spec.ts'
import { viewRow } from './tally-view.ts'

const ends = ['min', 'max', 'best', 'unknown', 'noMin', 'noMax'] as const satisfies readonly (keyof HarmSum)[]

/**
 * A tally as a file: a row a section and group, then the sections; each bears the policy, its version and the entry, so that
 * no row can be read without them. The total is the sections that count.
 */
export function tallyFile(told: Tally, { policy, by }: TallyQuestion, { entry }: MomentView): TableFile {
  const rows = [...(by.length === 0 ? [] : told.rows), ...told.sections].map((row) => viewRow(row, by))
  const fixed: readonly Column<TallyRowView>[] = [
    { name: 'policy', cell: () => `${told.policy.name}@${told.policy.version}` },
    { name: 'as_of_entry', cell: () => entry },
    { name: 'section', cell: (row) => row.section },
    { name: 'counts', cell: (row) => (row.counts ? 'yes' : 'no') },
    ...by.map((facet, at): Column<TallyRowView> => ({
      name: facet.replaceAll('-', '_'),
      cell: (row) => (row.group.length === 0 ? '(all)' : (row.group[at] ?? '(unknown)')),
    })),
    { name: 'incidents', cell: (row) => row.incidents },
  ]
  const sums = harmKinds.flatMap((kind) =>
    policy.victims.flatMap((of) =>
      ends.map((end): Column<TallyRowView> => ({
        name: `${of}_${kind}_${columnOf(end)}`.replaceAll('-', '_'),
        cell: (row) => row.harm[kind][of]?.[end] ?? null,
      })),
    ),
  )
  return {
    name: `tally ${policy.name}@${policy.version}`,
    columns: [...fixed, ...sums] as readonly Column<unknown>[],
    rows: () => rows,
  }
}

function columnOf(end: (typeof ends)[number]): string {
  return end.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
