import type { LinkSummary, PairView } from '@recount/api'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState, type RefObject } from 'react'
import { listMoveKeys, type Moves } from '../../../decide/moves.ts'
import { useKeys, type KeyBinding } from '../../../keyboard/keys.ts'
import { say } from '../../../messages/say.ts'
import { sayMoment } from '../../../words/dates.ts'
import { sayLikely, sayWeight } from '../weight-words.ts'
import { listFieldRows } from './field-rows.ts'
import { PairActions } from './pair-actions.tsx'
import { titleOfPair } from './pair-outbox.ts'
import { PairWaterfall } from './pair-waterfall.tsx'
import { OneSidedFields, RecordColumns } from './record-columns.tsx'

interface PairDeskProps extends Moves {
  readonly pair: PairView
  readonly kind: LinkSummary['kind']
  /** Is a decision about it on its way, or being taken back? */
  readonly isBusy: boolean
  readonly card: RefObject<HTMLDivElement | null>
  /** What of the address stays when another pair is gone to. */
  readonly search: object
  decide(same: boolean, why: string | null): void
  skip(): void
}

/** One pair to decide about: both records, what speaks for and against, and what can be decided. */
export function PairDesk({ pair, kind, isBusy, card, search, decide, ...moves }: PairDeskProps) {
  const [why, setWhy] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const send = (same: boolean): void => {
    if (!isBusy) decide(same, why.trim() === '' ? null : why.trim())
  }
  const rivals = listRivals(pair, search)
  const rows = listFieldRows(pair.left, pair.right)
  usePairKeys(pair, rivals, { ...moves, decide: send, write: () => field.current?.focus() })
  return (
    <section className="pair-pane" aria-label={say('pair.pane')}>
      <div className="pair-scroll">
        <div ref={card} className="pair-card" tabIndex={-1}>
          <h2 className="unseen" dir="auto">
            {titleOfPair(pair)}
          </h2>
          <Standing pair={pair} kind={kind} />
          {pair.abstained !== null && <Abstention reason={pair.abstained.reason} rivals={rivals} />}
        </div>
        <div className="pair-columns">
          <RecordColumns left={pair.left} right={pair.right} rows={rows} />
          <PairWaterfall pair={pair} kind={kind} />
          <OneSidedFields left={pair.left} right={pair.right} rows={rows} />
        </div>
      </div>
      <PairActions {...moves} isReady={!isBusy} why={why} field={field} setWhy={setWhy} decide={send} />
    </section>
  )
}

function Standing({
  pair: { weight, probability, rank, decision },
  kind,
}: Pick<PairDeskProps, 'pair' | 'kind'>) {
  const parts = [
    probability === null ? say('pair.notProposed') : sayLikely(probability, kind),
    weight === null || kind === 'statements' ? null : say('pair.weight', { n: sayWeight(weight) }),
    rank === null ? null : rank === 1 ? say('pair.rank') : say('pair.rank.other', { n: rank }),
  ]
  return (
    <>
      <p className="number" dir="auto">
        {parts.filter((part) => part !== null).join(' · ')}
      </p>
      {decision !== null && (
        <p>
          <Link to={'/ledger' as string} search={{ open: String(decision.entry) } as never}>
            {say(decision.same ? 'pair.decided.same' : 'pair.decided.different', {
              by: decision.by,
              at: sayMoment(decision.at),
            })}
          </Link>{' '}
          {decision.why !== null && (
            <span className="soft" dir="auto">
              {decision.why}
            </span>
          )}
        </p>
      )}
    </>
  )
}

/** Another that the left record may be of, and the address's search that shows the two. */
interface Rival {
  readonly key: string
  readonly title: string
  readonly search: object
}

function listRivals({ left, right, abstained }: PairView, search: object): readonly Rival[] {
  return (abstained?.rivals ?? [])
    .filter(({ key }) => key !== right.key)
    .map(({ key, title }) => ({ key, title, search: { ...search, left: left.key, right: key } }))
}

interface AbstentionProps {
  readonly reason: string
  readonly rivals: readonly Rival[]
}

/** Why none of several is proposed, and the way to the others. */
function Abstention({ reason, rivals }: AbstentionProps) {
  return (
    <div className="notice small">
      <p dir="auto">
        <strong>{say('pair.abstained')}.</strong> <span dir="auto">{reason}</span>
      </p>
      {rivals.length > 0 && (
        <ul className="rivals" aria-label={say('pair.rivals')}>
          {rivals.map(({ key, title, search }, at) => (
            <li key={key}>
              <kbd className="key">{at + 1}</kbd>{' '}
              <Link to="." search={search as never}>
                <bdi>{title}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface PairKeys extends Moves {
  decide(same: boolean): void
  write(): void
  skip(): void
}

function usePairKeys({ left, right }: PairView, rivals: readonly Rival[], keys: PairKeys): void {
  const navigate = useNavigate()
  const open = (path: string | null): void => {
    if (path !== null) void navigate({ to: path })
  }
  const toRivals = rivals.slice(0, 9).map(({ search }, at): KeyBinding => ({
    keys: String(at + 1),
    label: 'keys.pair.rival',
    values: { n: String(at + 1) },
    run: () => void navigate({ to: '.', search: search as never }),
  }))
  useKeys({
    title: 'keys.pair',
    bindings: [
      { keys: 's', label: 'keys.pair.same', run: () => keys.decide(true) },
      { keys: 'd', label: 'keys.pair.different', run: () => keys.decide(false) },
      { keys: 'x', label: 'keys.pair.skip', run: keys.skip },
      ...listMoveKeys(keys, { next: 'keys.pair.next', previous: 'keys.pair.previous' }),
      { keys: 'w', label: 'keys.pair.why', run: keys.write },
      { keys: 'o', label: 'keys.pair.left', run: () => open(left.path) },
      { keys: 'i', label: 'keys.pair.right', run: () => open(right.path) },
      ...toRivals,
    ],
  })
}
