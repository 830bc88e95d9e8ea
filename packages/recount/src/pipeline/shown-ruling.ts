import { listAnchors } from '@recount/claims'
import type { RecordedClaim, RecordedRuling } from '@recount/ledger'
import type { PlacedFigure, ShownFigure, ShownRuling } from '../report-input.ts'
import type { Case } from './case.ts'
import { placeRulings } from './placed-ruling.ts'

/** Looks up what rulings are about: only the documents that they name are read. */
export async function showRulings(
  { ledger }: Pick<Case, 'ledger'>,
  rulings: readonly RecordedRuling[],
): Promise<readonly ShownRuling[]> {
  const anchors = rulings.flatMap(({ body }) => listAnchors(body))
  const claims = new Map<string, readonly RecordedClaim[]>()
  const names = new Map<string, string>()
  for (const document of new Set(anchors.map((anchor) => anchor.document))) {
    // oxlint-disable-next-line no-await-in-loop -- one connection; the few documents that rulings name
    claims.set(document, await Array.fromAsync(ledger.listClaims({ document })))
    // oxlint-disable-next-line no-await-in-loop -- as above
    names.set(document, (await ledger.findDocument(document))?.document.name ?? document)
  }
  const placed = placeRulings(rulings, (document) => claims.get(document) ?? [])
  const figures = placed.flatMap((ruling) => ruling.figures)
  const lost = figures.filter(({ claim }) => claim === null).map(({ anchor }) => anchor.claim)
  const former = new Map((await ledger.findClaims([...new Set(lost)])).map(({ claim }) => [claim.id, claim]))
  const show = (figure: PlacedFigure): readonly ShownFigure[] => {
    const shown = figure.claim ?? former.get(figure.anchor.claim)
    const documentName = names.get(figure.anchor.document) ?? figure.anchor.document
    return shown === undefined ? [] : [{ ...figure, shown, documentName }]
  }
  return placed.map(({ recorded, present, figures: named }) => ({
    recorded,
    present,
    figures: named.flatMap(show),
  }))
}
