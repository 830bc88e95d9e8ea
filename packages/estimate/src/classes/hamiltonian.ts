import { fillNormals } from '../random/normal.ts'
import type { Random } from '../random/random.ts'
import { writeGradient, writeLogDensity } from './collapsed-density.ts'
import { countCoordinates, freeze, goTo, openCollapsed, writePosition, type Collapsed } from './collapsed.ts'
import type { ClassState } from './class-state.ts'
import type { LatentClassModel } from './latent-class-model.ts'
import type { PatternTree } from './pattern-tree.ts'

/** How far from where it stands, in logits, a trajectory is anchored: standard deviation and precision. */
const SPREAD = 0.5
const PRECISION = 1 / (SPREAD * SPREAD)

/** Where a trajectory is. */
export interface Flight {
  readonly collapsed: Collapsed
  readonly position: Float64Array
  readonly momentum: Float64Array
  readonly gradient: Float64Array
  /** Where it is anchored, and the step's length in each coordinate that this makes. */
  readonly anchor: Float64Array
  readonly scales: Float64Array
  /** Log density less kinetic energy, at the start and at the end. */
  readonly heights: Float64Array
  /** The length of a step, and how probable it was that the last trajectory be accepted: one each, unboxed. */
  readonly step: Float64Array
  readonly chances: Float64Array
}

/** Room for a trajectory. */
export function openFlight(model: LatentClassModel, tree: PatternTree): Flight {
  const size = (tree.lists + 1) * model.classes
  const room = (): Float64Array => new Float64Array(size)
  return {
    collapsed: openCollapsed(model, tree),
    position: room(),
    momentum: room(),
    gradient: room(),
    anchor: room(),
    scales: room(),
    heights: new Float64Array(2),
    step: new Float64Array(1),
    chances: new Float64Array(1),
  }
}

/**
 * A Hamiltonian trajectory (Neal 2011, Handbook of Markov Chain Monte Carlo, chapter 5) over the λ and ν of the first `moving`
 * classes, everybody's class and the number of unlisted summed out: so that it isn't held back by them as Gibbs' steps are. The
 * caller accepts it with the probability whose logarithm is `heights[1] − heights[0]`; false: there was no way, and it stays.
 *
 * Large classes need short steps and small ones long; which is which is part of the state, and a step that depended on the state
 * would not be reversible. So an anchor y is drawn from N(q, SPREAD²) around the position q, and the trajectory leaves p(q | y)
 * ∝ p(q) N(y; q, SPREAD²) invariant with steps that depend on y alone: exact, as any move given an auxiliary variable is.
 */
export function fly(
  random: Random,
  flight: Flight,
  state: ClassState,
  moving: number,
  steps: number,
): boolean {
  const { collapsed, position, gradient, heights } = flight
  const size = countCoordinates(state.lists, state.classes, moving)
  if (!freeze(collapsed, state, moving)) return false
  writePosition(state, moving, position)
  if (!dropAnchor(random, flight, moving, size) || !goTo(collapsed, position, moving)) return false
  fillNormals(random, flight.momentum, size)
  writeLogDensity(collapsed, moving, heights, 0)
  lessEnergy(flight, size, 0)
  writeGradient(collapsed, gradient, moving)
  for (let made = 0; made < steps; made++) {
    leap(flight, size, made === 0 ? 0.5 : 1, 1)
    if (!goTo(collapsed, position, moving)) return false
    if (made === steps - 1) writeLogDensity(collapsed, moving, heights, 1)
    writeGradient(collapsed, gradient, moving)
  }
  leap(flight, size, 0.5, 0)
  lessEnergy(flight, size, 1)
  return true
}

/** Momentum by so many steps, then position: leapfrog's steps, two halves of momentum at a time. */
function leap(
  { position, momentum, gradient, anchor, scales, step }: Flight,
  size: number,
  kicks: number,
  drifts: number,
): void {
  const kick = kicks * (step[0] as number)
  const drift = drifts * (step[0] as number)
  for (let at = 0; at < size; at++) {
    const scale = scales[at] as number
    const place = position[at] as number
    const slope = (gradient[at] as number) - PRECISION * (place - (anchor[at] as number))
    const speed = (momentum[at] as number) + kick * scale * slope
    momentum[at] = speed
    position[at] = place + drift * scale * speed
  }
}

/** Takes the kinetic energy and the anchor's pull off the density. */
function lessEnergy({ position, momentum, anchor, heights }: Flight, size: number, slot: number): void {
  let energy = 0
  for (let at = 0; at < size; at++) {
    const away = (position[at] as number) - (anchor[at] as number)
    energy += 0.5 * ((momentum[at] as number) ** 2 + PRECISION * away * away)
  }
  heights[slot] = (heights[slot] as number) - energy
}

/**
 * Draws the anchor and sets the scales by what is known there of each coordinate if everybody's class were: 1 / √(members × λ(1 −
 * λ)), with the anchor's own precision. False where the anchor can't be weighed.
 */
function dropAnchor(
  random: Random,
  { collapsed, position, anchor, scales }: Flight,
  moving: number,
  size: number,
): boolean {
  fillNormals(random, anchor, size)
  for (let at = 0; at < size; at++) anchor[at] = (position[at] as number) + SPREAD * (anchor[at] as number)
  if (!goTo(collapsed, anchor, moving)) return false
  const { tree, share, rest, unseen } = collapsed
  let left = tree.documented / (unseen[1] as number)
  for (let at = 0, k = 0; k < moving; k++) {
    const stick = at + tree.lists
    const own = stick < size ? left * (share[stick] as number) : left
    for (; at < stick; at++)
      scales[at] = 1 / Math.sqrt(PRECISION + (2 + own) * (share[at] as number) * (rest[at] as number))
    if (stick < size) {
      scales[stick] =
        1 / Math.sqrt(PRECISION + (1 + left) * (share[stick] as number) * (rest[stick] as number))
      left *= rest[stick] as number
      at++
    }
  }
  return true
}
