import { LinkError } from '../link-error.ts'

/** What a prior follows from. */
export interface PriorBasis {
  /** Pairs that rules found which hold for matches only. */
  readonly found: number
  /** Which share of all matches those rules find, by the judgement of whoever states it. */
  readonly recall: number
  /** All pairs that the scope allows. */
  readonly possible: number
}

/** The probability that two records drawn at random are of the same thing: found / recall / possible. Throws LinkError. */
export function estimatePrior({ found, recall, possible }: PriorBasis): number {
  if (!(recall > 0 && recall <= 1)) {
    throw new LinkError(
      'input',
      `The recall of the sure rules is a share above 0 and up to 1; found ${recall}.`,
      'State which share of all true pairs you believe the rules find, such as 0.6.',
    )
  }
  if (found === 0) {
    throw new LinkError(
      'input',
      'The sure rules found no pair, so that nothing follows for how common matches are.',
      'Choose rules that hold for some matches, or state the prior in the model.',
    )
  }
  const matches = found / recall
  if (matches >= possible) {
    throw new LinkError(
      'input',
      `The sure rules found ${found} pairs; if those are ${recall} of all matches, there are ${Math.round(matches)} matches, but the tables make only ${possible} pairs.`,
      'Choose rules that hold for matches only, or a higher recall.',
    )
  }
  return matches / possible
}
