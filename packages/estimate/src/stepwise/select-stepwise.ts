import type { Fit, Fitter } from '../loglinear/fit.ts'
import { independenceModel, makeModel, type LoglinearModel } from '../loglinear/model.ts'
import { sumSupersets } from '../loglinear/subset-sums.ts'
import { poissonLowerTail, poissonUpperTail } from '../numeric/poisson-tail.ts'
import { countShared, type Overlaps } from '../overlaps/overlaps.ts'

/** Two lists found to depend on each other, at the model before they were said to. */
export interface StepwiseStep {
  /** Both lists, as bits. */
  readonly pair: number
  /** Individuals on both, whatever others they are on. */
  readonly observed: number
  /** As many as the model before expects. */
  readonly expected: number
  /** The probability of so many or more, or of so many or fewer, whichever is smaller. */
  readonly tail: number
}

/** A model selected, and how. */
export interface StepwiseSelection {
  readonly fit: Fit
  readonly steps: readonly StepwiseStep[]
}

/**
 * Forward selection of Chan, Silverman & Vincent (2021, JASA 116:1297, section 3.2): from main effects, at each step the pair of
 * lists whose observed overlap lies farthest in the tail of the Poisson distribution that the model expects is added, if its tail is
 * below `threshold` and the model with it has a maximum of its likelihood, the only one; if not, the next.
 */
export function selectStepwise(overlaps: Overlaps, fitter: Fitter, threshold: number): StepwiseSelection {
  const lists = overlaps.lists.length
  const pairs = listPairs(lists).map((pair) => ({ pair, observed: countBoth(overlaps, pair) }))
  const steps: StepwiseStep[] = []
  let fit = fitter.fit(independenceModel(lists))
  for (;;) {
    const next = findNext(fit, pairs, threshold, (model) => fitter.fit(model))
    if (next === undefined) return { fit, steps }
    fit = next.fit
    steps.push(next.step)
  }
}

interface Observed {
  readonly pair: number
  readonly observed: number
}

function findNext(
  { model, maximum }: Fit,
  pairs: readonly Observed[],
  threshold: number,
  fitModel: (model: LoglinearModel) => Fit,
): { readonly fit: Fit; readonly step: StepwiseStep } | undefined {
  if (maximum === null) return undefined
  for (const step of listSteps(model, maximum.means, pairs)) {
    if (step.tail >= threshold) return undefined
    const fit = fitModel(makeModel(model.lists, [...model.generators, step.pair]))
    if (fit.maximum !== null) return { fit, step }
  }
  return undefined
}

/** Pairs not in the model, the farthest in its tail first. */
function listSteps(model: LoglinearModel, means: Float64Array, pairs: readonly Observed[]): StepwiseStep[] {
  const expectations = means.slice()
  sumSupersets(expectations)
  return pairs
    .filter(({ pair }) => !model.terms.includes(pair))
    .map(({ pair, observed }) => {
      const expected = expectations[pair] as number
      return { pair, observed, expected, tail: findTail(observed, expected) }
    })
    .sort((one, other) => one.tail - other.tail)
}

function findTail(observed: number, expected: number): number {
  return Math.min(poissonLowerTail(observed, expected), poissonUpperTail(observed, expected))
}

function listPairs(lists: number): number[] {
  return Array.from({ length: lists }, (_, one) => one).flatMap((one) =>
    Array.from({ length: lists - one - 1 }, (_, after) => (1 << one) | (1 << (one + 1 + after))),
  )
}

function countBoth(overlaps: Overlaps, pair: number): number {
  const first = Math.clz32(pair & -pair)
  return countShared(overlaps, 31 - first, 31 - Math.clz32(pair))
}
