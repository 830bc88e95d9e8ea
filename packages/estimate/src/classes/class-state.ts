/**
 * Where a chain stands: the parameters of every class, λ_jk at `j × classes + k`. What lies near 1 is held by its complement too,
 * drawn for itself. All are views of `numbers`, so that the state is saved by copying it.
 */
export interface ClassState {
  readonly lists: number
  readonly classes: number
  /** λ_jk: the probability that one of class k is on list j; and 1 − λ_jk. */
  readonly caught: Float64Array
  readonly missed: Float64Array
  /** V_k, and 1 − V_k; the last is 1 and 0. */
  readonly stick: Float64Array
  readonly rest: Float64Array
  /** α, and the unlisted to start from (−1: none given, they are drawn). */
  readonly scalars: Float64Array
  readonly numbers: Float64Array
}

/** The numbers that a state takes. */
export function sizeState(lists: number, classes: number): number {
  return 2 * lists * classes + 2 * classes + 2
}

/** The state over these numbers, as they stand. */
export function viewState(lists: number, classes: number, numbers: Float64Array): ClassState {
  const cells = lists * classes
  return {
    lists,
    classes,
    caught: numbers.subarray(0, cells),
    missed: numbers.subarray(cells, 2 * cells),
    stick: numbers.subarray(2 * cells, 2 * cells + classes),
    rest: numbers.subarray(2 * cells + classes, 2 * cells + 2 * classes),
    scalars: numbers.subarray(2 * cells + 2 * classes, 2 * cells + 2 * classes + 2),
    numbers,
  }
}
