import { anchorOf, areOnOneNumber, type Claim, type Entry } from '@recount/claims'
import { isDecided, type Rereading } from './history.ts'
import { addStep, actOf, proposedRow, readClaim, readHistory } from './projection.ts'
import { bodyOf } from './seal.ts'
import type { ClaimRow } from './tables.ts'

/**
 * The claims of a document that a `document-reread` entry changes or adds, given all of the document's claims before it.
 * What a person accepted, rejected or edited stays whatever the reading says. A proposal that the reading does not make
 * any more is withdrawn; one that it makes anew is proposed, unless it stands on the number of a decided claim: then it is
 * recorded as withdrawn, so that nobody has to decide twice and nothing is lost. What was decided and undone binds no reading:
 * a claim whose decisions were all undone is again a proposal like any other. None for every other kind of entry.
 */
export function listRereadRows(before: readonly ClaimRow[], entry: Entry): readonly ClaimRow[] {
  const body = bodyOf(entry)
  if (body.kind !== 'document-reread') return []
  const { claims } = body.payload
  const ids = new Set(claims.map(({ id }) => id))
  const known = new Set(before.map(({ id }) => id))
  const decided = before.filter(isSettled).flatMap(listReadings)
  const standing = before
    .filter((row) => !isSettled(row))
    .flatMap((row) => move(row, ids.has(row.id), decided, entry))
  const added = claims.flatMap((claim, position) =>
    known.has(claim.id) ? [] : addRow(claim, position, decided, entry),
  )
  return [...standing, ...added]
}

/** Does a person's acceptance, rejection or edit of the claim stand? */
function isSettled(row: ClaimRow): boolean {
  return isDecided(readHistory(row))
}

/** A decided claim as it was proposed and as a person left it. */
function listReadings(row: ClaimRow): readonly Claim[] {
  const original = JSON.parse(row.original) as Claim
  return row.current === null ? [original] : [original, readClaim(row)]
}

function isTaken(claim: Claim, decided: readonly Claim[]): boolean {
  return decided.some((other) => areOnOneNumber(anchorOf(claim), anchorOf(other)))
}

function move(row: ClaimRow, isRead: boolean, decided: readonly Claim[], entry: Entry): readonly ClaimRow[] {
  const isBack = row.status === 'withdrawn' && isRead && !isTaken(readClaim(row), decided)
  if (isBack) return [mark(row, 'proposed', entry)]
  return row.status === 'proposed' && !isRead ? [mark(row, 'withdrawn', entry)] : []
}

function addRow(claim: Claim, position: number, decided: readonly Claim[], entry: Entry): ClaimRow {
  const row = proposedRow(claim, entry.number, position)
  return isTaken(claim, decided) ? mark(row, 'withdrawn', entry) : row
}

function mark(row: ClaimRow, status: Rereading['status'], entry: Entry): ClaimRow {
  return addStep(row, { rereading: { status, ...actOf(entry) } }, entry)
}
