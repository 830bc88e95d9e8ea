import '../../decide/decide.css'
import './review.css'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { say } from '../../messages/say.ts'
import { NothingLeft } from '../../decide/nothing-left.tsx'
import { listDecisions } from '../../decide/outbox.ts'
import { ReturnedNotice } from '../../decide/returned-notice.tsx'
import { findOne } from '../../search-params.ts'
import { ask, type Answered } from '../../server/ask.ts'
import { listen } from '../../server/live-updates.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { Loading } from '../../shell/loading.tsx'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { FacetPanel } from '../../table/facet-panel.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { useDocumentWholes } from './document-wholes.ts'
import { titleOf } from './claim-title.ts'
import { setDraft } from './drafts.ts'
import { claimOutbox, isUnderWay, type Decided, type Outbox } from './outbox.ts'
import { ProgressLine } from './progress-line.tsx'
import { keepWhy, readWhy } from './reasons.ts'
import { ReviewDesk } from './review-desk.tsx'
import { filterOf, reviewFacets } from './review-filter.ts'
import { DrawButton, SampleBar } from './sample-bar.tsx'
import { useClaim, useDocumentText, usePrefetch, useQueue } from './use-queue.ts'
import { useSample } from './use-sample.ts'

const { dismiss, send, startClock, takeBack, useOutbox } = claimOutbox

/** The queue of proposed claims, one after the other: read in the document, corrected, accepted or rejected. */
export function ReviewScreen() {
  const [search, change] = useTableSearch()
  const outbox = useOutbox()
  const filter = filterOf(search)
  const sample = useSample(findOne(search, 'sample'))
  const claim = findOne(search, 'claim')
  const queue = useQueue(filter, sample, claim, outbox)
  const [spoken, speak] = useState('')
  const [why, setWhy] = useState(() => readWhy() ?? say('review.why.default'))
  const card = useRef<HTMLDivElement>(null)
  const queries = useQueryClient()
  const go = (id: string | undefined): void => change({ claim: id })
  const note = useOthers(queue.ids, outbox)
  usePrefetch(queue.ids, claim)
  useFirst(claim, queue.first, go)
  useFocus(card, claim)

  const found = useClaim(claim)
  const current = found.data
  const read = useDocumentText(current?.claim.document)
  const wholes = useDocumentWholes(current?.claim)

  const decide = (decided: Decided): void => {
    send(decided)
    if (decided.kind === 'save') {
      speak(say('review.said.saved', { claim: decided.title }))
      return
    }
    setDraft(decided.claim, null)
    go(queue.next)
    speak(
      say(decided.kind === 'accept' ? 'review.said.accepted' : 'review.said.rejected', {
        claim: decided.title,
        next: sayNext(queries, queue.next),
      }),
    )
  }
  const undo = (): void => {
    const taken = takeBack(say('review.undo.why'), ({ claim: id }) =>
      queries.fetchQuery({
        queryKey: ['getClaim', { params: { id } }],
        queryFn: () => ask('getClaim', { params: { id } }),
        staleTime: 0,
      }),
    )
    speak(
      taken === undefined ? say('review.said.nothing') : say('review.said.undone', { claim: taken.title }),
    )
    if (taken !== undefined) go(taken.claim)
  }
  const isDone = listDecisions(outbox).length > 0
  return (
    <div className="screen review-screen">
      <ScreenHead title={say('review.title')}>
        <div className="review-bar">
          <ProgressLine outbox={outbox} left={queue.total} />
          <details className="review-filters">
            <summary>{say('table.filters')}</summary>
            <FacetPanel
              facets={reviewFacets}
              values={queue.facets}
              search={search}
              change={(next) => change({ ...next, claim: undefined })}
            />
          </details>
          {sample.id === undefined && (
            <DrawButton
              filter={filter}
              total={queue.total}
              open={(id) => change({ sample: id, claim: undefined })}
            />
          )}
        </div>
      </ScreenHead>
      {sample.data !== undefined && (
        <SampleBar sample={sample.data} leave={() => change({ sample: undefined, claim: undefined })} />
      )}
      {sample.error !== null && <FailureNotice error={sample.error} />}
      {outbox.returned.map((returned) => (
        <ReturnedNotice
          key={returned.decided.claim}
          title={returned.decided.title}
          error={returned.error}
          isDraftKept={returned.decided.draft !== null}
          keepTheirs={() => {
            dismiss(returned.decided.claim)
            setDraft(returned.decided.claim, null)
          }}
          decideAgain={() => {
            if (returned.decided.draft !== null) setDraft(returned.decided.claim, returned.decided.draft)
            dismiss(returned.decided.claim)
            go(returned.decided.claim)
          }}
        />
      ))}
      {note !== '' && <p className="review-note small soft">{note}</p>}
      {queue.error !== null && <FailureNotice error={queue.error} />}
      {found.error !== null && claim !== undefined && <FailureNotice error={found.error} />}
      {current !== undefined && read !== undefined && (
        <ReviewDesk
          key={current.claim.id}
          found={current}
          read={read}
          wholes={wholes}
          isBusy={isUnderWay(outbox, current.claim.id, current.row.last)}
          why={why}
          card={card}
          setWhy={(next) => {
            setWhy(next)
            keepWhy(next)
          }}
          decide={decide}
          next={() => queue.next !== undefined && go(queue.next)}
          previous={() => queue.previous !== undefined && go(queue.previous)}
          undo={undo}
        />
      )}
      {claim === undefined && queue.isLoaded && queue.first === undefined && (
        <NothingLeft
          says={say(isDone ? 'review.empty.done' : 'review.empty')}
          isUndoable={isDone}
          undo={undo}
        />
      )}
      {(claim !== undefined ? current === undefined || read === undefined : !queue.isLoaded) &&
        found.error === null &&
        queue.error === null && <Loading />}
      <p role="status" className="unseen">
        {spoken}
      </p>
    </div>
  )
}

