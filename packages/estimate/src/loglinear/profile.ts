import { chiSquareQuantile } from '../numeric/chi-square.ts'
import { stirlingRemainder } from '../numeric/log-gamma.ts'
import { deviancePart } from '../numeric/poisson.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import type { LoglinearModel } from './model.ts'
import { openPoissonSolver } from './newton.ts'
import { openTable, reduceProblem } from './table.ts'

/** Of the total, by profile likelihood; an end is null where the likelihood doesn't fall far enough to set one. */
export interface ProfileInterval {
  readonly low: number
  readonly high: number | null
  /** The total with the greatest likelihood of all, which differs from the conditional estimate by a little. */
  readonly peak: number
}

/**
 * The totals that the likelihood can't tell from the best one at this level: twice the logarithm of the profile likelihood of N has
 * fallen by no more than the χ² quantile (Cormack 1992, Biometrics 48:567; multinomial likelihood, the model fitted again for every
 * number on no list). `undocumented` is the model's estimate, which must exist.
 */
export function findProfileInterval(
  overlaps: Overlaps,
  {
    model,
    undocumented,
    level,
  }: { readonly model: LoglinearModel; readonly undocumented: number; readonly level: number },
): ProfileInterval {
  const { documented, loss } = openProfile(overlaps, model)
  const peak = findPeak(loss, undocumented)
  const limit = loss(peak) + chiSquareQuantile(level, 1)
  const isWithin = (missed: number): boolean => loss(missed) <= limit
  const high = findOutside(isWithin, peak, documented)
  return {
    low: documented + (isWithin(nobody) ? 0 : bisect(isWithin, peak, nobody)),
    high: high === null ? null : documented + bisect(isWithin, peak, high),
    peak: documented + peak,
  }
}

interface Profile {
  readonly documented: number
  /** −2 log likelihood of so many on no list (above 0), less a constant. */
  readonly loss: (missed: number) => number
}

function openProfile(overlaps: Overlaps, model: LoglinearModel): Profile {
  const table = openTable(overlaps)
  const reduced = reduceProblem(table, model)
  const counts = table.counts.slice()
  const live = reduced.live.slice()
  live[0] = 1
  const problem = { ...reduced, counts, live }
  const solver = openPoissonSolver(counts.length, problem.terms.length)

  /** The deviance turned into the multinomial likelihood by Stirling's formula with its remainder. */
  function loss(missed: number): number {
    counts[0] = missed
    if (!solver.fit(problem)) return Infinity
    let deviance = 0
    for (let at = 0; at < counts.length; at++) {
      if (live[at] === 1) deviance += 2 * deviancePart(counts[at] as number, solver.means[at] as number)
    }
    const total = table.documented + missed
    return deviance + Math.log(missed / total) + 2 * (stirlingRemainder(missed) - stirlingRemainder(total))
  }
  return { documented: table.documented, loss }
}

/** The least loss by golden section, about the estimate on the scale of its logarithm. */
function findPeak(loss: (missed: number) => number, undocumented: number): number {
  const start = Math.log(Math.max(undocumented, 2 * nobody))
  let low = Math.max(start - reach, Math.log(nobody))
  let high = start + 1
  for (let round = 0; round < 60 && high - low > 1e-9; round++) {
    const step = (high - low) * goldenShare
    if (loss(Math.exp(low + step)) > loss(Math.exp(high - step))) low += step
    else high -= step
  }
  return Math.exp((low + high) / 2)
}

/** A number of missed beyond the interval; null where none is that could mean anything. */
function findOutside(isWithin: (missed: number) => boolean, from: number, documented: number): number | null {
  for (let missed = 2 * from + 1; missed < mostExpansion * documented; missed *= 2) {
    if (!isWithin(missed)) return missed
  }
  return null
}

/** The border between one number within and one without. */
function bisect(isWithin: (missed: number) => boolean, within: number, without: number): number {
  let [inner, outer] = [within, without]
  for (let round = 0; round < 200 && Math.abs(outer - inner) > 1e-10 * Math.max(inner, outer); round++) {
    const middle = (inner + outer) / 2
    if (isWithin(middle)) inner = middle
    else outer = middle
  }
  return inner
}

/** So few missed that they are none. */
const nobody = 1e-6

/** How far below the estimate, in logarithms, the peak is looked for. */
const reach = 3

const goldenShare = (3 - Math.sqrt(5)) / 2

/** Beyond so many times the documented an interval has no end. */
const mostExpansion = 1e6
