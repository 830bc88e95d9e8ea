import type { ClusterView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say } from '../../../messages/say.ts'
import { PlainTable } from '../../../table/plain-table.tsx'
import { sayNumber } from '../../../words/numbers.ts'
import { sayPercent, sayWeight } from '../weight-words.ts'

interface ClusterTablesProps {
  /** The linkage. */
  readonly name: string
  readonly cluster: ClusterView
  readonly active: string | undefined
}

/** What the graph shows, as tables: the records, and the pairs between them. */
export function ClusterTables({ name, cluster, active }: ClusterTablesProps) {
  const { nodes, edges } = cluster
  const numbers = new Map(nodes.map(({ key }, at) => [key, at + 1]))
  return (
    <>
      <h3>{say('cluster.records')}</h3>
      <PlainTable caption={say('cluster.records')}>
        <thead>
          <tr>
            <th scope="col">{say('cluster.number')}</th>
            <th scope="col">{say('cluster.record')}</th>
            <th scope="col">{say('cluster.source')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ key, title, source, path }, at) => (
            <tr key={key} aria-current={key === active ? 'true' : undefined}>
              <td className="number">{sayNumber(at + 1)}</td>
              <th scope="row" dir="auto">
                {path === null ? title : <Link to={path as string}>{title}</Link>}
              </th>
              <td dir="auto">{source}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <h3>{say('cluster.edges')}</h3>
      <PlainTable caption={say('cluster.edges')}>
        <thead>
          <tr>
            <th scope="col">{say('cluster.pair')}</th>
            <th scope="col">{say('threshold.weight')}</th>
            <th scope="col">{say('threshold.probability')}</th>
            <th scope="col">{say('cluster.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr key={`${edge.left} ${edge.right}`}>
              <th scope="row" className="number">
                <Link
                  to="/links/$name"
                  params={{ name }}
                  search={{ state: 'all', left: edge.left, right: edge.right } as never}
                >
                  {say('pair.title', {
                    left: numbers.get(edge.left) ?? '',
                    right: numbers.get(edge.right) ?? '',
                  })}
                </Link>
              </th>
              <td className="number">{edge.weight === null ? '–' : sayWeight(edge.weight)}</td>
              <td className="number">{edge.probability === null ? '–' : sayPercent(edge.probability)}</td>
              <td>
                {edge.isBridge && <span className="chip">{say('cluster.bridge')}</span>}{' '}
                {edge.decision !== null && <span className="chip">{say('cluster.decided')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  )
}
