import {
  anchorOf,
  canonicalJson,
  isRuling,
  listAnchors,
  type Anchor,
  type BadField,
  type Claim,
  type EntryBody,
  type RulingBody,
} from '@recount/claims'

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
