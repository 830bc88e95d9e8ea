import { openRandom } from '@recount/estimate'

/** Chains of x ← memory × x + (u − ½), each on its own stream, and each so much above the one before. */
export interface Drift {
  readonly seed: number
  readonly chains: number
  readonly length: number
  readonly memory: number
  readonly apart: number
}

/** The series, with nothing but sums and products in them: the same bytes on every machine. */
export function drift({ seed, chains, length, memory, apart }: Drift): readonly Float64Array[] {
  return Array.from({ length: chains }, (_, at) => {
    const random = openRandom(seed, at)
    let x = 0
    return Float64Array.from({ length }, () => {
      x = memory * x + (random.next() - 0.5)
      return x + apart * at
    })
  })
}
