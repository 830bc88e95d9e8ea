import type { PairRow } from '@recount/api'
import { say } from '../../../messages/say.ts'
import { PagedLink } from '../paged-link.tsx'
import { PagedList } from '../paged-list.tsx'
import { sayPercent, sayWeight } from '../weight-words.ts'
import type { PairRef } from './pair-outbox.ts'
import { isSame, refOf, type PairQueue } from './use-pairs.ts'

interface PairListProps {
  readonly queue: Pick<PairQueue, 'rows' | 'total' | 'isMore' | 'more'>
  readonly current: PairRef | undefined
  /** Is a pair as likely as its weight says, so that the weight is worth showing? */
  readonly isByWeight: boolean
  /** What of the address stays when another pair is gone to. */
  readonly search: object
}

const itemHeight = 78

/** The pairs that are left, the likeliest first. */
export function PairList({ queue, current, isByWeight, search }: PairListProps) {
  const { rows, total, isMore, more } = queue
  if (rows.length === 0) return <span />
  return (
    <PagedList
      className="pair-list"
      label={say('pair.list')}
      keys={rows.map(({ left, right }) => `${left.key} ${right.key}`)}
      total={total}
      at={rows.findIndex((row) => isSame(row, current))}
      isMore={isMore}
      height={itemHeight}
      more={more}
      renderItem={(index) => {
        const row = rows[index]
        return row === undefined ? null : (
          <PairItem row={row} isCurrent={isSame(row, current)} isByWeight={isByWeight} search={search} />
        )
      }}
    />
  )
}

interface PairItemProps {
  readonly row: PairRow
  readonly isCurrent: boolean
  readonly isByWeight: boolean
  readonly search: object
}

function PairItem({ row, isCurrent, isByWeight, search }: PairItemProps) {
  const { left, right, decision } = row
  return (
    <PagedLink search={{ ...search, ...refOf(row) }} isCurrent={isCurrent}>
      <span className="pair-item-title" dir="auto">
        {left.title}
      </span>
      <span className="pair-item-title" dir="auto">
        {right.title}
      </span>
      <span className="soft small number" dir="auto">
        {sayLikelihood(row, isByWeight)}
        {decision !== null && ` · ${say(decision.same ? 'state.same' : 'state.different')}`}
      </span>
    </PagedLink>
  )
}

function sayLikelihood({ weight, probability }: PairRow, isByWeight: boolean): string {
  if (weight === null || probability === null) return '–'
  return isByWeight ? `${sayPercent(probability)} · ${sayWeight(weight)}` : sayPercent(probability)
}