/** Goes to the first claim of the queue where the address names none. */
function useFirst(
  claim: string | undefined,
  first: string | undefined,
  go: (id: string | undefined) => void,
): void {
  const begin = useEffectEvent(go)
  useEffect(() => {
    if (claim === undefined && first !== undefined) begin(first)
    if (claim !== undefined) startClock()
  }, [claim, first])
}

/** After going on, keys and readers of the screen begin at the claim; a field that is typed into keeps the focus. */
function useFocus(card: { readonly current: HTMLElement | null }, claim: string | undefined): void {
  const before = useRef(claim)
  useEffect(() => {
    if (before.current === claim) return
    before.current = claim
    card.current?.focus({ preventScroll: true })
  }, [card, claim])
}

/** What others decided meanwhile about claims that wait here, in a sentence; empty where they decided nothing. */
function useOthers(ids: readonly string[], outbox: Outbox): string {
  const [note, setNote] = useState('')
  const hear = useEffectEvent((claims: readonly string[], by: string | null) => {
    const own = new Set([...listDecisions(outbox).map((decided) => decided.claim), ...outbox.undoing])
    const theirs = claims.filter((id) => ids.includes(id) && !own.has(id))
    if (theirs.length > 0) setNote(say('review.others', { n: theirs.length, by: by ?? '' }))
  })
  useEffect(
    () =>
      listen((event) => {
        if (event.kind === 'changed') hear(event.claims ?? [], event.by)
      }),
    [],
  )
  return note
}

/** What comes next, as it is announced. */
function sayNext(queries: QueryClient, next: string | undefined): string {
  if (next === undefined) return say('review.said.none')
  const found = queries.getQueryData<Answered<'getClaim'>>(['getClaim', { params: { id: next } }])
  return found === undefined ? '' : say('review.said.next', { claim: titleOf(found.row) })
}
