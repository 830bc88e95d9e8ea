import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { countByLists, listHeld } from '../overlaps/membership.ts'
import type { Bound } from './bound.ts'
import type { ChaoForm } from './chao-form.ts'
import { findUnequalBound } from './unequal-lists.ts'

/** What Chao's bound is made of: individuals on exactly one and exactly two lists, and the lists that hold somebody. */
export interface Frequencies {
  readonly once: number
  readonly twice: number
  readonly lists: number
}

/** The frequencies of a table. A list nobody is on is no occasion to be listed, and not counted. */
export function frequenciesOf(overlaps: Overlaps): Frequencies {
  const [once = 0, twice = 0] = countByLists(overlaps)
  return { once, twice, lists: listHeld(overlaps).length }
}

/** A form of the bound; null where it has none: of the classic forms where nobody is on exactly two lists. */
export function findBound(overlaps: Overlaps, form: ChaoForm): Bound | null {
  if (form === 'unequal-lists') return findUnequalBound(overlaps)
  const frequencies = frequenciesOf(overlaps)
  const factor = form.endsWith('-lists') ? 1 - 1 / Math.max(frequencies.lists, 1) : 1
  return form.startsWith('classic') ? findClassic(frequencies, factor) : correctBias(frequencies, factor)
}

/** Chao's bound, bias-corrected for t lists, as a total that every table has: to leave individuals out by. */
export function countAtLeast(overlaps: Overlaps): number {
  const frequencies = frequenciesOf(overlaps)
  const { missed } = correctBias(frequencies, 1 - 1 / Math.max(frequencies.lists, 1))
  return countDocumented(overlaps) + missed
}

/**
 * A f₁²/(2 f₂), A = 1 or (t − 1)/t; variance f₂ [A r²/2 + A² r³ + A² r⁴/4], r = f₁/f₂: Chao (1987), p. 787, with A = 1; with A
 * that of Chao2 in Colwell's EstimateS guide, appendix B.
 */
function findClassic({ once, twice }: Frequencies, factor: number): Bound | null {
  if (twice === 0) return null
  const ratio = once / twice
  const square = ratio * ratio
  return {
    missed: (factor * once * ratio) / 2,
    variance: twice * square * (factor / 2 + factor * factor * (ratio + square / 4)),
  }
}

/**
 * A f₁(f₁ − 1)/(2(f₂ + 1)); variance A f₁(f₁ − 1)/(2(f₂ + 1)) + A² [f₁(2f₁ − 1)²/(4(f₂ + 1)²) + f₁² f₂ (f₁ − 1)²/(4(f₂ + 1)⁴)]:
 * the delta method for the bias-corrected form, in Colwell's EstimateS guide, appendix B (Chao1 with A = 1, Chao2 with (t − 1)/t).
 */
function correctBias({ once, twice }: Frequencies, factor: number): Bound {
  if (once === 0) return { missed: 0, variance: 0 }
  const below = twice + 1
  const missed = (factor * once * (once - 1)) / (2 * below)
  const slope = (factor * (2 * once - 1)) / (2 * below)
  const pull = missed / below
  return { missed, variance: missed + once * slope * slope + twice * pull * pull }
}
