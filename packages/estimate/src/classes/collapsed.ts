import type { ClassState } from './class-state.ts'
import type { LatentClassModel } from './latent-class-model.ts'
import type { PatternTree } from './pattern-tree.ts'

/** Below this a product may have lost its digits, unless the class is as rare as `RARE`; then there is no place to go to. */
const FAINT = 1e-290
const RARE = 1e-200
const THIN = 1e-180

/**
 * The posterior of (λ, ν) alone: everybody's class, the number of unlisted and α summed out. Up to a constant its logarithm is
 *
 * Σ_m f_m log p_m − n log(1 − p₀) + Σ_jk [a log λ_jk + b log(1 − λ_jk)] + Σ_k log V_k − (a_α + K − 1) log(b_α − log ν_K)
 *
 * in the coordinates logit λ_jk at `k × (lists + 1) + j` and logit V_k at `k × (lists + 1) + lists`, their Jacobian included. The
 * first two terms are Σ_N p(N) p(table | N, λ, ν) with p(N) ∝ 1/N and no bound (Manrique-Vallier 2016, section 3); a bound is the
 * caller's to see to. Only the first classes move; those behind stand as they are and are one lump to the others.
 */
export interface Collapsed {
  readonly model: LatentClassModel
  readonly tree: PatternTree
  /** λ and V at their coordinate, and one less them. */
  readonly share: Float64Array
  readonly rest: Float64Array
  readonly odds: Float64Array
  /** Of class k and on no list. */
  readonly base: Float64Array
  /** A row a pattern: the probability of each moving class with it. `sums`: of the pattern, the lump included. */
  readonly rows: Float64Array
  readonly sums: Float64Array
  /** The lump's probability of each pattern given that one is in it. */
  readonly lump: Float64Array
  readonly listed: Float64Array
  readonly all: Float64Array
  /** p₀, and 1 − p₀ summed for itself. */
  readonly unseen: Float64Array
  readonly scalars: Scalars
}

/** Numbers of one place, kept together so that the engine has them unboxed. */
interface Scalars {
  /** Of being on no list and on some, given that one is in the lump. */
  lumpUnseen: number
  lumpSeen: number
  /** −Σ log(1 − V_k) behind the moving ones. */
  lumpLog: number
  /** The probability of the lump. */
  behind: number
  /** Expected members of the lump. */
  lumped: number
}

/** Room to evaluate it. */
export function openCollapsed(model: LatentClassModel, tree: PatternTree): Collapsed {
  const { lists, counts } = tree
  const { classes } = model
  return {
    model,
    tree,
    share: new Float64Array((lists + 1) * classes),
    rest: new Float64Array((lists + 1) * classes),
    odds: new Float64Array(lists * classes),
    base: new Float64Array(classes),
    rows: new Float64Array(counts.length * classes),
    sums: new Float64Array(counts.length),
    lump: new Float64Array(counts.length),
    listed: new Float64Array(lists * classes),
    all: new Float64Array(classes),
    unseen: new Float64Array(2),
    scalars: {
      lumpUnseen: 0.5,
      lumpSeen: 0.5,
      lumpLog: 0.5,
      behind: 0.5,
      lumped: 0.5,
    },
  }
}

/** How many coordinates so many classes move in. */
export function countCoordinates(lists: number, classes: number, moving: number): number {
  return (lists + 1) * moving - (moving === classes ? 1 : 0)
}

/** Where the first classes of a state lie. */
export function writePosition(
  { lists, classes, caught, missed, stick, rest }: ClassState,
  moving: number,
  into: Float64Array,
): void {
  for (let k = 0, at = 0; k < moving; k++) {
    for (let j = 0; j < lists; j++, at++)
      into[at] = Math.log((caught[j * classes + k] as number) / (missed[j * classes + k] as number))
    if (k < classes - 1) into[at] = Math.log((stick[k] as number) / (rest[k] as number))
    at++
  }
}

