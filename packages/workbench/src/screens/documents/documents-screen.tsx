import './documents.css'
import type { DocumentRow } from '@recount/api'
import { Link, useNavigate } from '@tanstack/react-router'
import { MarkedText } from '../../reader/marked-text.tsx'
import { say } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import type { Column, Facet } from '../../table/column.ts'
import { TableScreen } from '../../table/table-screen.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { sayDate, sayMoment } from '../../words/dates.ts'
import { sayLanguage } from '../../words/languages.ts'
import { sayNumber } from '../../words/numbers.ts'
import { FullTextNotice } from './full-text-notice.tsx'

const columns: readonly Column<DocumentRow>[] = [
  {
    id: 'title',
    card: 'lead',
    label: 'documents.name',
    width: 'minmax(11rem, 3fr)',
    sort: 'title',
    cell: (row) => <DocumentCell row={row} />,
  },
  {
    id: 'publisher',
    card: 'line',
    label: 'documents.publisher',
    width: 'minmax(6.5rem, 1fr)',
    sort: 'publisher',
    cell: ({ publisher }) => <span dir="auto">{publisher}</span>,
  },
  {
    id: 'published',
    card: 'line',
    label: 'documents.published',
    width: '6.5rem',
    sort: 'published',
    cell: ({ published }) => (published === null ? '' : sayDate(published)),
  },
  {
    id: 'claims',
    card: 'side',
    label: 'documents.claims',
    width: '6rem',
    sort: 'claims',
    cell: ({ claims }) => <ClaimCounts claims={claims} />,
  },
  {
    id: 'language',
    isExtra: true,
    label: 'documents.language',
    width: '4.5rem',
    sort: 'language',
    cell: ({ language }) => (language === null ? '' : sayLanguage(language)),
  },
  {
    id: 'added',
    label: 'documents.added',
    width: '6.5rem',
    sort: 'added',
    cell: ({ added }) => (
      <time dateTime={added.at} title={`${sayMoment(added.at)}, ${added.by}`}>
        {sayDate(added.at.slice(0, 10))}
      </time>
    ),
  },
]

const facets: readonly Facet[] = [
  { name: 'publisher', label: 'documents.publisher' },
  { name: 'year', label: 'documents.year' },
  { name: 'claims', label: 'documents.claims' },
  { name: 'lineage', label: 'documents.lineage' },
  { name: 'language', label: 'documents.language' },
  { name: 'mediaType', label: 'documents.mediaType' },
  { name: 'original', label: 'documents.original' },
]

/** Pixels of a row; a passage that was found takes two lines more. */
const rowHeight = 60
const foundHeight = 104
const cardHeight = 100
const foundCardHeight = 148

/** The documents of the case as a table; a row opens the reader. */
export function DocumentsScreen() {
  const [search] = useTableSearch()
  const navigate = useNavigate()
  const isSearched = findOne(search, 'q') !== undefined
  return (
    <TableScreen
      method="listDocuments"
      title="documents.title"
      about="documents.about"
      empty="documents.empty"
      columns={columns}
      facets={facets}
      rowHeight={isSearched ? foundHeight : rowHeight}
      cardHeight={isSearched ? foundCardHeight : cardHeight}
      tools={<FullTextNotice />}
      keyOf={({ id }) => id}
      openRow={(id) =>
        void navigate({ to: '/documents/$id', params: { id }, search: findOf(search) as never })
      }
    />
  )
}

/** What was searched for in all texts is found again in the one. */
function findOf(search: Parameters<typeof findOne>[0]): object {
  const words = findOne(search, 'q')?.replaceAll(/["“”]/g, '').trim()
  return words === undefined || words === '' ? {} : { find: words }
}

function DocumentCell({ row }: { readonly row: DocumentRow }) {
  return (
    <div className="document-cell">
      <Link to="/documents/$id" params={{ id: row.id }} className="document-link" dir="auto" tabIndex={-1}>
        {row.title ?? row.name}
      </Link>
      {row.copies > 0 && <span className="chip">{say('documents.copied', { n: row.copies })}</span>}
      {!row.hasOriginal && <span className="chip missing">{say('documents.missing')}</span>}
      {row.passage !== null && (
        <p className="passage" dir="auto">
          <MarkedText pieces={row.passage} />
        </p>
      )}
    </div>
  )
}

function ClaimCounts({ claims }: Pick<DocumentRow, 'claims'>) {
  const { proposed, accepted, rejected } = claims
  if (proposed + accepted + rejected === 0) return null
  return (
    <span className="claim-counts" title={say('documents.counts', claims)}>
      <span className="unseen">{say('documents.counts', claims)}</span>
      {[
        ['proposed', proposed] as const,
        ['accepted', accepted] as const,
        ['rejected', rejected] as const,
      ].map(([status, count]) => (
        <span key={status} aria-hidden="true" className={count === 0 ? 'none' : status}>
          {sayNumber(count)}
        </span>
      ))}
    </span>
  )
}
