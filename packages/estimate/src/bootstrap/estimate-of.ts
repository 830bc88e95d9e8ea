import type { Overlaps } from '../overlaps/overlaps.ts'

/** The total that a method estimates from a table, its selection of a model included; null where it gives none. */
export type EstimateOf = (overlaps: Overlaps) => number | null
