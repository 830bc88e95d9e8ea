import { logGamma, logRisingFactorial } from '../numeric/log-gamma.ts'
import { countBits } from '../overlaps/patterns.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import type { DecomposableGraphs } from './decomposable-graphs.ts'
import { logPrior, type TotalPrior } from './total-prior.ts'

/** The posterior's logarithm, up to one constant, for every graph at a number of undocumented. */
export interface GraphScores {
  readonly graphs: DecomposableGraphs
  readonly documented: number
  /**
   * log Σ over graphs of p(graph, undocumented | lists); leaves each graph's own logarithm in `logs`. Allocates nothing.
   */
  evaluate(undocumented: number): number
  readonly logs: Float64Array
}

/**
 * Madigan & York (1997), section 3: with a hyper-Dirichlet prior of δ a cell (Dawid & Lauritzen 1993, Ann. Statist. 21:1272) a graph's
 * marginal likelihood is Π cliques q / Π separators q, where for a set s of lists
 *
 *     log q(s) = lgΓ(n₀ + D_s(0) + δ_s) + Σ other cells lgΓ(D_s + δ_s) − 2^|s| lgΓ(δ_s),   δ_s = δ 2^(p − |s|)
 *
 * with D_s the counts of the table summed to the lists of s; times the multinomial coefficient N! / n₀! …, the prior of N, and
 * Γ(N + 2ᵖδ)⁻¹. All graphs have the same prior probability. The q of the 2ᵖ sets are computed once a number of undocumented; a graph
 * that lost edge {i, j} of clique C differs from the one before by q(C∖i) q(C∖j) / q(C) q(C∖ij), so that each costs one addition.
 *
 * Every lgΓ(n₀ + …) is taken relative to lgΓ(n₀ + 1), which cancels, as there is one clique more than separators: for 10⁹ individuals
 * the digits would be lost otherwise.
 */
export function openGraphScores(
  graphs: DecomposableGraphs,
  overlaps: Overlaps,
  delta: number,
  prior: TotalPrior,
): GraphScores {
  const documented = countDocumented(overlaps)
  const cells = 2 ** graphs.lists
  const sets = Array.from({ length: cells }, (_, set) => scoreSet(overlaps, set, delta))
  const unlisted = Float64Array.from(sets, ({ unlisted: count }) => count - 1)
  const fixed = Float64Array.from(sets, ({ fixed: log }) => log)
  const { parents, removed, removals } = graphs
  const sources = listSources(graphs)
  const scores = new Float64Array(cells)
  const gains = new Float64Array(removals.length)
  const logs = new Float64Array(parents.length)

  function scoreSets(undocumented: number): void {
    for (let set = 0; set < cells; set++) {
      scores[set] = logRisingFactorial(undocumented + 1, unlisted[set] as number) + (fixed[set] as number)
    }
    for (let at = 0; at < gains.length; at++) {
      const four = 4 * at
      gains[at] =
        (scores[sources[four] as number] as number) +
        (scores[sources[four + 1] as number] as number) -
        (scores[sources[four + 2] as number] as number) -
        (scores[sources[four + 3] as number] as number)
    }
  }

  return {
    graphs,
    documented,
    logs,
    evaluate(undocumented) {
      scoreSets(undocumented)
      const total = documented + undocumented
      const common = logPrior(prior, total) - logRisingFactorial(total + 1, cells * delta - 1)
      logs[0] = (scores[cells - 1] as number) + common
      let greatest = logs[0]
      for (let at = 1; at < logs.length; at++) {
        const log = (logs[parents[at] as number] as number) + (gains[removed[at] as number] as number)
        logs[at] = log
        if (log > greatest) greatest = log
      }
      return greatest + Math.log(sumOfExcess(logs, greatest))
    },
  }
}

/** exp(−50) of the greatest: 18,154 such graphs together add nothing to sixteen digits. */
const nextToNothing = -50

function sumOfExcess(logs: Float64Array, greatest: number): number {
  let sum = 0
  for (let at = 0; at < logs.length; at++) {
    const excess = (logs[at] as number) - greatest
    if (excess > nextToNothing) sum += Math.exp(excess)
  }
  return sum
}

/** Four sets a removal: C∖i, C∖j, and, to take off, C and C∖ij. */
function listSources({ removals }: DecomposableGraphs): Uint8Array {
  return Uint8Array.from(
    removals.flatMap(({ clique, one, other }) => {
      const [i, j] = [1 << one, 1 << other]
      return [clique & ~i, clique & ~j, clique, clique & ~(i | j)]
    }),
  )
}

/** What of log q(s) doesn't depend on the undocumented, and D_s(0) + δ_s. */
function scoreSet(
  { lists, cells }: Overlaps,
  set: number,
  delta: number,
): { readonly unlisted: number; readonly fixed: number } {
  const size = countBits(set)
  const weight = delta * 2 ** (lists.length - size)
  const counts = new Map<number, number>()
  for (const { pattern, count } of cells) counts.set(pattern & set, (counts.get(pattern & set) ?? 0) + count)
  const unlisted = (counts.get(0) ?? 0) + weight
  counts.delete(0)
  let fixed = -logGamma(weight)
  for (const count of counts.values()) fixed += logRisingFactorial(weight, count)
  return { unlisted, fixed }
}
