import './clusters.css'
import type { ClusterRow, LinkSummary } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { say } from '../../../messages/say.ts'
import { findOne } from '../../../search-params.ts'
import { useAnswer } from '../../../server/use-answer.ts'
import { AnswerState } from '../../../shell/answer-state.tsx'
import { useTableSearch } from '../../../table/table-search.ts'
import { DetailAnswer } from '../../detail-answer.tsx'
import { defaultShare, findAtLeast } from '../at-least.ts'
import { PagedLink } from '../paged-link.tsx'
import { PagedList } from '../paged-list.tsx'
import { usePages } from '../use-pages.ts'
import { sayPercent } from '../weight-words.ts'
import { ClusterGraph, mostDrawn } from './cluster-graph.tsx'
import { ClusterTables } from './cluster-tables.tsx'

/** The clusters that a linkage makes at a threshold, and one of them as a graph. */
export function ClustersView({ link: { name } }: { readonly link: LinkSummary }) {
  const [search] = useTableSearch()
  const atLeast = findAtLeast(search) ?? defaultShare
  const pages = usePages('listLinkClusters', { params: { name }, query: { atLeast } })
  const rows = pages.data?.flatMap((page) => page.rows) ?? []
  const open = findOne(search, 'cluster') ?? rows[0]?.id
  return (
    <>
      <p className="soft small">
        {say('cluster.atLeast', { percent: sayPercent(atLeast) })}{' '}
        <Link
          to="/links/$name"
          params={{ name }}
          search={{ view: 'threshold', atLeast: String(atLeast) } as never}
        >
          {say('cluster.change')}
        </Link>
      </p>
      <AnswerState result={pages} />
      {pages.data !== undefined && rows.length === 0 && <p className="empty">{say('cluster.none')}</p>}
      {rows.length > 0 && (
        <div className="clusters">
          <ClusterList
            rows={rows}
            total={pages.data?.[0]?.total ?? 0}
            isMore={pages.isMore}
            more={pages.more}
            open={open}
            search={search}
          />
          {open !== undefined && <OpenCluster key={open} name={name} id={open} atLeast={atLeast} />}
        </div>
      )}
    </>
  )
}

interface ClusterListProps {
  readonly rows: readonly ClusterRow[]
  readonly total: number
  readonly isMore: boolean
  more(): void
  readonly open: string | undefined
  readonly search: object
}

const itemHeight = 56

function ClusterList({ rows, total, open, search, isMore, more }: ClusterListProps) {
  return (
    <div className="cluster-side">
      <p className="soft small">{say('cluster.total', { n: total })}</p>
      <PagedList
        className="cluster-list"
        label={say('cluster.list')}
        keys={rows.map(({ id }) => id)}
        total={total}
        at={rows.findIndex(({ id }) => id === open)}
        isMore={isMore}
        height={itemHeight}
        more={more}
        renderItem={(index) => {
          const row = rows[index]
          return row === undefined ? null : (
            <ClusterItem row={row} isCurrent={row.id === open} search={search} />
          )
        }}
      />
    </div>
  )
}

interface ClusterItemProps {
  readonly row: ClusterRow
  readonly isCurrent: boolean
  readonly search: object
}

function ClusterItem({ row, isCurrent, search }: ClusterItemProps) {
  return (
    <PagedLink search={{ ...search, cluster: row.id }} isCurrent={isCurrent}>
      <span dir="auto" className="pair-item-title">
        {row.title}
      </span>
      <span className="soft small number" dir="auto">
        {sayFacts(row)}
      </span>
    </PagedLink>
  )
}

function sayFacts({ records, pairs, density, bridges }: ClusterRow): string {
  return say('cluster.facts', { records, pairs, bridges, density: sayPercent(density) })
}

interface OpenClusterProps {
  readonly name: string
  readonly id: string
  readonly atLeast: number
}

function OpenCluster({ name, id, atLeast }: OpenClusterProps) {
  const result = useAnswer('getLinkCluster', { params: { name, id }, query: { atLeast } })
  const [active, setActive] = useState<string>()
  return (
    <section className="open-cluster">
      <DetailAnswer<'getLinkCluster'> result={result} isAsked={(cluster) => cluster.id === id}>
        {(cluster) => (
          <>
            <h2 dir="auto">{cluster.title}</h2>
            <p className="soft small" dir="auto">
              {sayFacts(cluster)}
            </p>
            {cluster.nodes.length > mostDrawn ? (
              <p className="notice small">{say('cluster.graph.large', { n: cluster.nodes.length })}</p>
            ) : (
              <ClusterGraph cluster={cluster} active={active} setActive={setActive} />
            )}
            <ClusterTables name={name} cluster={cluster} active={active} />
          </>
        )}
      </DetailAnswer>
    </section>
  )
}
