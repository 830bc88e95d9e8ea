import type { ThresholdView } from '@recount/api'

/** The place of the lowest threshold of at least a probability; of the highest where none is. */
export function findStop(
  thresholds: readonly Pick<ThresholdView, 'probability'>[],
  probability: number,
): number {
  const at = thresholds.findIndex((threshold) => threshold.probability >= probability)
  return at < 0 ? thresholds.length - 1 : at
}
