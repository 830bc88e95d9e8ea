import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef } from 'react'
import { say, sayCode } from '../../messages/say.ts'
import type { FigureSpan } from '../../reader/figure-span.ts'
import { ShownText } from '../../reader/shown-text.tsx'

interface FigureListProps {
  readonly figures: readonly FigureSpan[]
  readonly text: string
  readonly chosen: string | undefined
  choose(claim: string): void
}

const rowHeight = 34
/** Code units of text that are shown around a figure. */
const around = 40

/** The figures of a document in the order of its text, each in its words. */
export function FigureList({ figures, text, chosen, choose }: FigureListProps) {
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: figures.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const at = figures.findIndex(({ claim }) => claim === chosen)
  const show = useEffectEvent(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  })
  useEffect(() => show(), [at])
  return (
    <div className="figure-list" ref={frame}>
      <p className="unseen">{say('reader.figures.count', { n: figures.length })}</p>
      <ol style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const figure = figures[index]
          if (figure === undefined) return null
          return (
            <li key={figure.claim} style={{ transform: `translateY(${start}px)`, blockSize: rowHeight }}>
              <button
                type="button"
                dir="auto"
                aria-pressed={figure.claim === chosen}
                onClick={() => choose(figure.claim)}
              >
                <span className={`figure ${figure.measure} ${figure.status}`}>
                  <ShownText
                    text={text.slice(figure.start, figure.end) || sayCode('measure', figure.measure)}
                  />
                </span>
                <span className="soft">
                  <ShownText text={text.slice(figure.end, figure.end + around).split('\n')[0] ?? ''} />
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
