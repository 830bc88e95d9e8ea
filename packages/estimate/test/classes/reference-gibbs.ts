import type { LatentClassModel, Random } from '@recount/estimate'
import { drawLogGamma } from '../../src/random/gamma.ts'
import { drawPoisson } from '../../src/random/poisson.ts'

/**
 * The sampler straight from the paper (Manrique-Vallier 2016, section 3), slow and plain: every individual's class drawn by itself,
 * everything in logarithms, the unlisted redrawn until they are within the bound. Gives the totals of `draws` sweeps.
 */
export function runReference(model: LatentClassModel, random: Random, draws: number): Float64Array {
  const people = model.overlaps.cells.flatMap(({ pattern, count }) =>
    Array.from({ length: count }, () => pattern),
  )
  const lists = model.overlaps.lists.length
  const { classes, capture, concentration } = model
  const most = Math.floor(model.maxExpansion * people.length) - people.length
  let alpha = 1
  let shares = Array.from({ length: classes }, () => -Math.log(classes))
  let on = grid(lists, classes, () => Math.log(0.3))
  let off = grid(lists, classes, () => Math.log(0.7))
  return Float64Array.from({ length: draws }, () => {
    const weigh = (pattern: number): number[] =>
      shares.map((share, k) =>
        on.reduce((sum, list, j) => sum + ((pattern >> j) & 1 ? list[k] : off[j]?.[k])!, share),
      )
    const none = weigh(0).reduce((sum, log) => sum + Math.exp(log), 0)
    let unlisted = Infinity
    while (unlisted > most) {
      unlisted = drawPoisson(random, Math.exp(drawLogGamma(random, people.length)) * (none / (1 - none)))
    }
    const members = shares.map(() => 0)
    const caught = grid(lists, classes, () => 0)
    for (const pattern of [...people, ...Array.from({ length: unlisted }, () => 0)]) {
      const k = drawIndex(random, weigh(pattern))
      members[k]! += 1
      for (let j = 0; j < lists; j++) caught[j]![k]! += (pattern >> j) & 1
    }
    const drawn = caught.map((list) =>
      list.map((listed, k) => drawLogBeta(random, capture.a + listed, capture.b + members[k]! - listed)),
    )
    on = drawn.map((list) => list.map(([one]) => one))
    off = drawn.map((list) => list.map(([, other]) => other))
    let left = 0
    shares = members.map((count, k) => {
      if (k === classes - 1) return left
      const after = members.slice(k + 1).reduce((sum, value) => sum + value, 0)
      const [stick, rest] = drawLogBeta(random, 1 + count, alpha + after)
      const share = left + stick
      left += rest
      return share
    })
    const rate = concentration.rate - shares[classes - 1]!
    alpha = Math.exp(drawLogGamma(random, concentration.shape + classes - 1)) / rate
    return people.length + unlisted
  })
}

function grid(lists: number, classes: number, make: () => number): number[][] {
  return Array.from({ length: lists }, () => Array.from({ length: classes }, make))
}

/** The logarithms of a Beta variate and of one less it. */
function drawLogBeta(random: Random, a: number, b: number): readonly [number, number] {
  const [one, other] = [drawLogGamma(random, a), drawLogGamma(random, b)]
  const most = Math.max(one, other)
  const sum = most + Math.log(Math.exp(one - most) + Math.exp(other - most))
  return [one - sum, other - sum]
}

function drawIndex(random: Random, logs: readonly number[]): number {
  const most = Math.max(...logs)
  let left = random.next() * logs.reduce((sum, log) => sum + Math.exp(log - most), 0)
  const found = logs.findIndex((log) => (left -= Math.exp(log - most)) <= 0)
  return found < 0 ? logs.length - 1 : found
}
