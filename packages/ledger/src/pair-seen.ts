import { AlteredError, identifyPair, type Alteration, type EntryBody } from '@recount/claims'
import type { Kysely } from 'kysely'
import { listPairDecisions, type RecordedPairDecision } from './pair-list.ts'
import type { Seen } from './seen.ts'
import type { Tables } from './tables.ts'

interface Entry {
  readonly body: EntryBody
}

/** What was seen of pairs that the entries decide about, by `identifyPair`; and of everything else. */
export function partSeen(
  seen: Seen,
  entries: readonly Entry[],
): { readonly pairs: ReadonlyMap<string, number>; readonly others: Seen } {
  const decided = new Set(
    entries.flatMap(({ body }) => (body.kind === 'pair-decided' ? identifyPair(body.payload) : [])),
  )
  const all = Object.entries(seen)
  return {
    pairs: new Map(all.filter(([id]) => decided.has(id))),
    others: Object.fromEntries(all.filter(([id]) => !decided.has(id))),
  }
}

/**
 * Throws AlteredError where another decision about a pair stands than the one that its decider had seen, 0 being none. A decision
 * that was seen and is undone by now stands in nobody's way. Asked while the head is locked, so that nothing comes between.
 */
export async function refuseOvertaken(
  transaction: Kysely<Tables>,
  seen: ReadonlyMap<string, number>,
): Promise<void> {
  if (seen.size === 0) return
  const standing = await listPairDecisions(transaction, { pairs: [...seen.keys()] })
  const later = standing.filter((one) => one.entry !== seen.get(identifyPair(one)))
  const [first] = later
  if (first === undefined) return
  throw new AlteredError(
    `Nothing was recorded: ${first.by} decided meanwhile that these two are ${first.same ? 'the same' : 'different'} (entry ${first.entry}).`,
    'Look at the pair again; undo that decision first where it is wrong.',
    later.map(alterationOf),
  )
}

function alterationOf(decision: RecordedPairDecision): Alteration {
  const { entry, by, at, why } = decision
  return { id: identifyPair(decision), entry, kind: 'pair-decided', by, at, why }
}
