import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { say } from '../messages/say.ts'
import { leastWidth } from './column-model.ts'

interface WidthHandleProps {
  /** The column's name, for those who can't see where the handle stands. */
  readonly label: string
  readonly width: number | undefined
  resize(width: number | undefined): void
}

/** Pixels that an arrow key moves an edge. */
const keyStep = 16

/** The edge of a column: drag it, or move it with the arrow keys; a double click or Enter gives back the width it had. */
export function WidthHandle({ label, width, resize }: WidthHandleProps) {
  const [drag, setDrag] = useState<{ readonly at: number; readonly width: number }>()
  const now = (target: Element): number =>
    width ?? target.closest('[role=columnheader]')?.getBoundingClientRect().width ?? leastWidth
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const toward = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (toward !== undefined)
      resize(now(event.currentTarget) + toward * signOf(event.currentTarget) * keyStep)
    else if (event.key === 'Enter') resize(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag !== undefined) resize(drag.width + (event.clientX - drag.at) * signOf(event.currentTarget))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className="width-handle"
      aria-label={say('table.width', { column: label })}
      aria-orientation="horizontal"
      aria-valuemin={leastWidth}
      aria-valuemax={1000}
      aria-valuenow={width ?? leastWidth}
      aria-valuetext={
        width === undefined ? say('table.width.usual') : say('table.width.pixels', { n: width })
      }
      onKeyDown={onKeyDown}
      onDoubleClick={() => resize(undefined)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ at: event.clientX, width: now(event.currentTarget) })
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDrag(undefined)}
      onPointerCancel={() => setDrag(undefined)}
    />
  )
}

/** Widths grow towards the end of the line. */
function signOf(element: Element): 1 | -1 {
  return getComputedStyle(element).direction === 'rtl' ? -1 : 1
}
