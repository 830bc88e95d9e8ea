import { identifyPair } from '@recount/claims'
import type { RecordedPairDecision } from '@recount/ledger'
import type { PairKeys, PairVerdict } from './link-view.ts'

/** What people decided about the pairs of a link. */
export interface DecidedPairs {
  readonly all: readonly RecordedPairDecision[]
  find(keys: PairKeys): RecordedPairDecision | undefined
  findByEntry(entry: number): RecordedPairDecision | undefined
}

/** The decisions of one link, to be found by their pair. */
export function openDecidedPairs(link: string, all: readonly RecordedPairDecision[]): DecidedPairs {
  const byPair = new Map(all.map((one) => [identifyPair(one), one]))
  const byEntry = new Map(all.map((one) => [one.entry, one]))
  return {
    all,
    find: ({ left, right }) => byPair.get(identifyPair({ link, left, right })),
    findByEntry: (entry) => byEntry.get(entry),
  }
}

/** A decision as it is shown. */
export function verdictOf({ same, by, at, why, entry }: RecordedPairDecision): PairVerdict {
  return { same, by, at, why, entry }
}
