import { AlteredError, InputError, MissingError, type Alteration, type EntryKind } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import { nameDecision, readUndoable } from './undoing.ts'

/** Which claims a decider has looked at: by the claim's whole id, the number of the last entry about it that was there. */
export type Seen = Readonly<Record<string, number>>

/** How many altered claims the sentence names, and how much of their ids; all of them are in the error. */
const named = 3
const idShown = 12

/**
 * Throws AlteredError where something was recorded about a claim after the entry that its decider had seen last,
 * MissingError for a claim that the ledger does not hold. Asked while the head is locked, so that nothing comes between.
 */
export async function refuseAltered(transaction: Kysely<Tables>, seen: Seen): Promise<void> {
  const numbers = new Map(Object.entries(seen))
  if (numbers.size === 0) return
  refuseNoNumbers(numbers)
  const claims = await transaction
    .selectFrom('claim')
    .select(['id', 'last'])
    .where('id', '=', sql<string>`any(${[...numbers.keys()]})`)
    .execute()
  refuseStrangers(
    numbers,
    claims.map(({ id }) => id),
  )
  const later = claims.filter(({ id, last }) => last > (numbers.get(id) ?? 0)).map(({ id }) => id)
  if (later.length > 0) throw tellAltered(await readLastDeeds(transaction, later))
}

function refuseNoNumbers(numbers: ReadonlyMap<string, number>): void {
  const fields = [...numbers].flatMap(([id, number]) =>
    Number.isSafeInteger(number) && number > 0
      ? []
      : { path: `seen.${id}`, message: `expected the number of an entry, found ${String(number)}` },
  )
  if (fields.length === 0) return
  throw new InputError(
    `Nothing was recorded: expected the number of the last entry seen about each claim; ${fields.length} of them ${fields.length === 1 ? 'is none' : 'are none'}.`,
    'A claim says it as `last`.',
    fields,
  )
}

function refuseStrangers(numbers: ReadonlyMap<string, number>, known: readonly string[]): void {
  const ids = new Set(known)
  const stranger = [...numbers.keys()].find((id) => !ids.has(id))
  if (stranger === undefined) return
  throw new MissingError(
    `Nothing was recorded: the ledger holds no claim ${stranger}.`,
    'What was seen is said by the whole ids of claims; list the claims to see their ids.',
  )
}

/** What was done last about a claim, and the same as a sentence says it before "this claim". */
interface Deed {
  readonly altered: Alteration
  readonly words: string
}

async function readLastDeeds(
  transaction: Kysely<Tables>,
  claims: readonly string[],
): Promise<readonly Deed[]> {
  const rows = await transaction
    .selectFrom('claim')
    .innerJoin('entry', 'entry.number', 'claim.last')
    .select(['claim.id', 'entry.number', 'entry.kind', 'entry.subject', 'entry.by', 'entry.at', 'entry.why'])
    .where('claim.id', '=', sql<string>`any(${[...claims]})`)
    .orderBy('entry.number')
    .orderBy('claim.id')
    .execute()
  const undone = rows.flatMap(({ kind, subject }) => (kind === 'decision-undone' ? Number(subject) : []))
  const decisions = await readUndoable(transaction, undone)
  return rows.map(({ id, number: entry, kind, subject, by, at, why }) => ({
    altered: { id, entry, kind, by, at, why },
    words: deedOf(kind, decisions.get(Number(subject))?.kind),
  }))
}

function deedOf(kind: EntryKind, undone: EntryKind | undefined): string {
  switch (kind) {
    case 'claim-accepted':
      return 'accepted'
    case 'claim-rejected':
      return 'rejected'
    case 'claim-edited':
      return 'corrected'
    case 'decision-undone':
      return `took back ${undone === undefined ? 'a decision' : nameDecision(undone)} of`
    case 'document-reread':
      return 'read again the document of'
    default:
      return 'added'
  }
}

function tellAltered(deeds: readonly Deed[]): AlteredError {
  const told = deeds.slice(0, named).map((deed) => sayDeed(deed, deeds.length === 1))
  const rest = deeds.length > named ? `; and ${deeds.length - named} more` : ''
  return new AlteredError(
    `Nothing was recorded: ${told.join('; ')}${rest}.`,
    'Look at what stands there now, then decide again.',
    deeds.map(({ altered }) => altered),
  )
}

/** "Ann Example accepted this claim on 2020-01-01 at 00:05 UTC (“seen on site”) after you opened it". */
function sayDeed({ altered: { id, by, at, why }, words }: Deed, isOnly: boolean): string {
  const claim = isOnly ? 'this claim' : `claim ${id.slice(0, idShown)}`
  const reason = why === null ? '' : ` (“${why}”)`
  return `${by} ${words} ${claim} on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC${reason} after you opened it`
}
