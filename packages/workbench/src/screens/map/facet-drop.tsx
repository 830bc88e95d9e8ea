import type { KeyboardEvent, ReactNode } from 'react'
import { say } from '../../messages/say.ts'

interface FacetDropProps {
  /** How many values are chosen. */
  readonly chosen: number
  /** The panel of facets. */
  readonly children: ReactNode
}

/** The facets of a map, which drop down when they are asked for. */
export function FacetDrop({ chosen, children }: FacetDropProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of what is focused inside
    <details className="map-facets" onKeyDown={closeOnEscape}>
      <summary className="button">
        {chosen === 0 ? say('map.filters') : say('map.filters.chosen', { n: chosen })}
      </summary>
      {children}
    </details>
  )
}

function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape' || !currentTarget.open) return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}
