import { hashOf, type SourceDocument } from '@recount/claims'

const mediaTypes = { table: 'text/csv', mapping: 'application/json' } as const

/** What is known of a file that incidents are read from. */
interface DataFile {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly kind: keyof typeof mediaTypes
  readonly encoding: string
}

/** The document that keeps the bytes of a table, or of the mapping it was read by. It has no text to read claims from. */
export function dataDocument({ id, name, size, kind, encoding }: DataFile): SourceDocument {
  return {
    id,
    name,
    size,
    mediaType: mediaTypes[kind],
    encoding,
    url: null,
    title: null,
    publisher: null,
    published: null,
    retrieved: null,
    language: null,
    sections: [],
    textHash: hashOf(''),
  }
}

/** Is the document a table or a mapping, which is kept for its rows and not read as a text? */
export function isData({ mediaType }: Pick<SourceDocument, 'mediaType'>): boolean {
  return Object.values(mediaTypes).some((one) => one === mediaType)
}
