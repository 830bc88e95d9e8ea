import { EstimateError } from '../estimate-error.ts'
import { openRandom, restoreRandom, type SavedRandom } from '../random/random.ts'
import { sizeState, viewState, type ClassState } from './class-state.ts'
import {
  drawCapture,
  drawConcentration,
  drawMembers,
  drawSticks,
  drawUnlisted,
  openMembers,
  type Members,
} from './gibbs.ts'
import type { Chain, ChainStart, ChainState, LatentClassModel } from './latent-class-model.ts'
import { growTree, type PatternTree } from './pattern-tree.ts'
import { drawStart } from './start.ts'
import { openWeights, weigh, type Weights } from './weights.ts'

/**
 * A chain of the latent-class sampler, at its start or where it was saved. The lists are put in an order of the counts' own, so
 * that relabelling them changes no byte. Throws `EstimateError` where the model can't be sampled: nobody listed, patterns that
 * nobody could have, classes or priors outside what is meant.
 */
export function openChain(model: LatentClassModel, from: ChainStart | ChainState): Chain {
  checkModel(model)
  const sampler = openSampler(model, from)
  return {
    run(into, thin) {
      for (let at = 0; at < into.length; at++) {
        let unlisted = 0
        for (let sweep = 0; sweep < thin; sweep++) unlisted = sweepOnce(sampler)
        into[at] = sampler.tree.documented + unlisted
      }
    },
    save: () => ({ numbers: Float64Array.of(...sampler.random.save(), ...sampler.state.numbers) }),
  }
}

interface Sampler {
  readonly model: LatentClassModel
  readonly tree: PatternTree
  readonly random: SavedRandom
  readonly state: ClassState
  readonly weights: Weights
  readonly members: Members
  /** The most unlisted that the model allows. */
  readonly most: number
}

function openSampler(model: LatentClassModel, from: ChainStart | ChainState): Sampler {
  const tree = growTree(model.overlaps)
  const { lists, documented } = tree
  const state = viewState(lists, model.classes, new Float64Array(sizeState(lists, model.classes)))
  const random = 'numbers' in from ? restore(from, state) : openRandom(from.seed, from.stream)
  if (!('numbers' in from)) drawStart(random, model, documented, state)
  return {
    model,
    tree,
    random,
    state,
    weights: openWeights(tree, model.classes),
    members: openMembers(tree, model.classes),
    most: Math.floor(model.maxExpansion * documented) - documented,
  }
}

function restore({ numbers }: ChainState, state: ClassState): SavedRandom {
  if (numbers.length !== 4 + state.numbers.length) {
    throw new EstimateError(
      'input',
      `A chain of ${state.lists} lists and ${state.classes} classes is saved in ${4 + state.numbers.length} numbers; ${numbers.length} were given.`,
      'Go on from a state that was saved with the same table and the same number of classes.',
    )
  }
  state.numbers.set(numbers.subarray(4))
  return restoreRandom([...numbers.subarray(0, 4)])
}

/** One sweep over everything; gives the unlisted. */
function sweepOnce({ model, tree, random, state, weights, members, most }: Sampler): number {
  weigh(tree, state, weights)
  const given = state.scalars[1] as number
  drawConcentration(random, model, state)
  const unlisted = given >= 0 ? given : drawUnlisted(random, tree, weights, most)
  state.scalars[1] = -1
  drawMembers(random, tree, weights, unlisted, members)
  drawCapture(random, model, members, state)
  drawSticks(random, members, state)
  return unlisted
}

function checkModel({ overlaps, classes, concentration, capture, maxExpansion }: LatentClassModel): void {
  if (overlaps.cells.length === 0) refuse('Nobody is on any list.', 'Give a table with somebody in it.')
  if (overlaps.impossible.length > 0) {
    refuse(
      `The latent-class sampler takes every pattern for possible; ${overlaps.impossible.length} are given as impossible.`,
      'Use the log-linear models for this table.',
    )
  }
  if (!(Number.isInteger(classes) && classes >= 1 && classes <= 50)) {
    refuse(`The number of classes is a whole number of 1 to 50, not ${classes}.`, 'Ten is usual.')
  }
  const priors = [concentration.shape, concentration.rate, capture.a, capture.b]
  if (!priors.every((value) => value > 0 && value < Infinity)) {
    refuse(
      `The prior’s shapes and rates are numbers above 0, not ${priors.join(', ')}.`,
      'Leave them out for the usual ones.',
    )
  }
  if (!(maxExpansion >= 1 && maxExpansion <= 10_000)) {
    refuse(
      `The greatest expansion is 1 to 10,000 times the documented, not ${maxExpansion}.`,
      'Give 100, say.',
    )
  }
}

function refuse(message: string, hint: string): never {
  throw new EstimateError('input', message, hint)
}
