import type { ClaimChanges } from '@recount/claims'
import { openOutbox, type Outbox as AnyOutbox } from '../../decide/outbox.ts'
import { ask } from '../../server/ask.ts'
import type { Draft } from './draft.ts'

/** A decision on its way: what is decided about a claim as it was seen, and how it is called in a sentence. */
export interface Decided {
  readonly claim: string
  readonly kind: 'accept' | 'reject' | 'save'
  /** An edit that goes before an acceptance, or alone. */
  readonly changes: ClaimChanges | null
  readonly why: string
  readonly seen: number
  readonly title: string
  /** What was typed, for where it comes back. */
  readonly draft: Draft | null
}

/** What this window decided about claims. */
export type Outbox = AnyOutbox<Decided>

/** The decisions of this window about claims. */
export const claimOutbox = openOutbox<Decided>({
  nameOf: ({ claim }) => claim,
  async record(decided) {
    const answer = await ask('decide', { body: bodyOf(decided) })
    return { entries: answer.decided.map(({ entry }) => entry), says: null }
  },
})

/** Is something about a claim on its way, or recorded after the entry that is shown as its last? */
export function isUnderWay(outbox: Outbox, claim: string, last: number): boolean {
  return (
    claimOutbox.isUnderWay(outbox, claim) ||
    outbox.recorded.some(({ decided, entries }) => decided.claim === claim && Math.max(...entries) > last)
  )
}

function bodyOf({ claim, kind, changes, why, seen }: Decided) {
  const edits = changes === null ? [] : [{ kind: 'edit' as const, claim, seen, changes }]
  const verdict = kind === 'save' ? [] : [{ kind, claim, seen }]
  return { decisions: [...edits, ...verdict], why }
}
