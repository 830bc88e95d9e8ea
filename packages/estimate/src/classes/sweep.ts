import { drawNegativeBinomial } from '../random/negative-binomial.ts'
import { readPosition } from './collapsed.ts'
import {
  drawCapture,
  drawConcentration,
  drawMembers,
  drawSticks,
  drawUnlisted,
  type Members,
} from './gibbs.ts'
import { exchangeLast } from './exchange.ts'
import { fly } from './hamiltonian.ts'
import type { Sampler } from './sampler.ts'
import { swapClasses } from './swap.ts'
import { noteOccupied, occupiedOf, tune, writeStep } from './tuning.ts'
import { weigh } from './weights.ts'

/** Steps of a trajectory, at most. */
const STEPS = 32
/** Of trajectories, those in which every class moves. */
const WHOLE = 1 / 16
/** A class with fewer of the listed and unlisted than this share is no longer counted as occupied. */
const OCCUPIED = 0.02

/**
 * One sweep over everything; gives the unlisted. Partially collapsed, so that the order matters (van Dyk & Park 2008, JASA 103:790):
 * λ and ν with everybody's class, the unlisted and α summed out; then α; places of classes; the unlisted; everybody's class; and λ
 * and ν once more given all of these.
 */
export function sweep(sampler: Sampler): number {
  const { model, tree, random, state, weights, members, tuning, most } = sampler
  const given = state.scalars[1] as number
  if (given < 0) moveTogether(sampler)
  drawConcentration(random, model, state)
  swapClasses(random, state)
  exchangeLast(random, model, state, weights.shares)
  weigh(tree, state, weights)
  const unlisted = given < 0 ? drawUnlisted(random, tree, weights, most) : given
  state.scalars[1] = -1
  drawMembers(random, tree, weights, unlisted, members)
  noteOccupied(tuning, countOccupied(members))
  drawCapture(random, model, members, state)
  drawSticks(random, members, state)
  return unlisted
}

/** A Hamiltonian move, the unlisted with it: rejected where they come above what the model allows, which is exact. */
export function moveTogether({ random, state, tuning, flight, model, tree, most }: Sampler): void {
  const typical = Math.ceil(occupiedOf(tuning)) + 1
  const moving = random.next() < WHOLE ? model.classes : Math.min(typical, model.classes)
  const steps = 1 + Math.floor(random.next() * STEPS)
  const { collapsed, heights, chances } = flight
  writeStep(tuning, flight.step)
  const arrived = fly(random, flight, state, moving, steps)
  const odds = arrived ? Math.exp((heights[1] as number) - (heights[0] as number)) : 0
  chances[0] = odds > 0 ? Math.min(1, odds) : 0
  tune(tuning, chances)
  if (!(random.next() < (chances[0] as number))) return
  if (drawNegativeBinomial(random, tree.documented, collapsed.unseen) <= most)
    readPosition(collapsed, moving, state)
}

/** Classes up to the last one that is occupied. */
function countOccupied({ all }: Members): number {
  let total = 0
  for (let k = 0; k < all.length; k++) total += all[k] as number
  let last = all.length
  while (last > 1 && (all[last - 1] as number) < OCCUPIED * total) last--
  return last
}
