import { EstimateError } from '../estimate-error.ts'
import type { Chain, ChainStart, ChainState, LatentClassModel } from './latent-class-model.ts'
import { openSampler } from './sampler.ts'
import { sweep } from './sweep.ts'

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
        for (let made = 0; made < thin; made++) unlisted = sweep(sampler)
        into[at] = sampler.tree.documented + unlisted
      }
    },
    save: () => ({ numbers: Float64Array.of(...sampler.random.save(), ...sampler.numbers) }),
  }
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
