import type { ClaimField, Span } from '@recount/claims'
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react'
import { listMoveKeys, type Moves } from '../../decide/moves.ts'
import { useKeys, type KeyBinding } from '../../keyboard/keys.ts'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { ClaimForm, sayOrigin, type PartOption } from './claim-form.tsx'
import { titleOf } from './claim-title.ts'
import { DocumentPane } from './document-pane.tsx'
import { resultOf } from './draft.ts'
import { useDraft } from './drafts.ts'
import { formFields } from './field-look.ts'
import { setFromWords } from './from-words.ts'
import { later } from './later.ts'
import type { Decided } from './outbox.ts'
import { ReviewActions } from './review-actions.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { StandingLine } from './standing-line.tsx'

const loadRejectDialog = async () => ({ default: (await import('./reject-dialog.tsx')).RejectDialog })
const RejectDialog = lazy(loadRejectDialog)

interface ReviewDeskProps extends Moves {
  readonly found: Answered<'getClaim'>
  readonly read: Answered<'getDocumentText'>
  readonly wholes: readonly PartOption[]
  /** Is a decision about this claim being taken back? */
  readonly isBusy: boolean
  readonly why: string
  readonly card: RefObject<HTMLDivElement | null>
  setWhy(why: string): void
  decide(decided: Decided): void
}

/** One claim to decide about: its document, its form, and what can be decided. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { found, read, wholes, isBusy, why, card, decide } = props
  const { claim, row } = found
  const [draft, setDraft] = useDraft(claim.id)
  const [lit, light] = useState<ClaimField | null>(null)
  const [selected, select] = useState<Span | null>(null)
  const [isRejecting, setRejecting] = useState(false)
  const [problem, setProblem] = useState<Error | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const text = read.text ?? ''
  const { changes, faults } = resultOf(claim, draft)
  const isChanged = Object.keys(changes).length > 0
  const isReady = !isBusy && faults.length === 0 && why.trim() !== ''
  const title = titleOf(row)

  const send = (kind: Decided['kind'], reason = why): void => {
    if (isBusy || reason.trim() === '' || (kind !== 'reject' && faults.length > 0)) return
    if (kind === 'save' && !isChanged) return
    decide({
      claim: claim.id,
      kind,
      changes: kind === 'reject' || !isChanged ? null : changes,
      why: reason.trim(),
      seen: row.last,
      title,
      draft: isChanged ? draft : null,
    })
  }
  const focusForm = (): void => form.current?.querySelector<HTMLElement>('select,input')?.focus()
  const setField = async (field: ClaimField): Promise<void> => {
    if (selected === null) return
    try {
      const next = await setFromWords(field, selected, {
        claim,
        draft,
        text,
        language: read.document.language,
      })
      setDraft(next)
      setProblem(null)
      select(null)
      document.getSelection()?.removeAllRanges()
      light(field)
    } catch (error) {
      setProblem(error as Error)
    }
  }
  useRejectDialogSoon()
  useDeskKeys({
    accept: () => send('accept'),
    edit: focusForm,
    reject: () => isReady && setRejecting(true),
    next: props.next,
    previous: props.previous,
    undo: props.undo,
    words: () => {
      select(selected ?? { start: claim.count.start, end: claim.count.end })
      box.current?.focus()
    },
    leave: () => {
      select(null)
      light(null)
      card.current?.focus()
    },
    setField: selected === null ? null : (field) => void setField(field),
  })
  return (
    <div className="review-desk">
      <DocumentPane
        read={read}
        claim={claim}
        draft={draft}
        lit={lit}
        selected={selected}
        box={box}
        select={select}
      >
        {selected !== null && (
          <SelectionBar
            words={text.slice(selected.start, selected.end)}
            set={(field) => void setField(field)}
            leave={() => select(null)}
          />
        )}
      </DocumentPane>
      <section className="review-claim" aria-label={say('review.claimPane')}>
        <div ref={card} className="claim-card" tabIndex={-1}>
          <h2 dir="auto">{title}</h2>
          <StandingLine found={found} />
          <p className="origin small soft" dir="auto">
            {lit === null ? say('review.origin.hint') : sayOrigin(claim, draft, lit, text)}
          </p>
          {problem !== null && <FailureNotice error={problem} />}
        </div>
        <ClaimForm
          claim={claim}
          draft={draft}
          text={text}
          wholes={wholes}
          lit={lit}
          form={form}
          light={light}
          setDraft={setDraft}
          save={(isAccepted) => send(isAccepted ? 'accept' : 'save')}
          leave={() => card.current?.focus()}
        />
        <ReviewActions
          isChanged={isChanged}
          isReady={isReady}
          why={why}
          setWhy={props.setWhy}
          accept={() => send('accept')}
          edit={focusForm}
          save={() => send('save')}
          reject={() => setRejecting(true)}
          next={props.next}
          previous={props.previous}
          undo={props.undo}
        />
      </section>
      {isRejecting && (
        <Suspense fallback={null}>
          <RejectDialog
            title={title}
            close={() => setRejecting(false)}
            reject={(reason) => {
              setRejecting(false)
              send('reject', reason)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

/** Has the dialog there before anybody asks for it, so that the keys that follow go to it. */
function useRejectDialogSoon(): void {
  useEffect(() => {
    void later().then(loadRejectDialog)
  }, [])
}

interface DeskKeys extends Moves {
  accept(): void
  edit(): void
  reject(): void
  words(): void
  leave(): void
  /** Null where no words are selected. */
  readonly setField: ((field: ClaimField) => void) | null
}

function useDeskKeys(keys: DeskKeys): void {
  const { setField } = keys
  const sets = formFields.flatMap(({ field, key }): KeyBinding[] =>
    key === null
      ? []
      : [
          {
            keys: key,
            label: 'review.keys.set',
            values: { field: say(`field.${field}`) },
            run: () => setField?.(field),
          },
        ],
  )
  useKeys({
    title: 'review.title',
    bindings: [
      { keys: 'a', label: 'review.keys.accept', run: keys.accept },
      { keys: 'e', label: 'review.keys.edit', run: keys.edit },
      { keys: 'r', label: 'review.keys.reject', run: keys.reject },
      ...listMoveKeys(keys, { next: 'review.keys.next', previous: 'review.keys.previous' }),
      { keys: 's', label: 'review.keys.words', run: keys.words },
      { keys: 'Escape', label: 'review.keys.leave', run: keys.leave },
      ...sets,
    ],
  })
}
