import type { Finding } from '../finding.ts'
import { chiSquareTail } from '../numeric/chi-square.ts'
import { sayCount } from '../words/say-count.ts'
import { THRESHOLDS } from './thresholds.ts'

/** How far a fitted model is from the table: deviance, and cells less parameters. */
export interface FitDistance {
  readonly deviance: number
  readonly freedom: number
}

/**
 * The chosen model departs from the table by more than chance: its deviance against χ² (Bishop, Fienberg & Holland 1975, section
 * 4.2). In sparse tables deviances come out small, so that the gate speaks too seldom there, never too often. Nothing where the model
 * has as many parameters as cells.
 */
export function findPoorFit({ deviance, freedom }: FitDistance): Finding | undefined {
  if (freedom < 1 || chiSquareTail(deviance, freedom) >= THRESHOLDS.poorFit) return undefined
  const words = `No model of the kind that was tried fits the table: the best is ${sayCount(Math.round(deviance))} from it (deviance), where chance explains about ${sayCount(freedom)}. Individuals may differ in how likely lists find them, or lists may depend on each other three at a time. Take the number as doubtful and see what latent classes say.`
  return { gate: 'poor-fit', severity: 'warn', words }
}
