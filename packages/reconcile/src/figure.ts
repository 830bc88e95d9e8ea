import type { Claim, Place, VictimClass } from '@recount/claims'
import { asOfDate, countedDay } from './dates.ts'
import type { DocumentFacts } from './reconciliation.ts'
import type { Rulings } from './rulings.ts'
import type { Speaker, Speakers } from './speaker.ts'

/** A claim that gives a number, made ready to be set beside others. */
export interface Figure {
  readonly claim: Claim
  readonly document: DocumentFacts
  /** The number that stands in the text, whichever way it bounds: 1,302 of "at least 1,302". */
  readonly value: number
  readonly speaker: Speaker
  readonly victims: VictimClass | null
  /** Tells apart whom figures blame; null for nobody. */
  readonly blamed: string | null
  readonly places: readonly Place[]
  /** The last day up to which the source itself says it counts, as an ISO day; null where it gives none. */
  readonly day: string | null
  /** Tells the ground apart; '' where no place is known. */
  readonly ground: string
  /** Which part of another figure this is, where only the arithmetic of the document tells. */
  readonly part: string | null
  /** What was taken over from another figure of the document, in words; null if nothing was. */
  readonly adopted: string | null
  /** What the class or the measure means: as the text says, else as a person set it for the speaker. */
  readonly definition: string | null
  /** What ties this figure to others as one act of saying: figures with a key in common are tied. */
  readonly ties: readonly string[]
  /** Do parts that its document gives add up to it? */
  readonly isVouched: boolean
  /** Is it a part of another figure by place, period or administration? */
  readonly isPart: boolean
  /** Figures that a person has ruled to be one statement with this one. */
  readonly followers: readonly Figure[]
  /** Numbers of the ledger entries whose rulings bear on it. */
  readonly rulings: readonly number[]
}

/** The figures of a document, and apart from them what its claims say in words without a number. */
export interface Page {
  readonly figures: readonly Figure[]
  readonly wordless: readonly Figure[]
}

/** Makes figures of the claims of one document. Claims met twice count once. */
export function readPage(
  document: DocumentFacts,
  claims: readonly Claim[],
  speakers: Speakers,
  rules: Rulings,
): Page {
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  const ordered = unique.sort((a, b) => (a.id < b.id ? -1 : 1))
  const all = ordered.map((claim) => figureOf(claim, document, speakers, rules))
  const figures = all.filter(({ claim }) => valueOf(claim) !== null)
  return { figures, wordless: all.filter(({ claim }) => valueOf(claim) === null) }
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

function figureOf(claim: Claim, document: DocumentFacts, speakers: Speakers, rules: Rulings): Figure {
  const speaker = speakers.speakerOf(claim.claimant, document.publisher ?? document.id, valueOf(claim))
  const definition = claim.definition === null ? rules.findDefinition(speaker, claim) : undefined
  return {
    claim,
    document,
    value: valueOf(claim) ?? 0,
    speaker,
    victims: claim.victims,
    blamed: keyOfActors(claim.perpetrators),
    day: countedDay(asOfDate({ claim, document })),
    places: claim.places,
    ground: groundOf(claim.places),
    part: null,
    adopted: null,
    definition: claim.definition ?? definition?.definition ?? null,
    ties: [],
    isVouched: false,
    isPart: false,
    followers: [],
    rulings: definition === undefined ? [] : [definition.entry],
  }
}

/** What can be said of a document that nothing was said of but a claim's. */
export function namelessDocument({ document, published }: Claim): DocumentFacts {
  return { id: document, name: document.slice(0, 12), publisher: null, published, title: null }
}

function groundOf(places: readonly Place[]): string {
  return [...new Set(places.map(({ id, name }) => id ?? `"${name}"`))].sort().join(' + ')
}
