/**
 * In place: each entry becomes the sum of the entries of every pattern inside it, itself included. `values` is indexed by pattern,
 * its length a power of two. Parameters by term become the logarithms of the expected counts.
 */
export function sumSubsets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit <<= 1) {
    for (let at = 0; at < values.length; at++) {
      if ((at & bit) !== 0) values[at] = (values[at] as number) + (values[at ^ bit] as number)
    }
  }
}

/**
 * In place: each entry becomes the sum of the entries of every pattern that holds it, itself included. Counts by pattern become
 * marginal overlaps: how many are on at least these lists.
 */
export function sumSupersets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit <<= 1) {
    for (let at = 0; at < values.length; at++) {
      if ((at & bit) === 0) values[at] = (values[at] as number) + (values[at | bit] as number)
    }
  }
}
