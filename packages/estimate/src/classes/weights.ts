import type { ClassState } from './class-state.ts'
import type { PatternTree } from './pattern-tree.ts'

/** Below this a product may have lost its digits, and logarithms are taken instead. */
const FAINT = 1e-290
/** Classes rarer than this are nothing beside any pattern of more than `THIN`. */
const RARE = 1e-200
const THIN = 1e-180

/**
 * What the parameters make of the patterns. Row m of `rows` holds for every class k the probability of being of class k and
 * having pattern m (or, where logarithms had to be taken, so many times that); `sums` its sum.
 */
export interface Weights {
  /** ν_k. */
  readonly shares: Float64Array
  /** λ_jk / (1 − λ_jk). */
  readonly odds: Float64Array
  /** Of class k and on no list. */
  readonly base: Float64Array
  readonly rows: Float64Array
  readonly sums: Float64Array
  /** p₀, the probability of being on no list; and 1 − p₀, summed for itself. */
  readonly unseen: Float64Array
}

/** Room for the weights of a tree. */
export function openWeights({ lists, counts }: PatternTree, classes: number): Weights {
  return {
    shares: new Float64Array(classes),
    odds: new Float64Array(lists * classes),
    base: new Float64Array(classes),
    rows: new Float64Array(counts.length * classes),
    sums: new Float64Array(counts.length),
    unseen: new Float64Array(2),
  }
}

/**
 * Weighs every pattern, in linear space: ν_k ∏_j (1 − λ_jk) for a class times the odds of the lists that it was caught by. Where a
 * product comes near the least of numbers, once more in logarithms.
 */
export function weigh(tree: PatternTree, state: ClassState, weights: Weights): void {
  if (!weighLinearly(tree, state, weights)) weighByLogs(tree, state, weights)
}

/** The same in linear space only, every row as it is; false where that loses digits. */
function weighLinearly(tree: PatternTree, state: ClassState, weights: Weights): boolean {
  const faint = weighClasses(state, weights)
  return !faint && multiply(tree, state.classes, weights)
}

/** ν_k, the odds, the unseen; true where a class that counts is too faint among the unseen. */
function weighClasses(
  { lists, classes, caught, missed, stick, rest }: ClassState,
  weights: Weights,
): boolean {
  const { shares, odds, base, unseen } = weights
  let left = 1
  let faint = false
  let none = 0
  let some = 0
  for (let k = 0; k < classes; k++) {
    const share = left * (stick[k] as number)
    left *= rest[k] as number
    let escape = 1
    let seen = 0
    for (let at = k; at < lists * classes; at += classes) {
      const miss = missed[at] as number
      const hit = caught[at] as number
      odds[at] = hit / miss
      seen += escape * hit
      escape *= miss
    }
    shares[k] = share
    base[k] = share * escape
    none += share * escape
    some += share * seen
    if (share * escape < FAINT && share > RARE) faint = true
  }
  unseen[0] = none
  unseen[1] = some
  return faint
}

/** Every row from its parent's; false where a pattern has lost its digits. */
function multiply({ parents, added, counts }: PatternTree, classes: number, weights: Weights): boolean {
  const { odds, base, rows, sums } = weights
  for (let m = 0; m < parents.length; m++) {
    const parent = parents[m] as number
    const above = parent < 0 ? base : rows
    const from = parent < 0 ? 0 : parent * classes
    const list = (added[m] as number) * classes
    let sum = 0
    for (let k = 0; k < classes; k++) {
      const weight = (above[from + k] as number) * (odds[list + k] as number)
      rows[m * classes + k] = weight
      sum += weight
    }
    sums[m] = sum
    if (!(sum > THIN && sum < 2) && (counts[m] as number) > 0) return false
  }
  return true
}

/** The same by logarithms, every row scaled by its greatest. */
function weighByLogs({ parents, added }: PatternTree, state: ClassState, weights: Weights): void {
  const { classes, caught, missed } = state
  const { rows } = weights
  for (let m = 0; m < parents.length; m++) {
    const parent = parents[m] as number
    const list = (added[m] as number) * classes
    for (let k = 0; k < classes; k++) {
      const above = parent < 0 ? logBase(state, k) : (rows[parent * classes + k] as number)
      rows[m * classes + k] =
        above + Math.log(caught[list + k] as number) - Math.log(missed[list + k] as number)
    }
  }
  scaleRows(classes, weights)
}

function logBase({ lists, classes, missed, stick, rest }: ClassState, k: number): number {
  let sum = Math.log(stick[k] as number)
  for (let before = 0; before < k; before++) sum += Math.log(rest[before] as number)
  for (let at = k; at < lists * classes; at += classes) sum += Math.log(missed[at] as number)
  return sum
}

function scaleRows(classes: number, { rows, sums }: Weights): void {
  for (let m = 0; m < sums.length; m++) {
    let most = -Infinity
    for (let at = m * classes; at < (m + 1) * classes; at++) most = Math.max(most, rows[at] as number)
    let sum = 0
    for (let at = m * classes; at < (m + 1) * classes; at++) {
      const weight = Math.exp((rows[at] as number) - most)
      rows[at] = weight
      sum += weight
    }
    sums[m] = sum
  }
}
