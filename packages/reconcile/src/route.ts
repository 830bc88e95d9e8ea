import { keyOfOutlet, isNewsKey, listCredited, listTags } from './copies/credits.ts'
import type { Figure } from './figure.ts'
import type { DocumentFacts } from './reconciliation.ts'

/** A document by which a statement came, with its figures of that statement. */
export interface Route {
  readonly document: DocumentFacts
  readonly figures: readonly Figure[]
  /** Keys of those through whom the figures came: its publisher, and everybody that it credits with them. */
  readonly credits: readonly string[]
}

/** Lists the routes of a statement, sorted by document. `isOutlet` knows the keys of those who publish its documents. */
export function listRoutes(figures: readonly Figure[], isOutlet: (key: string) => boolean): readonly Route[] {
  const routes = new Map<string, { readonly document: DocumentFacts; readonly figures: Figure[] }>()
  for (const figure of figures) {
    const route = routes.get(figure.document.id) ?? { document: figure.document, figures: [] }
    route.figures.push(figure)
    routes.set(figure.document.id, route)
  }
  return [...routes.values()]
    .map(({ document, figures: own }) => ({
      document,
      figures: own,
      credits: listCredits(document, own, isOutlet),
    }))
    .sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
}

/**
 * Who is credited: the publisher itself; the relays that the claims name; the agency whose story the document says it
 * is; who is named in the claim's sentence as having passed it on; and a claimant that is a news agency. Any other
 * claimant is the source: who publishes its own findings does not tie together all that report on them.
 */
function listCredits(
  document: DocumentFacts,
  figures: readonly Figure[],
  isOutlet: (key: string) => boolean,
): readonly string[] {
  const publishers = document.publisher === null ? [] : [keyOfOutlet(document.publisher)]
  const relays = figures.flatMap(({ claim }) => claim.relay.map(({ name }) => keyOfOutlet(name)))
  const claimants = figures.flatMap(({ claim }) =>
    claim.claimant === null ? [] : [keyOfOutlet(claim.claimant.name)],
  )
  const passesOn = (key: string): boolean => isOutlet(key) && !claimants.includes(key)
  const sentences = [...new Set(figures.map(({ claim }) => claim.quote.exact))]
  return [
    ...new Set([
      ...publishers,
      ...relays,
      ...claimants.filter(isNewsKey),
      ...listTags(document.text ?? '', passesOn),
      ...sentences.flatMap((sentence) => listCredited(sentence, passesOn)),
    ]),
  ]
}
