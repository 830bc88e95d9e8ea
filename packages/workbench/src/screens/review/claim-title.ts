import type { ClaimRow } from '@recount/api'
import { say } from '../../messages/say.ts'
import { sayCount } from '../../words/numbers.ts'

/** A claim in a few words: "at least 1,114 by Airwars". */
export function titleOf({ count, speaker }: Pick<ClaimRow, 'count' | 'speaker'>): string {
  return say('review.claim', { count: sayCount(count), speaker })
}
