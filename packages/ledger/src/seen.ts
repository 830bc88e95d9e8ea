import { AlteredError, InputError, MissingError, type Alteration, type EntryKind } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import { nameDecision, readUndoable } from './undoing.ts'

/** Which claims and incidents a decider has looked at: by the whole id, the number of the last entry about it that was there. */
export type Seen = Readonly<Record<string, number>>

/** A claim or an incident, and the number of the last entry about it. */
interface Subject {
  readonly id: string
  readonly last: number
  readonly what: 'claim' | 'incident'
}

/** How many altered ones the sentence names, and how much of their ids; all of them are in the error. */
const named = 3
const idShown = 12

/**
 * Throws AlteredError where something was recorded about a claim or an incident after the entry that its decider had seen last,
 * MissingError for one that the ledger does not hold. Asked while the head is locked, so that nothing comes between.
 */
export async function refuseAltered(transaction: Kysely<Tables>, seen: Seen): Promise<void> {
  const numbers = new Map(Object.entries(seen))
  if (numbers.size === 0) return
  refuseNoNumbers(numbers)
  const known = await readSubjects(transaction, [...numbers.keys()])
  refuseStrangers(
    numbers,
    known.map(({ id }) => id),
  )
  const later = known.filter(({ id, last }) => last > (numbers.get(id) ?? 0))
  if (later.length > 0) throw tellAltered(await readLastDeeds(transaction, later))
}

async function readSubjects(
  transaction: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly Subject[]> {
  const read = async (what: Subject['what']): Promise<readonly Subject[]> => {
    const rows = await transaction
      .selectFrom(what)
      .select(['id', 'last'])
      .where('id', '=', sql<string>`any(${[...ids]})`)
      .execute()
    return rows.map((row) => ({ ...row, what }))
  }
  return [...(await read('claim')), ...(await read('incident'))]
}

function refuseNoNumbers(numbers: ReadonlyMap<string, number>): void {
  const fields = [...numbers].flatMap(([id, number]) =>
    Number.isSafeInteger(number) && number > 0
      ? []
      : { path: `seen.${id}`, message: `expected the number of an entry, found ${String(number)}` },
  )
  if (fields.length === 0) return
  throw new InputError(
    `Nothing was recorded: expected the number of the last entry seen about each claim or incident; ${fields.length} of them ${fields.length === 1 ? 'is none' : 'are none'}.`,
    'A claim and an incident say it as `last`.',
    fields,
  )
}

function refuseStrangers(numbers: ReadonlyMap<string, number>, known: readonly string[]): void {
  const ids = new Set(known)
  const stranger = [...numbers.keys()].find((id) => !ids.has(id))
  if (stranger === undefined) return
  throw new MissingError(
    `Nothing was recorded: the ledger holds no claim or incident ${stranger}.`,
    'What was seen is said by whole ids; list the claims or the incidents to see theirs.',
  )
}

/** What was done last about a claim or an incident, and the same as a sentence says it before "this claim". */
interface Deed {
  readonly what: Subject['what']
  readonly altered: Alteration
  readonly words: string
}

async function readLastDeeds(
  transaction: Kysely<Tables>,
  subjects: readonly Subject[],
): Promise<readonly Deed[]> {
  const rows = await transaction
    .selectFrom('entry')
    .select(['number', 'kind', 'subject', 'by', 'at', 'why'])
    .where('number', '=', sql<number>`any(${subjects.map(({ last }) => last)})`)
    .execute()
  const entries = new Map(rows.map((row) => [row.number, row]))
  const undone = rows.flatMap(({ kind, subject }) => (kind === 'decision-undone' ? Number(subject) : []))
  const decisions = await readUndoable(transaction, undone)
  return subjects.toSorted(byEntry).flatMap(({ id, last, what }) => {
    const entry = entries.get(last)
    if (entry === undefined) return []
    const { number, kind, subject, by, at, why } = entry
    const words = deedOf(kind, decisions.get(Number(subject))?.kind)
    return { what, altered: { id, entry: number, kind, by, at, why }, words }
  })
}

function byEntry(a: Subject, b: Subject): number {
  return a.last - b.last || (a.id < b.id ? -1 : 1)
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
    case 'incident-edited':
      return 'changed'
    case 'incidents-revised':
      return 'revised'
    case 'incidents-merged':
      return 'merged'
    case 'incident-split':
      return 'split'
    case 'incident-withdrawn':
      return 'withdrew'
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
function sayDeed({ what, altered: { id, by, at, why }, words }: Deed, isOnly: boolean): string {
  const subject = isOnly ? `this ${what}` : `${what} ${id.slice(0, idShown)}`
  const reason = why === null ? '' : ` (“${why}”)`
  return `${by} ${words} ${subject} on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC${reason} after you opened it`
}
