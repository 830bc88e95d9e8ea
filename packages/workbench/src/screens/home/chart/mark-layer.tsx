import type { ChartSeries } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
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
  onActive(spot: Spot): void
}

/** How near a pointer must come to a mark, in pixels. */
const POINTER_REACH = 32

/** Links over the marks of a chart, one stop of the Tab key: arrow keys go from mark to mark, Enter opens the sentence. */
export function MarkLayer({ label, series, spots, isMain, activeId, onActive }: MarkLayerProps) {
  const active = spots.find(({ figure }) => figure.statement === activeId)
  const layer = useRef<HTMLDivElement>(null)
  const focus = (spot: Spot | undefined): void => {
    if (spot === undefined) return
    onActive(spot)
    const id = spot.figure.statement
    layer.current?.querySelector<HTMLElement>(`[data-statement="${CSS.escape(id)}"]`)?.focus()
  }
  const entrance = active ?? spots.findLast((spot) => spot.series === 0) ?? spots[0]
  useKeys({
    title: 'keys.chart',
    bindings: isMain ? [{ keys: 'f', label: 'keys.chart.focus', run: () => focus(entrance) }] : [],
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || active === undefined) return
    const next = findNext(spots, active, event.key)
    if (next === undefined) return
    event.preventDefault()
    focus(next)
  }
  const onPointerMove = ({ clientX, clientY }: PointerEvent): void => {
    const box = layer.current?.getBoundingClientRect()
    const spot =
      box === undefined ? undefined : findAt(spots, clientX - box.left, clientY - box.top, POINTER_REACH)
    if (spot !== undefined && spot !== active) onActive(spot)
  }
  return (
    <div ref={layer} className="mark-layer" role="group" aria-label={label} onPointerMove={onPointerMove}>
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

interface MarkLinkProps {
  readonly spot: Spot
  readonly isEntrance: boolean
  readonly isActive: boolean
  onActive(spot: Spot): void
  onKeyDown(event: KeyboardEvent): void
}

function MarkLink({ spot, isEntrance, isActive, onActive, onKeyDown }: MarkLinkProps) {
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
      onFocus={() => onActive(spot)}
      onKeyDown={onKeyDown}
    />
  )
}
