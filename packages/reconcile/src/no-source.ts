import { findWall, type Wall } from './copies/walls.ts'
import type { Figure } from './figure.ts'
import type { DocumentFacts, NoSource } from './reconciliation.ts'

/** What a document's text was found to be; documents are never changed. */
const walls = new WeakMap<DocumentFacts, { readonly wall: Wall | undefined }>()

/** Finds the wall that stands in the place of a document's text, if one does. */
export function findWallOf(document: DocumentFacts): Wall | undefined {
  const known = walls.get(document) ?? { wall: findWall(document.text ?? '') }
  walls.set(document, known)
  return known.wall
}

/** Lists the documents of some figures that are no source, each with the reason, sorted. */
export function listNoSource(figures: readonly Figure[]): readonly NoSource[] {
  const documents = new Map(figures.map(({ document }) => [document.id, document]))
  return [...documents.values()]
    .flatMap((document) => {
      const wall = findWallOf(document)
      return wall === undefined
        ? []
        : [{ document: document.id, reason: `it is ${wall.says}: “${wall.words}”` }]
    })
    .sort((a, b) => (a.document < b.document ? -1 : 1))
}
