import type { Finding } from '../finding.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { sayCount } from '../words/say-count.ts'
import type { StepwiseStep } from './select-stepwise.ts'

/**
 * Half of all pairs of lists or more were found to share more than chance, and none fewer: what lists do whose makers draw on each
 * other all round, and what they do too where some individuals are likelier to be on any list than others (Darroch et al. 1993, JASA
 * 88:1137). In the second case those on no list are mostly the unlikely ones, and more than a model of pairs says.
 */
export function tellUnlike({ lists }: Overlaps, steps: readonly StepwiseStep[]): readonly Finding[] {
  const pairs = (lists.length * (lists.length - 1)) / 2
  const attracting = steps.filter(({ observed, expected }) => observed > expected).length
  if (attracting < steps.length || attracting < 2 || 2 * attracting < pairs) return []
  const words = `${sayCount(attracting)} of ${sayCount(pairs)} pairs of lists share more individuals than chance explains, and none fewer: likely some individuals are found by any list and others by none, and the number undocumented is then above what this model says. Read it as a lower bound, and estimate apart for kinds of people who differ.`
  return [{ gate: 'unlike-individuals', severity: 'warn', words }]
}
