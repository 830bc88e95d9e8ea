import './clusters.css'
import type { ClusterRow } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { say } from '../../../messages/say.ts'
import { findOne } from '../../../search-params.ts'
import { useAnswer } from '../../../server/use-answer.ts'
import { AnswerState } from '../../../shell/answer-state.tsx'
import { useTableSearch } from '../../../table/table-search.ts'
import { DetailAnswer } from '../../detail-answer.tsx'
import { defaultShare } from '../default-share.ts'
import { readShare } from '../review/pair-search.ts'
import { sayPercent } from '../weight-words.ts'
import { ClusterGraph, mostDrawn } from './cluster-graph.tsx'
import { ClusterTables } from './cluster-tables.tsx'

/** The clusters that a linkage makes at a threshold, and one of them as a graph. */
export function ClustersView({ name }: { readonly name: string }) {
  const [search] = useTableSearch()
  const atLeast = readShare(findOne(search, 'atLeast')) ?? defaultShare
  const result = useAnswer('listLinkClusters', { params: { name }, query: { atLeast } })
  const rows = result.data?.rows ?? []
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
      <AnswerState result={result} />
      {result.data !== undefined && rows.length === 0 && <p className="empty">{say('cluster.none')}</p>}
      {rows.length > 0 && (
        <div className="clusters">
          <ClusterList rows={rows} total={result.data?.total ?? 0} open={open} search={search} />
          {open !== undefined && <OpenCluster key={open} name={name} id={open} atLeast={atLeast} />}
        </div>
      )}
    </>
  )
}

interface ClusterListProps {
  readonly rows: readonly ClusterRow[]
  readonly total: number
  readonly open: string | undefined
  readonly search: object
}

function ClusterList({ rows, total, open, search }: ClusterListProps) {
  return (
    <nav className="cluster-list" aria-label={say('cluster.list')}>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              to="."
              search={{ ...search, cluster: row.id } as never}
              className="pair-item"
              aria-current={row.id === open ? 'page' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{}}
            >
              <span dir="auto" className="pair-item-title">
                {row.title}
              </span>
              <span className="soft small number" dir="auto">
                {sayFacts(row)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {rows.length < total && (
        <p className="soft small">{say('cluster.more', { shown: rows.length, n: total })}</p>
      )}
    </nav>
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
