import type { LinkedRecord } from '@recount/api'
import { openOutbox, type Outbox } from '../../../decide/outbox.ts'
import { say } from '../../../messages/say.ts'
import { ask } from '../../../server/ask.ts'

/** Which pair, by the keys of its records. */
export interface PairRef {
  readonly left: string
  readonly right: string
}

/** A decision about a pair on its way, and how the pair is called in a sentence. */
export interface DecidedPair extends PairRef {
  readonly link: string
  readonly same: boolean
  readonly why: string | null
  /** The entry of the decision that stood when this one was made. */
  readonly seen: number | null
  readonly title: string
}

/** What this window decided about pairs, of every linkage. */
export type PairOutbox = Outbox<DecidedPair>

/** The decisions of this window about pairs. */
export const pairOutbox = openOutbox<DecidedPair>({
  nameOf: (decided) => nameOfPair(decided.link, decided),
  async record({ link, left, right, same, why, seen }) {
    const { entries, says } = await ask('decideLinkPair', {
      params: { name: link },
      body: { left, right, same, why, seen },
    })
    // Undoing the decision takes back what was recorded with it.
    return { entries: entries.slice(0, 1), says }
  },
})

/** Names a pair among all of this window. */
export function nameOfPair(link: string, { left, right }: PairRef): string {
  return JSON.stringify([link, left, right])
}

/** What a pair is called. */
export function titleOfPair(pair: { readonly left: LinkedRecord; readonly right: LinkedRecord }): string {
  return say('pair.title', { left: pair.left.title, right: pair.right.title })
}