/** Puts the first classes of a state where it was gone to last. */
export function readPosition({ share, rest: less }: Collapsed, moving: number, state: ClassState): void {
  const { lists, classes, caught, missed, stick, rest } = state
  for (let k = 0, at = 0; k < moving; k++) {
    for (let j = 0; j < lists; j++, at++) {
      caught[j * classes + k] = share[at] as number
      missed[j * classes + k] = less[at] as number
    }
    if (k < classes - 1) {
      stick[k] = share[at] as number
      rest[k] = less[at] as number
    }
    at++
  }
}

/** Sets the classes from `moving` on as the lump. False where linear space can't weigh them. */
export function freeze(collapsed: Collapsed, state: ClassState, moving: number): boolean {
  const { tree, rows, base, lump, scalars } = collapsed
  const { lists, classes, caught, missed, stick, rest } = state
  let left = 1
  scalars.lumpUnseen = 0
  scalars.lumpSeen = 0
  scalars.lumpLog = 0
  lump.fill(0)
  for (let k = moving; k < classes; k++) {
    const share = left * (stick[k] as number)
    left *= rest[k] as number
    if (k < classes - 1) scalars.lumpLog -= Math.log(rest[k] as number)
    let escape = 1
    let seen = 0
    for (let at = k; at < lists * classes; at += classes) {
      seen += escape * (caught[at] as number)
      escape *= missed[at] as number
    }
    base[0] = share * escape
    if (share * escape < FAINT && share > RARE) return false
    scalars.lumpUnseen += share * escape
    scalars.lumpSeen += share * seen
    for (let m = 0; m < lump.length; m++) {
      const parent = tree.parents[m] as number
      const cell = (tree.added[m] as number) * classes + k
      const above = parent < 0 ? (base[0] as number) : (rows[parent] as number)
      const weight = (above * (caught[cell] as number)) / (missed[cell] as number)
      rows[m] = weight
      lump[m] = (lump[m] as number) + weight
    }
  }
  return true
}

/** Goes to a place. False where linear space can't weigh it: no place to go to. */
export function goTo(collapsed: Collapsed, position: Float64Array, moving: number): boolean {
  const { model, tree, share, rest, odds, base, unseen, scalars } = collapsed
  const lists = tree.lists
  let left = 1
  let none = 0
  let some = 0
  let at = 0
  for (let k = 0; k < moving; k++) {
    let escape = 1
    let seen = 0
    for (let j = 0; j < lists; j++, at++) {
      writeLogistic(position, share, rest, at)
      odds[j * moving + k] = (share[at] as number) / (rest[at] as number)
      seen += escape * (share[at] as number)
      escape *= rest[at] as number
    }
    let taken = left
    if (k < model.classes - 1) {
      writeLogistic(position, share, rest, at)
      taken = left * (share[at] as number)
      left *= rest[at] as number
    } else left = 0
    at++
    base[k] = taken * escape
    none += taken * escape
    some += taken * seen
    if (!(taken * escape >= FAINT || taken <= RARE)) return false
  }
  scalars.behind = left
  unseen[0] = none + left * scalars.lumpUnseen
  unseen[1] = some + left * scalars.lumpSeen
  return multiply(collapsed, moving)
}

function writeLogistic(position: Float64Array, share: Float64Array, rest: Float64Array, at: number): void {
  const logit = position[at] as number
  const small = Math.exp(-Math.abs(logit))
  const great = 1 / (1 + small)
  share[at] = logit < 0 ? small * great : great
  rest[at] = logit < 0 ? great : small * great
}

/** Every row from its parent's. */
function multiply({ tree, odds, base, rows, sums, lump, scalars }: Collapsed, moving: number): boolean {
  const { parents, added } = tree
  const behind = scalars.behind
  for (let m = 0; m < parents.length; m++) {
    const parent = parents[m] as number
    const above = parent < 0 ? base : rows
    const from = parent < 0 ? 0 : parent * moving
    const list = (added[m] as number) * moving
    const to = m * moving
    let sum = behind * (lump[m] as number)
    for (let k = 0; k < moving; k++) {
      const weight = (above[from + k] as number) * (odds[list + k] as number)
      rows[to + k] = weight
      sum += weight
    }
    sums[m] = sum
    if (!(sum > THIN && sum < 2)) return false
  }
  return true
}
