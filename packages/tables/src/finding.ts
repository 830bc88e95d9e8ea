/** What can be wrong with a table or a row of it, and what is worth knowing of it. */
export const findingKinds = [
  'duplicate-key',
  'duplicate-code',
  'shared-code',
  'several-codes',
  'several-values',
  'several-belligerents',
  'missing-belligerent',
  'impossible-coordinate',
  'impossible-date',
  'missing-date',
  'reversed-period',
  'one-sided-range',
  'one-sided-detail',
  'reversed-range',
  'parts-over-maximum',
  'injured-parts-over-maximum',
  'contradicting-label',
  'serialised-value',
  'unknown-value',
  'not-a-number',
  'unknown-incident',
  'missing-key',
  'empty-row',
  'extra-cells',
  'missing-cells',
  'nul-character',
  'unmapped-column',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Kinds that are facts about a table and no fault of it: nothing has to be mended. */
const notices: readonly FindingKind[] = [
  'several-belligerents',
  'missing-belligerent',
  'shared-code',
  'empty-row',
  'unmapped-column',
]

/** Whether a kind of finding only tells a fact: no value was changed, refused or left out because of it. */
export function isNotice(kind: FindingKind): boolean {
  return notices.includes(kind)
}

/** The two tables a mapping can read: one row an incident, or one row a belligerent's position on one. */
export type TableKind = 'incidents' | 'positions'

/**
 * Something that does not fit, where it stands and what was made of it. `row` is the table's line counted from 1, the header
 * being row 1 (a quoted line break does not begin a row); `column` its heading, null where the whole row is meant. `field` is
 * the mapping's field that the cell was read for, null where none is meant.
 */
export interface Finding {
  readonly kind: FindingKind
  readonly table: TableKind
  readonly row: number
  readonly column: string | null
  readonly field: string | null
  /** The cell's own words, shortened where it is long; null where there are none. */
  readonly found: string | null
  /** What was expected and what was done with it, in a sentence. */
  readonly message: string
}
