import { harmKinds } from '@recount/claims'
import type { Facet, Policy, Residual, Tally, TallyCell, TallyRow } from '@recount/tally'
import type { LedgerMoment } from '../report/moment.ts'
import { sayNumber } from '../report/wording.ts'
import { isUnknown, listGaps, sayClass, sayHarm, sayRange, saySum } from './harm-words.ts'
import { alignRight, fill, table } from './layout.ts'
import { sayMoment } from './moment-words.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** A tally: its rule, as of when, the total with what it leaves out, what is told apart, and its rows. */
export function renderTally(
  told: Tally,
  policy: Policy,
  moment: LedgerMoment,
  paint: Paint,
  width: number,
): string {
  const { policy: named, total, sections, rows } = told
  const head = `${paint('bold', printable(named.title))} (${named.name}, version ${named.version}), ${sayMoment(moment)}`
  const parts = [
    [fill(head, width), ...renderTotal(total, policy, width)].join('\n'),
    ...(sections.length > 1 && sections.some(({ incidents }) => incidents > 0)
      ? [renderSections(sections, policy, paint, width)]
      : []),
    ...(told.residuals.length === 0 ? [] : [renderResiduals(told.residuals, width)]),
    ...(told.by.length === 0 ? [] : [renderRows(told, policy, paint, width)]),
  ]
  if (rows.length > 0 || told.by.length === 0) {
    parts.push(
      fill(
        paint('dim', '--open lists the incidents; --where narrows to a row, as in --where grade=Fair'),
        width,
      ),
    )
  }
  return parts.join('\n\n')
}

/** The total in sentences: the class that the policy is quoted by first, the others after it, where anything is known of them. */
function renderTotal({ incidents, harm }: TallyCell, { victims }: Policy, width: number): readonly string[] {
  const [quoted, ...others] = victims
  if (quoted === undefined) return []
  const told = harmKinds.map((kind) => sayHarm(kind, quoted, harm[kind][quoted], incidents))
  const parts = others.flatMap((of) =>
    harmKinds.flatMap((kind) => {
      const sum = harm[kind][of]
      return sum === undefined || incidents === 0 || isUnknown(sum, incidents)
        ? []
        : [[of, kind, sum] as const]
    }),
  )
  return [
    ...[...new Set(told)].map((words) => fill(words, width, '  ')),
    ...parts.map(([of, kind, sum]) =>
      fill(
        `${sayClass(of)} ${kind}: ${[saySum(sum, incidents), ...listGaps(sum)].join(', ')}`,
        width,
        '    ',
      ),
    ),
  ]
}

function renderSections(sections: readonly TallyRow[], policy: Policy, paint: Paint, width: number): string {
  const shown = sections.filter(({ incidents }) => incidents > 0)
  const counted = shown.filter(({ counts }) => counts)
  const apart = shown.filter(({ counts }) => !counts)
  return [
    ...(counted.length === 0
      ? []
      : [fill('counted', width), cells(counted, listSectionNames(counted), policy, paint, width)]),
    ...(apart.length === 0
      ? []
      : [
          fill('told apart, not counted', width),
          cells(apart, listSectionNames(apart), policy, paint, width),
        ]),
  ].join('\n')
}

function listSectionNames(rows: readonly TallyRow[]): readonly (readonly string[])[] {
  return rows.map(({ section }) => [printable(section)])
}

/** What aggregates hold beyond the incidents that the rule counts: each for itself, never added. */
function renderResiduals(residuals: readonly Residual[], width: number): string {
  const rows = residuals.map(({ aggregate, residual, sharedWith, withinSelection }) => [
    printable(aggregate.id),
    `${sayRange(residual)} ${sayClass(aggregate.victims)} ${aggregate.harm}`,
    [
      `left of ${sayRange(aggregate.range)}`,
      ...(withinSelection ? [] : ['reaches beyond what is asked for']),
      ...(sharedWith.length === 0
        ? []
        : [`may count the same people as ${printable(sharedWith.join(', '))}`]),
    ].join('; '),
  ])
  const head = 'beside it, not added: what aggregates hold beyond the incidents counted'
  return `${fill(head, width)}\n${table(rows, width, '  ')}`
}

function renderRows({ by, rows, overlapping }: Tally, policy: Policy, paint: Paint, width: number): string {
  const showsSection = policy.sections.length > 1 && !by.includes('grade')
  const labels = rows.map(({ section, counts, group }) => [
    ...group.map((value, at) => sayValue(by[at], value)),
    ...(showsSection ? [printable(section)] : []),
    ...(rows.every((row) => row.counts) ? [] : [counts ? '' : 'not counted']),
  ])
  const heads = [...by, ...(showsSection ? ['section'] : [])]
  const notes = overlapping.map((facet) => fill(sayOverlap(facet), width))
  const body = rows.length === 0 ? '  no incident' : cells(rows, labels, policy, paint, width)
  return [fill(`by ${heads.join(', ')}`, width), body, ...notes].join('\n')
}

const overlapWords: Readonly<Partial<Record<Facet, string>>> = {
  belligerent: 'names several belligerents',
  'strike-type': 'has several strike types',
  cause: 'has several causes',
  infrastructure: 'hit several kinds of infrastructure',
}

/** Why rows by this facet can come to more than the total. */
export function sayOverlap(facet: Facet): string {
  if (facet === 'victims')
    return 'Classes of victims are parts of each other: their rows do not add up to the total.'
  return `An incident that ${overlapWords[facet] ?? `has several values of ${facet}`} stands under each; the total counts it once.`
}

/** The value of a facet as a row shows it; a recorder's own word “Unknown” is quoted, so that it is told from what nobody says. */
export function sayValue(facet: Facet | undefined, value: string | null): string {
  if (value === null) return 'unknown'
  if (facet === 'harm-reported') return value === 'true' ? 'yes' : 'no'
  return value.toLowerCase() === 'unknown' ? `“${value}”` : printable(value)
}

/** Rows under each other: what they are, how many incidents, killed and injured, and what the sums leave out. */
function cells(
  rows: readonly TallyRow[],
  labels: readonly (readonly string[])[],
  { victims }: Policy,
  paint: Paint,
  width: number,
): string {
  const of = (row: TallyRow) => Object.keys(row.harm.killed)[0] ?? victims[0] ?? 'persons'
  const sumOf = (row: TallyRow, kind: 'killed' | 'injured') =>
    row.harm[kind][of(row) as keyof typeof row.harm.killed]
  const saysOf = (kind: 'killed' | 'injured') =>
    alignRight(
      rows.map((row) => {
        const sum = sumOf(row, kind)
        return sum === undefined || isUnknown(sum, row.incidents) ? '?' : saySum(sum, row.incidents)
      }),
    )
  const counts = alignRight(rows.map(({ incidents }) => sayNumber(incidents)))
  const [killed, injured] = [saysOf('killed'), saysOf('injured')]
  const lines = rows.map((row, at) => {
    const sum = sumOf(row, 'killed')
    return [
      ...(labels[at] ?? []),
      `${counts[at]} ${row.incidents === 1 ? 'incident ' : 'incidents'}`,
      `${killed[at]} killed`,
      `${injured[at]} injured`,
      paint('dim', sum === undefined || isUnknown(sum, row.incidents) ? '' : listGaps(sum).join(', ')),
    ]
  })
  return table(lines, width, '  ')
}
