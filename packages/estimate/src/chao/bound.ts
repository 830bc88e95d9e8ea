/** How many are undocumented at the least, and the variance of that number. */
export interface Bound {
  readonly missed: number
  readonly variance: number
}
