import { anchorOf, listAnchors, resolveAnchor, type Anchor, type RulingBody } from '@recount/claims'
import type { RecordedClaim, RecordedRuling } from '@recount/ledger'
import type { PlacedFigure, PlacedRuling } from '../report-input.ts'

/** Finds the figures of rulings among the claims that are listed now, which `claimsOf` gives for a document. */
export function placeRulings(
  rulings: readonly RecordedRuling[],
  claimsOf: (document: string) => readonly RecordedClaim[],
): readonly PlacedRuling[] {
  return rulings.map((recorded) => {
    const { body, by, at, why, entry } = recorded
    const figures = listAnchors(body).map((anchor) => placeFigure(anchor, claimsOf(anchor.document)))
    const placed = recorded.undone === null ? placeBody(body, figures) : null
    return { recorded, present: placed === null ? null : { body: placed, by, at, why, entry }, figures }
  })
}

function placeFigure(anchor: Anchor, recorded: readonly RecordedClaim[]): PlacedFigure {
  const claim = resolveAnchor(
    anchor,
    recorded.map((one) => one.claim),
  )
  if (claim === undefined) return { anchor, standing: 'gone', claim: null }
  const { status } = recorded.find((one) => one.claim.id === claim.id) ?? {}
  return { anchor, standing: status === 'rejected' ? 'rejected' : 'present', claim }
}

/** The ruling on what is left of its figures; null where that rules nothing. */
function placeBody(body: RulingBody, placed: readonly PlacedFigure[]): RulingBody | null {
  const nowOf = (anchors: readonly Anchor[]) => listNow(anchors, placed)
  switch (body.kind) {
    case 'statements-merged': {
      const figures = nowOf(body.payload.figures)
      return figures.length < 2 ? null : { kind: body.kind, payload: { figures } }
    }
    case 'statement-split': {
      const [figures, from] = [nowOf(body.payload.figures), nowOf(body.payload.from)]
      const isWhole = figures.length > 0 && from.length > 0 && !shareClaim(figures, from)
      return isWhole ? { kind: body.kind, payload: { figures, from } } : null
    }
    case 'slip-confirmed': {
      const [slip] = nowOf([body.payload.slip])
      const [believed = null] = body.payload.believed === null ? [] : nowOf([body.payload.believed])
      if (slip === undefined || slip.claim === believed?.claim) return null
      return { kind: body.kind, payload: { ...body.payload, slip, believed } }
    }
    case 'definition-set':
      return body
  }
}

/** The anchors of the present claims that these anchors mean, each once. */
function listNow(anchors: readonly Anchor[], placed: readonly PlacedFigure[]): readonly Anchor[] {
  const wanted = new Set(anchors.map(({ claim }) => claim))
  const now = placed
    .filter(({ anchor, standing }) => standing === 'present' && wanted.has(anchor.claim))
    .flatMap(({ claim }) => (claim === null ? [] : anchorOf(claim)))
  return [...new Map(now.map((anchor) => [anchor.claim, anchor])).values()]
}

function shareClaim(a: readonly Anchor[], b: readonly Anchor[]): boolean {
  const claims = new Set(a.map(({ claim }) => claim))
  return b.some(({ claim }) => claims.has(claim))
}
