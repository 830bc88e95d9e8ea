/** What can be wrong with a table or a row of it. */
export const findingKinds = [
  'duplicate-key',
  'duplicate-code',
  'several-codes',
  'several-values',
  'impossible-coordinate',
  'impossible-date',
  'missing-date',
  'one-sided-range',
  'reversed-range',
  'parts-over-maximum',
  'contradicting-label',
  'serialised-value',
  'unknown-value',
  'not-a-number',
  'unknown-incident',
  'extra-cells',
  'missing-cells',
] as const
export type FindingKind = (typeof findingKinds)[number]

/**
 * Something that does not fit, where it stands and what was made of it. `row` is the table's line counted from 1, the header
 * being row 1 (a quoted line break does not begin a row); `column` its heading, null where the whole row is meant.
 */
export interface Finding {
  readonly kind: FindingKind
  readonly row: number
  readonly column: string | null
  /** The cell's own words, shortened where it is long; null where there are none. */
  readonly found: string | null
  /** What was expected and what was done with it, in a sentence. */
  readonly message: string
}
