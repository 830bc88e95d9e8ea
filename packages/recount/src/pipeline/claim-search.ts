import {
  findActor,
  foldName,
  MissingError,
  type Actor,
  type Claim,
  type ClaimStatus,
  type Measure,
} from '@recount/claims'
import type { Ledger, RecordedClaim } from '@recount/ledger'
import { placeKey } from '@recount/places'
import type { Case } from './case.ts'
import { actorsOf, gazetteerOf } from './reader.ts'

/** Which claims; what is left out does not narrow. */
interface ClaimSearch {
  /** Any name of an actor, its id, or the words a text uses for a speaker that the registry does not know. */
  readonly claimant?: string | undefined
  /** A name or id; takes in what lies inside. A name with several meanings means all of them. */
  readonly place?: string | undefined
  readonly measure?: Measure | undefined
  readonly status?: ClaimStatus | undefined
  /** The first digits of a document's id, or its file name. */
  readonly document?: string | undefined
}

/** A claim that was found, with the file name of its document. */
interface FoundClaim {
  readonly recorded: RecordedClaim
  readonly documentName: string
}

/** The claims of a case that a search finds, in the order they were added; a page in memory at a time. */
export async function* listMatching(
  { ledger, config }: Case,
  search: ClaimSearch,
): AsyncGenerator<FoundClaim> {
  const isFrom = search.claimant === undefined ? isAny : claimantTest(search.claimant, actorsOf(config))
  const isAbout = search.place === undefined ? isAny : await placeTest(search.place, config)
  const { measure, status } = search
  const nameOf = rememberNames(ledger)
  const documents = search.document === undefined ? [undefined] : await findDocuments(ledger, search.document)
  for (const document of documents) {
    const narrowed = Object.entries({ document, measure, status }).filter(([, value]) => value !== undefined)
    // oxlint-disable-next-line no-await-in-loop -- documents and their claims are answered in order
    for await (const recorded of ledger.listClaims(Object.fromEntries(narrowed))) {
      if (!isFrom(recorded.claim) || !isAbout(recorded.claim)) continue
      // oxlint-disable-next-line no-await-in-loop -- claims are answered in order
      yield { recorded, documentName: await nameOf(recorded.claim.document) }
    }
  }
}

type Test = (claim: Pick<Claim, 'claimant' | 'places'>) => boolean

const isAny: Test = () => true

/** Tests whether a claim is this actor's: by any of its names, or, for one the registry does not know, by the text's own words. */
export function claimantTest(name: string, actors: readonly Actor[]): Test {
  const folded = foldName(name)
  const id = findActor(actors, name)?.id ?? name
  const short = actors.filter(({ shortNames }) => shortNames.some((other) => foldName(other) === folded))
  const ids = new Set([id, ...short.map((actor) => actor.id)])
  return ({ claimant }) =>
    claimant !== null &&
    ((claimant.id !== null && ids.has(claimant.id)) || foldName(claimant.name) === folded)
}

/** Tests whether a claim is about a place of this name or id, or one inside it. A name with several meanings means all of them. */
export async function placeTest(name: string, config: Pick<Case['config'], 'places'>): Promise<Test> {
  const gazetteer = await gazetteerOf(config)
  const meant = new Set([name, ...gazetteer.listByKey(placeKey(name)).map(({ id }) => id)])
  const folded = foldName(name)
  return ({ places }) =>
    places.some(
      (place) =>
        (place.id !== null && meant.has(place.id)) ||
        place.within.some((id) => meant.has(id)) ||
        foldName(place.name) === folded,
    )
}

/** Whole ids of the documents that the first digits of an id or a file name mean. Two documents can have one file name. */
export async function findDocuments(ledger: Ledger, asked: string): Promise<readonly string[]> {
  const found = await ledger.findDocument(asked)
  if (found !== undefined) return [found.document.id]
  const named: string[] = []
  for await (const { document } of ledger.listDocuments())
    if (document.name === asked) named.push(document.id)
  if (named.length > 0) return named
  throw new MissingError(
    `There is no document whose id begins with ${JSON.stringify(asked)} or whose file name it is.`,
    'recount claims --json shows the document of every claim.',
  )
}

/** Answers the names of documents; claims of one document follow each other, so only the last is kept. */
function rememberNames(ledger: Ledger): (id: string) => Promise<string> {
  let last = { id: '', name: '' }
  return async (id) => {
    if (id !== last.id) last = { id, name: (await ledger.findDocument(id))?.document.name ?? id }
    return last.name
  }
}
