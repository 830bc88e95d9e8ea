import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../keyboard/keys.ts'
import { say } from '../../messages/say.ts'
import { filterFigures, stepFigure, type FigureSpan, type TextLayer } from '../../reader/figure-span.ts'
import { indexLayers } from '../../reader/segments.ts'
import { findInText } from '../../reader/text-search.ts'
import { TextView } from '../../reader/text-view.tsx'
import type { Answered } from '../../server/ask.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import type { SearchChange } from '../../table/table-search.ts'
import { useDocumentText, type ReadText } from './document-text.ts'
import { FindField } from './find-field.tsx'
import { ReaderPanels } from './reader-panels.tsx'
import type { ReaderSearch } from './reader-search.ts'

interface DocumentReaderProps {
  readonly document: Answered<'getDocument'>
  readonly search: ReaderSearch
  change(next: SearchChange): void
}

/** A document's text with what lies over it, and the panels beside it. */
export function DocumentReader({ document, search, change }: DocumentReaderProps) {
  const { id, view, claim } = search
  const read = useDocumentText(id, view)
  const field = useRef<HTMLInputElement>(null)
  const [hitAt, setHitAt] = useState(0)
  const shown = useShownFigures(read, search)
  const text = read.stretches?.text ?? ''
  const words = useDeferredValue(search.find)
  const hits = useMemo(() => findInText(text, words), [text, words])
  const current = hits[Math.min(hitAt, Math.max(0, hits.length - 1))]
  const { sections } = read
  const layers = useMemo(
    () => indexLayers(listLayers(sections, shown, hits, current)),
    [sections, shown, hits, current],
  )
  const chosen = read.figures.find((span) => span.claim === claim)
  const chosenAt = chosen?.start
  const hitStart = current?.start
  const target = useMemo(() => targetOf(chosenAt, hitStart), [chosenAt, hitStart])
  const choose = useChoose(change)
  const step = (by: 1 | -1): void => {
    const next = stepFigure(shown, claim, by)
    if (next !== undefined) choose(next.claim)
  }
  useReaderKeys({ step, find: () => field.current?.focus(), search, change })
  return (
    <div className="reader-body">
      <div className="reader-main">
        <FindField
          field={field}
          words={search.find}
          at={Math.min(hitAt, hits.length)}
          hits={hits.length}
          search={(find) => {
            setHitAt(0)
            change({ find, ...(find === '' ? {} : { claim: undefined }) })
          }}
          step={(by) => {
            setHitAt((at) => (at + by + hits.length) % Math.max(1, hits.length))
            change({ claim: undefined })
          }}
        />
        <TextArea
          read={read}
          isSource={view === 'original'}
          hasOriginal={document.row.hasOriginal}
          title={document.row.title ?? document.row.name}
        >
          <TextView
            blocks={read.stretches?.blocks ?? []}
            layers={layers}
            chosen={claim}
            target={target}
            label={document.row.title ?? document.row.name}
            language={read.language}
            isSource={view === 'original'}
            choose={choose}
          />
        </TextArea>
      </div>
      <ReaderPanels
        document={document}
        figures={read.figures}
        shown={shown}
        text={text}
        search={search}
        change={change}
        choose={choose}
        step={step}
      />
    </div>
  )
}

function useShownFigures({ figures }: ReadText, { measures, statuses }: ReaderSearch): readonly FigureSpan[] {
  const filter = JSON.stringify({ measures, statuses })
  return useMemo(() => filterFigures(figures, JSON.parse(filter) as ReaderSearch), [figures, filter])
}

function useChoose(change: (next: SearchChange) => void): (claim: string) => void {
  return useMemo(() => (claim: string) => change({ claim, panel: undefined }), [change])
}

function targetOf(
  claim: number | undefined,
  hit: number | undefined,
): { readonly place: number } | undefined {
  const place = claim ?? hit
  return place === undefined ? undefined : { place }
}

function listLayers(
  sections: ReadText['sections'],
  figures: readonly FigureSpan[],
  hits: readonly { readonly start: number; readonly end: number }[],
  current: { readonly start: number } | undefined,
): readonly TextLayer[] {
  return [
    ...sections
      .filter(({ kind }) => kind !== 'body')
      .map(({ kind, start, end }): TextLayer => ({ kind: 'section', section: kind, start, end })),
    ...figures.map((span): TextLayer => ({ kind: 'quote', span, ...span.quote })),
    ...figures.map((span): TextLayer => ({ kind: 'figure', span, start: span.start, end: span.end })),
    ...hits.map((hit): TextLayer => ({ kind: 'hit', isCurrent: hit === current, ...hit })),
  ]
}

interface ReaderActs {
  readonly search: ReaderSearch
  step(by: 1 | -1): void
  find(): void
  change(next: SearchChange): void
}

function useReaderKeys({ step, find, search, change }: ReaderActs): void {
  useKeys({
    title: 'reader.keys',
    bindings: [
      { keys: 'n', label: 'reader.keys.next', run: () => step(1) },
      { keys: 'p', label: 'reader.keys.previous', run: () => step(-1) },
      { keys: '/', label: 'reader.keys.find', run: find },
      {
        keys: 'v',
        label: 'reader.keys.view',
        run: () => change({ view: search.view === 'text' ? 'original' : undefined }),
      },
      {
        keys: 'Escape',
        label: 'reader.keys.close',
        run: () => change({ claim: undefined, find: undefined }),
      },
    ],
  })
}

interface TextAreaProps {
  readonly read: ReadText
  readonly isSource: boolean
  readonly hasOriginal: boolean
  readonly title: string
  readonly children: React.ReactNode
}

function TextArea({ read: { stretches, error, retry }, isSource, hasOriginal, children }: TextAreaProps) {
  if (!hasOriginal) return <p className="notice">{say(isSource ? 'reader.noOriginal' : 'reader.noText')}</p>
  if (error !== null) return <FailureNotice error={error} onRetry={retry} />
  if (stretches === undefined) return <p className="empty">{say('shell.loading')}</p>
  return children
}
