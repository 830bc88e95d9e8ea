import type { PairRow } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { say } from '../../../messages/say.ts'
import { sayPercent, sayWeight } from '../weight-words.ts'
import { isSame, refOf } from './use-pairs.ts'
import type { PairRef } from './pair-outbox.ts'

interface PairListProps {
  readonly rows: readonly PairRow[]
  readonly total: number
  readonly current: PairRef | undefined
  /** What of the address stays when another pair is gone to. */
  readonly search: object
}

/** The pairs that are left, the weightiest first. */
export function PairList({ rows, total, current, search }: PairListProps) {
  if (rows.length === 0) return <span />
  return (
    <nav className="pair-list" aria-label={say('pair.list')}>
      <ol>
        {rows.map((row) => (
          <PairItem
            key={`${row.left.key} ${row.right.key}`}
            row={row}
            isCurrent={isSame(row, current)}
            search={search}
          />
        ))}
      </ol>
      {rows.length < total && <p className="soft small">{say('pair.more', { shown: rows.length, total })}</p>}
    </nav>
  )
}

interface PairItemProps {
  readonly row: PairRow
  readonly isCurrent: boolean
  readonly search: object
}

function PairItem({ row, isCurrent, search }: PairItemProps) {
  const { left, right, weight, probability, decision } = row
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={item}>
      <Link
        to="."
        search={{ ...search, ...refOf(row) } as never}
        className="pair-item"
        aria-current={isCurrent ? 'page' : undefined}
        activeOptions={{ exact: true, includeSearch: true }}
        activeProps={{}}
      >
        <span className="pair-item-title" dir="auto">
          {left.title}
        </span>
        <span className="pair-item-title" dir="auto">
          {right.title}
        </span>
        <span className="soft small number" dir="auto">
          {weight === null || probability === null
            ? '–'
            : `${sayWeight(weight)} · ${sayPercent(probability)}`}
          {decision !== null && ` · ${say(decision.same ? 'links.same' : 'links.different')}`}
        </span>
      </Link>
    </li>
  )
}
