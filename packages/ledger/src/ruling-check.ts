import {
  anchorOf,
  canonicalJson,
  ConflictError,
  InputError,
  isRuling,
  listAnchors,
  MissingError,
  type Anchor,
  type BadField,
  type Claim,
  type EntryBody,
  type EntryKind,
  type RulingBody,
} from '@recount/claims'

/** What the ledger holds under a number that an undo names: the entry's kind, and the entry that undid it already. */
export interface Undoable {
  readonly kind: EntryKind
  readonly undoneBy: number | null
}

/** The claims that an entry decides about or rules on. */
export function listDecided(body: EntryBody): readonly string[] {
  if (isRuling(body)) return listAnchors(body).map(({ claim }) => claim)
  switch (body.kind) {
    case 'claim-accepted':
    case 'claim-rejected':
    case 'claim-edited':
      return [body.payload.claim]
    default:
      return []
  }
}

/** Where a ruling does not fit the claims it names as they are recorded now. */
export function listAnchorFaults(
  body: RulingBody,
  findClaim: (id: string) => Claim | undefined,
  path: string,
): readonly BadField[] {
  const strayed = listAnchors(body).flatMap((anchor) => listStrayed(anchor, findClaim(anchor.claim), path))
  return body.kind === 'slip-confirmed' && strayed.length === 0
    ? listSlipFaults(body, findClaim, path)
    : strayed
}

function listStrayed(anchor: Anchor, claim: Claim | undefined, path: string): readonly BadField[] {
  if (claim === undefined || canonicalJson(anchorOf(claim)) === canonicalJson(anchor)) return []
  const [expected, found] = [anchorOf(claim), anchor].map(
    ({ document, start, end, measure }) => `${measure} at ${start}–${end} of document ${document}`,
  )
  return [{ path, message: `expected the figure of claim ${claim.id}, ${expected}; found ${found}` }]
}

function listSlipFaults(
  { payload: { slip, meant, believed } }: Extract<RulingBody, { kind: 'slip-confirmed' }>,
  findClaim: (id: string) => Claim | undefined,
  path: string,
): readonly BadField[] {
  const faults: BadField[] = []
  const written = boundsOf(findClaim(slip.claim))
  if (written.length > 0 && written.every((bound) => bound === meant)) {
    faults.push({ path: `${path}.meant`, message: `expected another number than the slip's own ${meant}` })
  }
  if (believed !== null && !boundsOf(findClaim(believed.claim)).includes(meant)) {
    faults.push({
      path: `${path}.meant`,
      message: `expected a number that the believed claim gives; found ${meant}`,
    })
  }
  return faults
}

function boundsOf(claim: Claim | undefined): readonly number[] {
  return [claim?.count.min, claim?.count.max].filter((bound) => bound != null)
}

/**
 * Refuses to undo what is no ruling in force: MissingError for a number under which nothing stands, InputError for an entry
 * of another kind, ConflictError for a ruling that was undone.
 */
export function refuseUndo(number: number, found: Undoable | undefined): void {
  if (found === undefined) {
    throw new MissingError(
      `Nothing was recorded: the ledger holds no entry ${number}.`,
      'List the rulings to see their numbers.',
    )
  }
  const instead = insteadOf(found.kind)
  if (instead !== undefined) {
    throw new InputError(
      `Nothing was recorded: only rulings can be undone; entry ${number} is no ruling but ${instead.what}.`,
      instead.hint,
    )
  }
  if (found.undoneBy !== null) {
    throw new ConflictError(
      `Nothing was recorded: the ruling of entry ${number} was undone already, by entry ${found.undoneBy}.`,
      'If it shall hold again, rule again.',
    )
  }
}

/** What an entry is that can't be undone, and what to do instead; undefined for rulings. */
function insteadOf(kind: EntryKind): { readonly what: string; readonly hint: string } | undefined {
  switch (kind) {
    case 'claim-accepted':
    case 'claim-rejected':
      return {
        what: 'the decision about one claim',
        hint: 'Accept or reject that claim again: the latest decision counts, and both stay.',
      }
    case 'claim-edited':
      return { what: 'a correction', hint: 'Edit the claim again, with the values it had.' }
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
    case 'decision-undone':
      return { what: 'itself an undoing', hint: 'If the ruling shall hold again, rule again.' }
    case 'case-opened':
      return { what: 'the opening of the case', hint: 'List the rulings to see their numbers.' }
    default:
      return undefined
  }
}
