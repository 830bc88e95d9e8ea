import { ConflictError, MissingError, registryKinds, rulingKinds, type EntryKind } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import type { Undoing } from './history.ts'
import { listTouchedIncidents } from './incident-projection.ts'
import { bodyOf, findEntry } from './seal.ts'
import type { Tables } from './tables.ts'

/**
 * What the ledger holds under a number that an undo names: the entry's kind, the claim that it decides about (null for
 * every other kind), the incidents that undoing it changes, and the entry that undid it already.
 */
export interface Undoable {
  readonly kind: EntryKind
  readonly claim: string | null
  readonly incidents: readonly string[]
  readonly undoneBy: number | null
}

const claimDecisionKinds = [
  'claim-accepted',
  'claim-rejected',
  'claim-edited',
] as const satisfies readonly EntryKind[]

const incidentDecisionKinds = [
  'incidents-revised',
  'incident-edited',
  'incidents-merged',
  'incident-split',
  'incident-withdrawn',
] as const satisfies readonly EntryKind[]

/** The kinds of entries that can be undone. */
export const undoableKinds = [
  ...claimDecisionKinds,
  ...rulingKinds,
  ...registryKinds,
  ...incidentDecisionKinds,
  'aggregate-set',
  'pair-decided',
] as const

function isClaimDecision(kind: EntryKind): kind is (typeof claimDecisionKinds)[number] {
  return claimDecisionKinds.some((one) => one === kind)
}

/** What stands under these numbers, whether or not it can be undone. */
export async function readUndoable(
  database: Kysely<Tables>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Undoable>> {
  if (numbers.length === 0) return new Map()
  const rows = await database
    .selectFrom('entry')
    .select(['number', 'kind', 'subject'])
    .where('number', '=', sql<number>`any(${numbers})`)
    .execute()
  const undoings = await readUndoings(database, numbers)
  const touched = await readTouched(database, numbers)
  return new Map(
    rows.map(({ number, kind, subject }) => [
      number,
      {
        kind,
        claim: isClaimDecision(kind) ? subject : null,
        incidents: touched.get(number) ?? [],
        undoneBy: undoings.get(number)?.entry ?? null,
      },
    ]),
  )
}

/** The incidents that undoing these entries changes, by the entry's number. */
async function readTouched(
  database: Kysely<Tables>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await database
    .selectFrom('entry')
    .selectAll()
    .where('number', '=', sql<number>`any(${numbers})`)
    .where('kind', 'in', incidentDecisionKinds)
    .execute()
  return new Map(
    rows.map((row) => {
      const entry = findEntry(row)
      return [row.number, entry === undefined ? [] : listTouchedIncidents(bodyOf(entry))]
    }),
  )
}

/** Who undid which of these entries, by the number of the entry undone. */
export async function readUndoings(
  database: Kysely<Tables>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Undoing>> {
  if (numbers.length === 0) return new Map()
  const rows = await database
    .selectFrom('entry')
    .select(['number', 'subject', 'by', 'at', 'why'])
    .where('kind', '=', 'decision-undone')
    .where('subject', '=', sql<string>`any(${numbers.map(String)})`)
    .execute()
  return new Map(
    rows.map(({ number, subject, by, at, why }) => [Number(subject), { by, at, why, entry: number }]),
  )
}

/**
 * What an undo names, where it can be undone. Throws MissingError for a number under which no decision stands, and
 * ConflictError for one that was undone.
 */
export function getUndoable(number: number, found: Undoable | undefined): Undoable {
  if (found === undefined) {
    throw new MissingError(
      `Nothing was recorded: the ledger holds no entry ${number}.`,
      'recount rulings and recount explain show the numbers of what was decided.',
    )
  }
  const instead = insteadOf(found.kind)
  if (instead !== undefined) {
    throw new MissingError(
      `Nothing was recorded: only what somebody decided can be undone; entry ${number} is ${instead.what}.`,
      instead.hint,
    )
  }
  if (found.undoneBy !== null) {
    throw new ConflictError(
      `Nothing was recorded: ${nameDecision(found.kind)} of entry ${number} was undone already, by entry ${found.undoneBy}.`,
      'If it shall hold again, decide again.',
    )
  }
  return found
}

/** What an entry that can be undone holds, as a sentence names it: "the acceptance", "the ruling". */
export function nameDecision(kind: EntryKind): string {
  return decisionNames[kind] ?? 'the ruling'
}

const decisionNames: Readonly<Partial<Record<EntryKind, string>>> = {
  'claim-accepted': 'the acceptance',
  'claim-rejected': 'the rejection',
  'claim-edited': 'the correction',
  'actor-set': 'the actor',
  'place-set': 'the place',
  'incidents-revised': 'the revision',
  'incident-edited': 'the change',
  'incidents-merged': 'the merging',
  'incident-split': 'the split',
  'incident-withdrawn': 'the withdrawal',
  'aggregate-set': 'the aggregate',
  'pair-decided': 'the word on a pair',
}

/** What an entry is that can't be undone, and what to do instead; undefined for those that can. */
function insteadOf(kind: EntryKind): { readonly what: string; readonly hint: string } | undefined {
  switch (kind) {
    case 'document-added':
      return {
        what: 'a document',
        hint: 'A document stays; reject its claims to keep them out of every result.',
      }
    case 'document-reread':
      return {
        what: 'a reading of a document',
        hint: 'Accept the claims that it withdrew, and reject those that it proposed.',
      }
    case 'incidents-recorded':
      return {
        what: 'a record of incidents',
        hint: 'What was recorded stays; withdraw the incidents instead to keep them out of every count.',
      }
    case 'decision-undone':
      return { what: 'itself an undoing', hint: 'If what it undid shall hold again, decide again.' }
    case 'case-opened':
      return { what: 'the opening of the case', hint: 'It stays as long as the case does.' }
    default:
      return undefined
  }
}
