import '../../../decide/decide.css'
import './pairs.css'
import type { LinkSummary } from '@recount/api'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { NothingLeft } from '../../../decide/nothing-left.tsx'
import { listDecisions } from '../../../decide/outbox.ts'
import { ReturnedNotice } from '../../../decide/returned-notice.tsx'
import { say } from '../../../messages/say.ts'
import { FailureNotice } from '../../../shell/failure-notice.tsx'
import { Loading } from '../../../shell/loading.tsx'
import { useTableSearch } from '../../../table/table-search.ts'
import { nameOfPair, pairOutbox, titleOfPair, type PairOutbox, type PairRef } from './pair-outbox.ts'
import { PairBar } from './pair-bar.tsx'
import { PairDesk } from './pair-desk.tsx'
import { PairList } from './pair-list.tsx'
import { readPairSearch } from './pair-search.ts'
import { bringBack, skip, useSkipped } from './skipped.ts'
import { refOf, usePair, usePairs, usePrefetchPairs, useRefetchPair, type PairQueue } from './use-pairs.ts'

const { useOutbox, send, takeBack, dismiss, isUnderWay } = pairOutbox

/** The pairs of a linkage, one after the other: compared field by field, told the same or different. */
export function PairReview({ link: { name, kind, pairs } }: { readonly link: LinkSummary }) {
  const [search, change] = useTableSearch()
  const asked = readPairSearch(search)
  const outbox = useOutbox()
  const skipped = useSkipped()
  const queue = usePairs(name, asked, outbox, skipped)
  const found = usePair(name, asked.pair)
  const refetch = useRefetchPair()
  const [spoken, speak] = useState('')
  const card = useRef<HTMLDivElement>(null)
  const { pair } = asked
  const current = found.data
  const returned = outbox.returned.filter(({ decided }) => decided.link === name)
  const go = (next: PairRef | undefined): void => change({ left: next?.left, right: next?.right })
  usePrefetchPairs(name, queue, pair)
  useMore(queue)
  useFirst(pair, queue, go)
  useFocus(card, pair)

  const goOn = (said: 'same' | 'different' | 'skipped', title: string): void => {
    const { next } = queue
    go(next === undefined ? undefined : refOf(next))
    speak(say(`pair.said.${said}`, { pair: title, next: sayNext(queue) }))
  }
  const undo = (): void => {
    const taken = takeBack(
      say('review.undo.why'),
      (decided) => refetch(decided.link, decided),
      ({ link }) => link === name,
    )
    speak(taken === undefined ? say('review.said.nothing') : say('pair.said.undone', { pair: taken.title }))
    if (taken !== undefined) go(taken)
  }
  const isEmpty = queue.isWhole && queue.rows.length === 0
  const isAwaited = pair === undefined ? !isEmpty : current === undefined
  const isWaiting = isAwaited && queue.error === null && found.error === null
  const isDecided = listDecisions(outbox).some(({ link }) => link === name)
  const kept = { state: search['state'], atLeast: search['atLeast'] }
  return (
    <>
      <PairBar
        name={name}
        asked={asked}
        queue={queue}
        outbox={outbox}
        change={change}
        bringBack={() => bringBack(queue.skipped)}
      />
      {returned.map(({ decided, error }) => (
        <ReturnedNotice
          key={nameOfPair(name, decided)}
          title={decided.title}
          error={error}
          keepTheirs={() => dismiss(nameOfPair(name, decided))}
          decideAgain={() => {
            dismiss(nameOfPair(name, decided))
            void refetch(name, decided)
            go(decided)
          }}
        />
      ))}
      <LastTold told={outbox.told?.decided.link === name ? outbox.told : null} />
      {queue.error !== null && <FailureNotice error={queue.error} onRetry={queue.refetch} />}
      {found.error !== null && <FailureNotice error={found.error} />}
      <div className="pair-desk">
        <PairList queue={queue} current={pair} isByWeight={kind === 'lists'} search={kept} />
        {current !== undefined && (
          <PairDesk
            key={nameOfPair(name, { left: current.left.key, right: current.right.key })}
            pair={current}
            kind={kind}
            isBusy={isUnderWay(outbox, nameOfPair(name, refOf(current)))}
            card={card}
            search={kept}
            decide={(same, why) => {
              const title = titleOfPair(current)
              send({ link: name, ...refOf(current), same, why, seen: current.decision?.entry ?? null, title })
              goOn(same ? 'same' : 'different', title)
            }}
            skip={() => {
              skip(nameOfPair(name, refOf(current)))
              goOn('skipped', titleOfPair(current))
            }}
            next={() => queue.next !== undefined && go(refOf(queue.next))}
            previous={() => queue.previous !== undefined && go(refOf(queue.previous))}
            undo={undo}
          />
        )}
        {pair === undefined && isEmpty && (
          <NothingLeft
            says={say(nameNothingLeft(isDecided, queue, pairs))}
            isUndoable={isDecided}
            undo={undo}
          />
        )}
        {isWaiting && <Loading />}
      </div>
      <p role="status" className="unseen">
        {spoken}
      </p>
    </>
  )
}

/** What comes next, as it is announced; empty where it is on its way. */
function sayNext({ next, isWhole }: PairQueue): string {
  if (next !== undefined) return say('pair.said.next', { pair: titleOfPair(next) })
  return isWhole ? say('review.said.none') : ''
}

/** Why nothing is left of what was asked for. */
function nameNothingLeft(isDecided: boolean, { skipped }: PairQueue, pairs: number) {
  if (isDecided) return 'pair.none.done'
  if (skipped.length > 0) return 'pair.none.skipped'
  return pairs === 0 ? 'pair.none.at.all' : 'pair.none'
}

/** What the last decision changed besides, which nobody who goes on would see otherwise. */
function LastTold({ told }: Pick<PairOutbox, 'told'>) {
  if (told === null) return null
  return (
    <p className="small soft" role="status" dir="auto">
      {say('pair.told', { pair: told.decided.title, says: told.says })}
    </p>
  )
}

/** So few are left of what was asked for that more is asked for. */
const few = 20

function useMore({ rows, isMore, more }: PairQueue): void {
  const ask = useEffectEvent(more)
  useEffect(() => {
    if (isMore && rows.length < few) ask()
  }, [isMore, rows.length])
}

/** Goes to the first pair where the address names none. */
function useFirst(
  pair: PairRef | undefined,
  { isLoaded, rows }: PairQueue,
  go: (pair: PairRef | undefined) => void,
): void {
  const first = rows[0]
  const begin = useEffectEvent(() => first !== undefined && go(refOf(first)))
  const isWanted = pair === undefined && isLoaded && first !== undefined
  useEffect(() => {
    if (isWanted) begin()
  }, [isWanted])
}

/** After going on, keys and readers of the screen begin at the pair. */
function useFocus(card: { readonly current: HTMLElement | null }, pair: PairRef | undefined): void {
  const name = pair === undefined ? '' : nameOfPair('', pair)
  const before = useRef(name)
  useEffect(() => {
    if (before.current === name) return
    const isFirst = before.current === ''
    before.current = name
    if (!isFirst) card.current?.focus({ preventScroll: true })
  }, [card, name])
}
