import type { DocumentRow } from '@recount/api'
import type { CaseState, LiveDocument } from '../live/case-state.ts'
import type { Column, FacetLabel } from '../table/table-spec.ts'
import { openTable } from '../table/table.ts'
import { countRelatives } from '../views/relatives.ts'
import { nameOf } from '../views/figure.ts'

/** A document as the table holds it: the same object while neither it nor how many others copy it changes. */
export interface DocumentItem {
  readonly live: LiveDocument
  readonly copies: number
}

type Row = Omit<DocumentRow, 'passage'>

const lists = new WeakMap<CaseState, readonly DocumentItem[]>()
const items = new WeakMap<LiveDocument, DocumentItem>()

/** The documents of a state in the order added. */
export function listDocumentItems(state: CaseState): readonly DocumentItem[] {
  const found = lists.get(state)
  if (found !== undefined) return found
  const copies = countRelatives(state)
  const made = [...state.documents.values()].map((live) => itemOf(live, copies.get(live.shown.id) ?? 0))
  lists.set(state, made)
  return made
}

/** The documents of a case. */
export const documentTable = openTable<DocumentItem, Row>({
  name: 'documents',
  list: listDocumentItems,
  facets: {
    publisher: ({ live: { shown } }) => [
      shown.publisher === null ? unknown : { value: shown.publisher, label: shown.publisher },
    ],
    language: ({ live: { shown } }) => [
      shown.language === null ? unknown : { value: shown.language, label: nameLanguage(shown.language) },
    ],
    mediaType: ({ live: { shown } }) => [{ value: shown.mediaType, label: shown.mediaType }],
    year: ({ live: { shown } }) => [yearOf(shown.published)],
    claims: ({ live: { claims } }) => [
      claims.length > 0
        ? { value: 'with', label: 'with claims' }
        : { value: 'without', label: 'without claims' },
    ],
    lineage: ({ copies }) => [
      copies > 0 ? { value: 'copied', label: 'shares a source' } : { value: 'alone', label: 'stands alone' },
    ],
    original: ({ live: { text } }) => [
      text === undefined
        ? { value: 'missing', label: 'original missing' }
        : { value: 'present', label: 'original present' },
    ],
  },
  sorts: {
    title: ({ live: { shown } }) => shown.title ?? shown.name,
    publisher: ({ live: { shown } }) => shown.publisher,
    published: ({ live: { shown } }) => shown.published,
    claims: ({ live: { claims } }) => claims.length,
    language: ({ live: { shown } }) => shown.language,
    added: ({ live: { recorded } }) => recorded.entry,
  },
  text: ({ live: { shown } }) => [shown.title, shown.name, shown.publisher].join(' '),
  row: rowOf,
  columns: listColumns(),
})

/** A document as a row. */
export function rowOf({ live: { recorded, shown, text, claims }, copies }: DocumentItem): Row {
  const count = (status: string) => claims.filter((claim) => claim.recorded.status === status).length
  return {
    ...nameOf(shown),
    language: shown.language,
    mediaType: shown.mediaType,
    size: shown.size,
    added: { by: recorded.by, at: recorded.at, entry: recorded.entry },
    claims: { proposed: count('proposed'), accepted: count('accepted'), rejected: count('rejected') },
    copies,
    hasOriginal: text !== undefined,
  }
}

const unknown: FacetLabel = { value: 'unknown', label: 'not known' }

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

const languageNames = new Map<string, string>()

/** Asking for a name takes long, and a hundred thousand documents have few languages. */
function nameLanguage(code: string): string {
  const name = languageNames.get(code) ?? findLanguage(code)
  languageNames.set(code, name)
  return name
}

/** What the bytes say of their language may be no code at all. */
function findLanguage(code: string): string {
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}

function yearOf(published: string | null): FacetLabel {
  const year = /^\d{4}/.exec(published ?? '')?.[0]
  return year === undefined ? unknown : { value: year, label: year }
}

function itemOf(live: LiveDocument, copies: number): DocumentItem {
  const found = items.get(live)
  if (found?.copies === copies) return found
  const made = { live, copies }
  items.set(live, made)
  return made
}

function listColumns(): readonly Column<Row>[] {
  return [
    { name: 'id', cell: (row) => row.id },
    { name: 'name', cell: (row) => row.name },
    { name: 'title', cell: (row) => row.title },
    { name: 'publisher', cell: (row) => row.publisher },
    { name: 'published', cell: (row) => row.published },
    { name: 'language', cell: (row) => row.language },
    { name: 'media_type', cell: (row) => row.mediaType },
    { name: 'size', cell: (row) => row.size },
    { name: 'proposed', cell: (row) => row.claims.proposed },
    { name: 'accepted', cell: (row) => row.claims.accepted },
    { name: 'rejected', cell: (row) => row.claims.rejected },
    { name: 'copies', cell: (row) => row.copies },
    { name: 'original', cell: (row) => (row.hasOriginal ? 'present' : 'missing') },
    { name: 'added', cell: (row) => row.added.at },
    { name: 'added_by', cell: (row) => row.added.by },
    { name: 'entry', cell: (row) => row.added.entry },
  ]
}
