import { daysOf, type Claim, type Edtf, type Place, type VictimClass } from '@recount/claims'
import type { DocumentFacts, ReconcileContext } from './reconciliation.ts'
import { openSpeakers, type Speaker, type Speakers } from './speaker.ts'

/** A claim that gives a number, made ready to be set beside others. */
export interface Figure {
  readonly claim: Claim
  readonly document: DocumentFacts
  /** The number that stands in the text, whichever way it bounds: 1,302 of "at least 1,302". */
  readonly value: number
  readonly speaker: Speaker
  readonly victims: VictimClass | null
  readonly places: readonly Place[]
  /** Tells the ground apart; '' where no place is known. */
  readonly ground: string
  /** Which part of another figure this is, where only the arithmetic of the document tells. */
  readonly part: string | null
  /** What was taken over from another figure of the document, in words; null if nothing was. */
  readonly adopted: string | null
}

/** Makes figures of the claims that give a number; the others come back apart. Claims met twice count once. */
export function listFigures(
  claims: readonly Claim[],
  context: ReconcileContext,
): { readonly figures: readonly Figure[]; readonly wordless: readonly Figure[] } {
  const documents = new Map(context.documents.map((document) => [document.id, document]))
  const speakers = openSpeakers(context.actors)
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  const ordered = unique.sort((a, b) => (a.id < b.id ? -1 : 1))
  const all = ordered.map((claim) => figureOf(claim, documents.get(claim.document), speakers))
  const figures = all.filter(({ claim }) => valueOf(claim) !== null)
  return { figures, wordless: all.filter(({ claim }) => valueOf(claim) === null) }
}

/** When the document was published, as far as it or the claim knows. */
export function publishedOf({ document, claim }: Figure): Edtf | null {
  return document.published ?? claim.published
}

/** Does a date name days that can be placed in time? `XXXX-08` does not. */
export function isPlaced(date: Edtf | null): date is Edtf {
  return date !== null && daysOf(date) !== undefined
}

/** Could two sets of actors be told apart? */
export function keyOfActors(refs: Claim['perpetrators']): string | null {
  return refs.length === 0
    ? null
    : refs
        .map(({ id, name }) => id ?? name)
        .sort()
        .join(' + ')
}

function valueOf({ count }: Claim): number | null {
  return count.min ?? count.max
}

function figureOf(claim: Claim, document: DocumentFacts | undefined, speakers: Speakers): Figure {
  const facts = document ?? namelessDocument(claim)
  return {
    claim,
    document: facts,
    value: valueOf(claim) ?? 0,
    speaker: speakers.speakerOf(claim.claimant, facts.publisher ?? facts.id, valueOf(claim)),
    victims: claim.victims,
    places: claim.places,
    ground: groundOf(claim.places),
    part: null,
    adopted: null,
  }
}

function namelessDocument({ document, published }: Claim): DocumentFacts {
  return { id: document, name: document.slice(0, 12), publisher: null, published, title: null }
}

function groundOf(places: readonly Place[]): string {
  return [...new Set(places.map(({ id, name }) => id ?? `"${name}"`))].sort().join(' + ')
}
