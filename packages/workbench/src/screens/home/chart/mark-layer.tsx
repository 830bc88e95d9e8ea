import type { ChartSeries } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { memo, useCallback, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useKeys } from '../../../keyboard/keys.ts'
import { say } from '../../../messages/say.ts'
import { nameFigure } from './figure-words.ts'
import { findAt, findNext, type Spot } from './spots.ts'

interface MarkLayerProps {
  readonly label: string
  readonly series: readonly ChartSeries[]
  readonly spots: readonly Spot[]
  readonly isMain: boolean
  readonly activeId: string | undefined
  onActive(statement: string): void
}

/** How near a pointer must come to a mark, in pixels. */
const POINTER_REACH = 32

/** Links over the marks of a chart, one stop of the Tab key: arrow keys go from mark to mark, Enter opens the sentence. */
export function MarkLayer({ label, series, spots, isMain, activeId, onActive }: MarkLayerProps) {
  const layer = useRef<HTMLDivElement>(null)
  const active = spots.find(({ figure }) => figure.statement === activeId)
  const entrance = active ?? spots.findLast((spot) => spot.series === 0) ?? spots[0]
  const onKeyDown = useCallback(
    (event: KeyboardEvent, spot: Spot) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const next = findNext(spots, spot, event.key)
      if (next === undefined) return
      event.preventDefault()
      focusMark(layer.current, next)
    },
    [spots],
  )
  const onPointerMove = ({ clientX, clientY }: PointerEvent): void => {
    const box = layer.current?.getBoundingClientRect()
    const spot =
      box === undefined ? undefined : findAt(spots, clientX - box.left, clientY - box.top, POINTER_REACH)
    if (spot !== undefined) onActive(spot.figure.statement)
  }
  return (
    <div ref={layer} className="mark-layer" role="group" aria-label={label} onPointerMove={onPointerMove}>
      {isMain && <ChartKeys focus={() => focusMark(layer.current, entrance)} />}
      {series.map(({ id, speaker, figures }, at) => (
        <div key={id} role="group" aria-label={say('chart.series', { speaker, n: figures.length })}>
          {spots
            .filter((spot) => spot.series === at)
            .map((spot) => (
              <MarkLink
                key={spot.figure.statement}
                spot={spot}
                isEntrance={spot === entrance}
                isActive={spot === active}
                onActive={onActive}
                onKeyDown={onKeyDown}
              />
            ))}
        </div>
      ))}
    </div>
  )
}

/** The key that leads to the chart. */
function ChartKeys({ focus }: { readonly focus: () => void }) {
  useKeys({ title: 'keys.chart', bindings: [{ keys: 'f', label: 'keys.chart.focus', run: focus }] })
  return null
}

interface MarkLinkProps {
  readonly spot: Spot
  readonly isEntrance: boolean
  readonly isActive: boolean
  onActive(statement: string): void
  onKeyDown(event: KeyboardEvent, spot: Spot): void
}

function focusMark(layer: HTMLElement | null, spot: Spot | undefined): void {
  if (spot === undefined) return
  const id = CSS.escape(spot.figure.statement)
  layer?.querySelector<HTMLElement>(`[data-statement="${id}"]`)?.focus()
}

const MarkLink = memo(function MarkLink({ spot, isEntrance, isActive, onActive, onKeyDown }: MarkLinkProps) {
  const { figure, x, y } = spot
  return (
    <Link
      to="/documents/$id"
      params={{ id: figure.document.id }}
      search={{ claim: figure.claim }}
      preload={false}
      className={isActive ? 'mark-link active' : 'mark-link'}
      data-statement={figure.statement}
      style={{ insetInlineStart: x, insetBlockStart: y }}
      tabIndex={isEntrance ? 0 : -1}
      aria-label={nameFigure(figure)}
      aria-describedby={isActive ? 'chart-sentence' : undefined}
      onFocus={() => onActive(figure.statement)}
      onKeyDown={(event) => onKeyDown(event, spot)}
    />
  )
})
