import { fillBetas } from '../random/beta.ts'
import { fillGammas } from '../random/gamma.ts'
import { addMultinomial } from '../random/multinomial.ts'
import { drawBoundedNegativeBinomial } from '../random/negative-binomial.ts'
import type { Random } from '../random/random.ts'
import type { ClassState } from './class-state.ts'
import type { LatentClassModel } from './latent-class-model.ts'
import type { PatternTree } from './pattern-tree.ts'
import type { Weights } from './weights.ts'

/** How many of each class there are, and are on each list: drawn anew every sweep. */
export interface Members {
  /** Of class k, listed or not. */
  readonly all: Float64Array
  /** Of class k and on list j, at `j × classes + k`. */
  readonly listed: Float64Array
  /** Of class k with each pattern or one below it in the tree, a row a pattern. */
  readonly rows: readonly Float64Array[]
  /** Room for the shapes of Beta distributions, in pairs. */
  readonly shapes: Float64Array
}

/** Room for the members of every class. */
export function openMembers({ lists, counts }: PatternTree, classes: number): Members {
  return {
    all: new Float64Array(classes),
    listed: new Float64Array(lists * classes),
    rows: Array.from(counts, () => new Float64Array(classes)),
    shapes: new Float64Array(2 * lists * classes),
  }
}

/** α | ν ~ Gamma(a + K − 1, rate b − log ν_K) (Manrique-Vallier 2016, step 7). */
export function drawConcentration(
  random: Random,
  { concentration }: LatentClassModel,
  state: ClassState,
): void {
  let logLast = 0
  for (let k = 0; k < state.classes - 1; k++) logLast += Math.log(state.rest[k] as number)
  state.scalars[0] = concentration.shape + state.classes - 1
  fillGammas(random, state.scalars, 1)
  state.scalars[0] = Math.max((state.scalars[0] as number) / (concentration.rate - logLast), 1e-300)
}

/** The unlisted given ν and λ (step 5), at most `most`: the negative binomial truncated as p(N) is. */
export function drawUnlisted(
  random: Random,
  { documented }: PatternTree,
  weights: Weights,
  most: number,
): number {
  return drawBoundedNegativeBinomial(random, documented, weights.unseen, most)
}

/** Everybody's class (steps 1 and 6), pattern by pattern, and the sums that the parameters need. */
export function drawMembers(
  random: Random,
  tree: PatternTree,
  weights: Weights,
  unlisted: number,
  members: Members,
): void {
  const classes = members.all.length
  members.all.fill(0)
  members.listed.fill(0)
  addMultinomial(random, unlisted, weights.base, 0, weights.unseen, 0, members.all)
  for (const row of members.rows) row.fill(0)
  for (let m = tree.parents.length - 1; m >= 0; m--) {
    const row = members.rows[m] as Float64Array
    addMultinomial(random, tree.counts[m] as number, weights.rows, m * classes, weights.sums, m, row)
    const parent = tree.parents[m] as number
    const above = parent < 0 ? members.all : (members.rows[parent] as Float64Array)
    const list = (tree.added[m] as number) * classes
    for (let k = 0; k < classes; k++) {
      const count = row[k] as number
      above[k] = (above[k] as number) + count
      members.listed[list + k] = (members.listed[list + k] as number) + count
    }
  }
}

/** λ_jk ~ Beta(a + on the list, b + not on it) (step 2). */
export function drawCapture(
  random: Random,
  { capture }: LatentClassModel,
  { all, listed, shapes }: Members,
  { lists, classes, caught, missed }: ClassState,
): void {
  for (let at = 0; at < lists * classes; at++) {
    const on = listed[at] as number
    shapes[2 * at] = capture.a + on
    shapes[2 * at + 1] = capture.b + (all[at % classes] as number) - on
  }
  fillBetas(random, shapes, caught, missed, lists * classes)
}

/** V_k ~ Beta(1 + n_k, α + Σ_{l>k} n_l), the last 1 (step 3). */
export function drawSticks(
  random: Random,
  { all, shapes }: Members,
  { classes, stick, rest, scalars }: ClassState,
): void {
  let after = 0
  for (let k = classes - 2; k >= 0; k--) {
    after += all[k + 1] as number
    shapes[2 * k] = 1 + (all[k] as number)
    shapes[2 * k + 1] = (scalars[0] as number) + after
  }
  fillBetas(random, shapes, stick, rest, classes - 1)
  stick[classes - 1] = 1
  rest[classes - 1] = 0
}
