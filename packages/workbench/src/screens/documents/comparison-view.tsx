import { useVirtualizer } from '@tanstack/react-virtual'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useKeys } from '../../keyboard/keys.ts'
import { say } from '../../messages/say.ts'
import { MarkedText } from '../../reader/marked-text.tsx'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { sayNumber } from '../../words/numbers.ts'

interface ComparisonViewProps {
  readonly id: string
  readonly other: string
  close(): void
}

type Comparison = Answered<'comparePassages'>
type Row = Comparison['rows'][number]

/** Two documents side by side, what only one of them says marked. */
export function ComparisonView({ id, other, close }: ComparisonViewProps) {
  const { data, error, refetch } = useAnswer('comparePassages', { params: { id }, query: { with: other } })
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <p className="empty">{say('shell.loading')}</p>
  return <Comparison comparison={data} close={close} />
}

function Comparison({ comparison, close }: { readonly comparison: Comparison; readonly close: () => void }) {
  const { rows, share, left, right } = comparison
  const frame = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(-1)
  const differences = rows.flatMap(({ kind }, index) => (kind === 'same' ? [] : index))
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => estimateHeight(rows[index]),
    overscan: 4,
  })
  const step = (by: 1 | -1): void => {
    if (differences.length === 0) return
    const next =
      at === -1 && by === -1 ? differences.length - 1 : (at + by + differences.length) % differences.length
    setAt(next)
    virtual.scrollToIndex(differences[next] ?? 0, { align: 'center' })
  }
  useKeys({
    title: 'comparison.title',
    bindings: [
      { keys: 'n', label: 'comparison.next', run: () => step(1) },
      { keys: 'p', label: 'comparison.previous', run: () => step(-1) },
      { keys: 'Escape', label: 'comparison.close', run: close },
    ],
  })
  return (
    <section className="comparison" aria-label={say('comparison.title')}>
      <div className="comparison-tools">
        <button type="button" className="button small" onClick={close}>
          {say('comparison.close')} <kbd className="key">Esc</kbd>
        </button>
        <button type="button" className="button quiet small" onClick={() => step(-1)}>
          {say('comparison.previous')} <kbd className="key">p</kbd>
        </button>
        <button type="button" className="button quiet small" onClick={() => step(1)}>
          {say('comparison.next')} <kbd className="key">n</kbd>
        </button>
        <p className="soft small">
          {say('comparison.differences', { n: differences.length })}.{' '}
          {say('comparison.share', { percent: sayNumber(Math.floor(share * 100)) })}
        </p>
      </div>
      <div
        className="comparison-frame"
        ref={frame}
        role="group"
        aria-label={say('comparison.title')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.2, 2.1.1)
        tabIndex={0}
      >
        <div className="comparison-heads">
          {[left, right].map((document) => (
            <h2 key={document.id} dir="auto">
              <Link to="/documents/$id" params={{ id: document.id }}>
                {document.title ?? document.name}
              </Link>
              {document.publisher !== null && <span className="soft small"> {document.publisher}</span>}
            </h2>
          ))}
        </div>
        <div className="comparison-rows" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <div
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                className={`comparison-row ${row.kind}${differences[at] === index ? ' current' : ''}`}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Side pieces={row.left} />
                <Side pieces={row.right} />
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

function Side({ pieces }: { readonly pieces: Row['left'] }) {
  return <div dir="auto">{pieces === null ? null : <MarkedText pieces={pieces} />}</div>
}

function estimateHeight(row: Row | undefined): number {
  const lengthOf = (pieces: Row['left']) => (pieces ?? []).reduce((sum, { text }) => sum + text.length, 0)
  return Math.ceil(Math.max(lengthOf(row?.left ?? null), lengthOf(row?.right ?? null), 1) / 62) * 25 + 12
}
