import type { Account } from '../account.ts'
import type { Judge } from '../judge.ts'
import type { Pair } from '../pair.ts'
import { keyOfPair, pairInDocument, rankPair } from '../side-by-side.ts'

/** A pair that a document prints side by side, with the two lines it is of and its place among their pairs. */
export interface PrintedPair {
  readonly document: string
  readonly lines: string
  readonly rank: string
  readonly pair: Pair
}

/** What one document prints side by side. */
export interface Print {
  readonly pairs: readonly PrintedPair[]
  readonly passedOver: number
}

/** Pairs what one document prints; pairs that it printed before are given back as they were. */
export function pairPrint(
  accounts: readonly Account[],
  before: Print | undefined,
  document: string,
  judge: Judge,
): Print {
  const known = new Map(before?.pairs.map((printed) => [printed.pair, printed]))
  const { pairs, passedOver } = pairInDocument(accounts, judge.pair)
  const printed = pairs.map(
    (pair) =>
      known.get(pair) ?? { document, lines: keyOfPair(pair), rank: `${rankPair(pair)} ${document}`, pair },
  )
  return { pairs: printed, passedOver }
}
