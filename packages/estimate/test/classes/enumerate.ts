import type { LatentClassModel } from '@recount/estimate'
import { logGamma } from '../../src/numeric/log-gamma.ts'

/**
 * The posterior of N for two classes, exactly: summed over every allocation of everybody, listed or not, with λ integrated in
 * closed form and the one stick and α by quadrature. Small tables only. Index n₀; sums to 1.
 */
export function enumerateUnlisted(model: LatentClassModel): Float64Array {
  const { cells, lists } = model.overlaps
  const documented = cells.reduce((sum, { count }) => sum + count, 0)
  const most = Math.floor(model.maxExpansion * documented) - documented
  const caught = openCaught(model, most + documented)
  const stick = openStick(model, most + documented)
  const allocations = listAllocations(cells, lists.length)
  const logs = Array.from({ length: most + 1 }, (_, unlisted) => {
    const terms: number[] = []
    const ways = logGamma(documented + unlisted) - logGamma(unlisted + 1)
    for (let first = 0; first <= unlisted; first++) {
      const choose = logChoose(unlisted, first)
      for (const { log, members, on } of allocations) {
        const one = members + first
        const other = documented + unlisted - one
        let term = log + choose + (stick[one]?.[other] as number)
        for (const [j, listed] of on.entries()) {
          const listedOther = (totals(model)[j] as number) - listed
          term += caught(listed, one) + caught(listedOther, other)
        }
        terms.push(term)
      }
    }
    return ways + logSum(terms)
  })
  const all = logSum(logs)
  return Float64Array.from(logs, (log) => Math.exp(log - all))
}

const known = new WeakMap<LatentClassModel, readonly number[]>()

function totals(model: LatentClassModel): readonly number[] {
  const found = known.get(model)
  if (found) return found
  const made = model.overlaps.lists.map((_, j) =>
    model.overlaps.cells.reduce((sum, { pattern, count }) => sum + ((pattern >> j) & 1) * count, 0),
  )
  known.set(model, made)
  return made
}

/** log ∫ λ^s (1 − λ)^(n − s) Beta(λ; a, b), by table. */
function openCaught(
  { capture: { a, b } }: LatentClassModel,
  most: number,
): (listed: number, members: number) => number {
  const table = (shift: number): Float64Array =>
    Float64Array.from({ length: most + 1 }, (_, n) => logGamma(n + shift))
  const [on, not, all] = [table(a), table(b), table(a + b)]
  const none = logGamma(a + b) - logGamma(a) - logGamma(b)
  return (listed, members) =>
    none + (on[listed] as number) + (not[members - listed] as number) - (all[members] as number)
}

/**
 * log E[V^one (1 − V)^other] for V ~ Beta(1, α), α ~ Gamma(a, b). With t = −log(1 − V), P(t > x) = (b / (b + x))^a, which is
 * spread evenly: the midpoint rule in it, refined towards 0 where the tail is.
 */
function openStick({ concentration: { shape, rate } }: LatentClassModel, most: number): number[][] {
  const points = Array.from({ length: 4000 }, (_, at) => {
    const root = (at + 0.5) / 4000
    const survival = root ** 3
    const t = rate * Math.expm1(-Math.log(survival) / shape)
    return { weight: (3 * root * root) / 4000, stick: Math.log(-Math.expm1(-t)), rest: -t }
  })
  return Array.from({ length: most + 1 }, (_, one) =>
    Array.from({ length: most + 1 - one }, (_unused, other) => {
      let sum = 0
      for (const { weight, stick, rest } of points) sum += weight * Math.exp(one * stick + other * rest)
      return Math.log(sum)
    }),
  )
}

interface Allocation {
  readonly log: number
  readonly members: number
  readonly on: readonly number[]
}

/** Every way to split the listed between the two classes, merged where they agree in all that matters. */
function listAllocations(cells: LatentClassModel['overlaps']['cells'], lists: number): Allocation[] {
  let found = new Map<string, Allocation>([
    ['', { log: 0, members: 0, on: Array.from({ length: lists }, () => 0) }],
  ])
  for (const { pattern, count } of cells) {
    const next = new Map<string, Allocation>()
    for (const { log, members, on } of found.values()) {
      for (let first = 0; first <= count; first++) {
        const made = {
          log: log + logChoose(count, first),
          members: members + first,
          on: on.map((listed, j) => listed + ((pattern >> j) & 1) * first),
        }
        const key = `${made.members}:${made.on.join()}`
        const same = next.get(key)
        next.set(key, same ? { ...made, log: logSum([same.log, made.log]) } : made)
      }
    }
    found = next
  }
  return [...found.values()]
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}

function logSum(terms: readonly number[]): number {
  const most = terms.reduce((one, other) => Math.max(one, other), -Infinity)
  return most + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - most), 0))
}
