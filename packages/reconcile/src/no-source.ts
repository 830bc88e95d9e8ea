import { findWall, type Wall } from './copies/walls.ts'
import type { Figure } from './figure.ts'
import { remember } from './recall.ts'
import type { DocumentFacts, NoSource } from './reconciliation.ts'

/** Finds the wall that stands in the place of a document's text, if one does. Documents are never changed. */
export const findWallOf: (document: DocumentFacts) => Wall | undefined = remember(({ text }: DocumentFacts) =>
  findWall(text ?? ''),
)

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
