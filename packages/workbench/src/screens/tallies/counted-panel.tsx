import type { TallyFacet } from '@recount/api'
import { useEffect, useRef, useState } from 'react'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered, Asked } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { sayRange } from '../../words/ranges.ts'
import { sayGroupValue } from './harm-words.ts'
import { IncidentLink } from './incident-link.tsx'

interface CountedPanelProps {
  readonly query: NonNullable<Asked<'compareTallies'>['query']>
  readonly cell: { readonly policy: string; readonly group: readonly string[] }
  readonly by: readonly TallyFacet[]
  readonly title: string
  onClose(): void
}

const page = 50

/** The incidents that a range is made of, the largest first, each with what it contributes. */
export function CountedPanel({ query, cell, by, title, onClose }: CountedPanelProps) {
  const [limit, setLimit] = useState(page)
  const heading = useRef<HTMLHeadingElement>(null)
  const asked = { ...query, policy: cell.policy, group: [...cell.group], by: [query.by ?? []].flat(), limit }
  const { data, error, refetch } = useAnswer('listCounted', { query: asked })
  useEffect(() => heading.current?.focus(), [])
  const group = cell.group
    .map((value, at) => sayGroupValue(by[at] ?? '', value === 'unknown' ? null : value))
    .join(' · ')
  return (
    <aside className="counted" aria-label={say('tallies.counted')}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {say('tallies.counted.of', { policy: title })}
        </h2>
        <button type="button" className="button" onClick={onClose}>
          {say('shell.close')}
        </button>
      </header>
      {group !== '' && <p dir="auto">{group}</p>}
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <p aria-busy="true">{say('shell.loading')}</p>}
      {data !== undefined && (
        <>
          <p className="small soft">{say('tallies.incidents', { n: data.total })}</p>
          <ol className="counted-list">
            {data.rows.map((row) => (
              <CountedItem key={row.incident.id} row={row} />
            ))}
          </ol>
          {data.rows.length < data.total && (
            <button type="button" className="button" onClick={() => setLimit(limit + page * 4)}>
              {say('tallies.counted.more')}
            </button>
          )}
        </>
      )}
    </aside>
  )
}

function CountedItem({ row }: { readonly row: Answered<'listCounted'>['rows'][number] }) {
  const killed = row.harm.find(({ kind }) => kind === 'killed')
  const isKnown = killed !== undefined && (killed.min !== null || killed.max !== null || killed.best !== null)
  return (
    <li>
      <IncidentLink incident={row.incident} />
      <span className="number">{isKnown ? sayRange(killed) : say('range.unknown')}</span>
      <span className="small soft" dir="auto">
        {[row.days, row.place, sayCode('section', row.section)].filter((part) => part !== null).join(' · ')}
      </span>
    </li>
  )
}
