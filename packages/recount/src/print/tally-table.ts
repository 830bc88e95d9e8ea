import { harmClasses, harmKinds } from '@recount/claims'
import type { HarmSum, Tally, TallyCell } from '@recount/tally'
import { csvRecord, type Cell } from './csv.ts'

const heading: readonly string[] = [
  'policy',
  'version',
  'as_of_entry',
  'row',
  'section',
  'counts',
  'group',
  'incidents',
  'harm',
  'victims',
  'min',
  'max',
  'best',
  'incidents_without_figure',
  'incidents_without_min',
  'incidents_without_max',
]

interface Line extends TallyCell {
  readonly row: 'total' | 'section' | 'group'
  readonly section: string | null
  readonly counts: boolean
  readonly group: readonly (string | null)[]
}

/**
 * A tally as comma-separated values: a record for each kind of harm and class of the total, of each section and of each row, which
 * `row` tells apart: they don't add. `group` holds the values of the facets, `facet=value` with semicolons between.
 */
export function tallyTable(told: Tally, withHeading: boolean): string {
  const lines: readonly Line[] = [
    { row: 'total', section: null, counts: true, group: [], ...told.total },
    ...told.sections.map((section) => ({ row: 'section' as const, ...section })),
    ...told.rows.map((row) => ({ row: 'group' as const, ...row })),
  ]
  const records = lines.flatMap((line) => listRecords(told, line).map(csvRecord))
  return [...(withHeading ? [csvRecord(heading)] : []), ...records].join('')
}

function listRecords({ policy, asOf, by }: Tally, line: Line): readonly (readonly Cell[])[] {
  const group = by.flatMap((facet, at) =>
    line.row === 'group' ? [`${facet}=${line.group[at] ?? 'unknown'}`] : [],
  )
  const head = [policy.name, policy.version, asOf, line.row, line.section, line.counts ? 'yes' : 'no']
  return harmKinds.flatMap((kind) =>
    harmClasses.flatMap((of) => {
      const sum = line.harm[kind][of]
      return sum === undefined
        ? []
        : [[...head, group.join('; '), line.incidents, kind, of, ...listNumbers(sum, line.incidents)]]
    }),
  )
}

/** An end that no incident gives is left empty. */
function listNumbers({ min, max, best, unknown, noMin, noMax }: HarmSum, incidents: number): readonly Cell[] {
  const known = (value: number | null, missing: number): Cell =>
    incidents > 0 && missing >= incidents ? null : value
  return [
    known(min, unknown + noMin),
    known(max, unknown + noMax),
    known(best, unknown),
    unknown,
    noMin,
    noMax,
  ]
}
