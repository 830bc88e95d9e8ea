/** Interpolates values known at ascending nodes by the polynomial through up to six neighbouring ones. */
export interface Stencil {
  /** Takes the nodes around a gap: those from `start`, so many. */
  place(start: number, length: number): void
  /** The value at x, which must be none of the nodes; leaves in `weights` what each node's value had part in it. */
  interpolate(values: Float64Array, x: number): number
  readonly weights: Float64Array
  readonly start: number
  readonly length: number
}

/** The greatest number of nodes of a stencil. */
export const stencilSize = 6

/** Lagrange's polynomial in barycentric form (Berrut & Trefethen 2004, SIAM Review 46:501, equation 4.2). */
export function openStencil(nodes: Float64Array): Stencil {
  const factors = new Float64Array(stencilSize)
  const weights = new Float64Array(stencilSize)
  let start = 0
  let length = 0

  function factorOf(at: number): number {
    let product = 1
    for (let other = 0; other < length; other++) {
      if (other !== at) product *= (nodes[start + at] as number) - (nodes[start + other] as number)
    }
    return 1 / product
  }

  return {
    weights,
    get start() {
      return start
    },
    get length() {
      return length
    },
    place(first, count) {
      start = first
      length = count
      for (let at = 0; at < count; at++) factors[at] = factorOf(at)
    },
    interpolate(values, x) {
      let sum = 0
      for (let at = 0; at < length; at++) {
        const weight = (factors[at] as number) / (x - (nodes[start + at] as number))
        weights[at] = weight
        sum += weight
      }
      let value = 0
      for (let at = 0; at < length; at++) {
        const weight = (weights[at] as number) / sum
        weights[at] = weight
        value += weight * (values[start + at] as number)
      }
      return value
    },
  }
}
