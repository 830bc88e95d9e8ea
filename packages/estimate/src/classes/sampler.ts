import { EstimateError } from '../estimate-error.ts'
import { openRandom, restoreRandom, type SavedRandom } from '../random/random.ts'
import { sizeState, viewState, type ClassState } from './class-state.ts'
import { openMembers, type Members } from './gibbs.ts'
import { openFlight, type Flight } from './hamiltonian.ts'
import type { ChainStart, ChainState, LatentClassModel } from './latent-class-model.ts'
import { growTree, type PatternTree } from './pattern-tree.ts'
import { drawStart } from './start.ts'
import { startTuning, tuningSize, type Tuning } from './tuning.ts'
import { openWeights, type Weights } from './weights.ts'

/** Of the saved numbers, those of the source of chance. */
const RANDOM = 5

/** All that a chain works with. */
export interface Sampler {
  readonly model: LatentClassModel
  readonly tree: PatternTree
  readonly random: SavedRandom
  /** State and tuning together, as they are saved. */
  readonly numbers: Float64Array
  readonly state: ClassState
  readonly tuning: Tuning
  readonly weights: Weights
  readonly members: Members
  readonly flight: Flight
  /** The most unlisted that the model allows. */
  readonly most: number
}

/** All of it at a start, or where a chain was saved. */
export function openSampler(model: LatentClassModel, from: ChainStart | ChainState): Sampler {
  const tree = growTree(model.overlaps)
  const size = sizeState(tree.lists, model.classes)
  const numbers = new Float64Array(size + tuningSize)
  const random = 'numbers' in from ? restore(from, numbers) : openRandom(from.seed, from.stream)
  const state = viewState(tree.lists, model.classes, numbers.subarray(0, size))
  const tuning = numbers.subarray(size)
  if (!('numbers' in from)) {
    drawStart(random, model, tree.documented, state)
    startTuning(tuning)
  }
  return {
    model,
    tree,
    random,
    numbers,
    state,
    tuning,
    weights: openWeights(tree, model.classes),
    members: openMembers(tree, model.classes),
    flight: openFlight(model, tree),
    most: Math.floor(model.maxExpansion * tree.documented) - tree.documented,
  }
}

function restore({ numbers }: ChainState, into: Float64Array): SavedRandom {
  if (numbers.length !== RANDOM + into.length) {
    throw new EstimateError(
      'input',
      `A chain of this table and number of classes is saved in ${RANDOM + into.length} numbers; ${numbers.length} were given.`,
      'Go on from a state that was saved with the same table and the same number of classes.',
    )
  }
  into.set(numbers.subarray(RANDOM))
  return restoreRandom([...numbers.subarray(0, RANDOM)])
}
