import type { ThresholdView } from '@recount/api'
import { say } from '../../../messages/say.ts'
import { sayPercent } from '../weight-words.ts'

/** How many of the pairs from a threshold up that people decided about are the same, in words. */
export function sayPrecision({ same, different }: Pick<ThresholdView, 'same' | 'different'>): string {
  const decided = same + different
  if (decided === 0) return say('threshold.precision.none')
  return say('threshold.precision.of', { percent: sayPercent(same / decided), same, decided })
}
