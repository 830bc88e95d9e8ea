import type { Dialect } from '../engine/dialect.ts'
import { LinkError } from '../link-error.ts'
import { numberSql } from '../engine/sql-text.ts'

/** From where on a pair counts as linked: a match weight (log2 of the odds) or a probability; what equals it counts. */
export type Threshold = { readonly weight: number } | { readonly probability: number }

/** What holds of a row of `score` at or above the threshold. Throws LinkError `input` where it is no number. */
export function atLeastSql(threshold: Threshold, dialect: Dialect, row = ''): string {
  const column = 'weight' in threshold ? 'weight' : 'probability'
  return `${row}${column} >= ${doubleSql(getNumber(threshold), dialect)}`
}

/** The number as a double, so that no engine reads it as a decimal. */
export function doubleSql(value: number, dialect: Dialect): string {
  return `cast('${numberSql(value)}' as ${dialect.types.double})`
}

/** The threshold in words: `a weight of 4`, `a probability of 0.95`. */
export function sayThreshold(threshold: Threshold): string {
  return 'weight' in threshold
    ? `a weight of ${threshold.weight}`
    : `a probability of ${threshold.probability}`
}

function getNumber(threshold: Threshold): number {
  const value = 'weight' in threshold ? threshold.weight : threshold.probability
  const isGood = Number.isFinite(value) && ('weight' in threshold || (value >= 0 && value <= 1))
  if (isGood) return value
  const expected = 'weight' in threshold ? 'a finite number' : 'a number from 0 to 1'
  throw new LinkError(
    'input',
    `The threshold should be ${expected}; it is ${value}.`,
    'Give a weight such as { weight: 4 } or a probability such as { probability: 0.95 }.',
  )
}
