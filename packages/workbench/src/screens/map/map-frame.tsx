import './map.css'
import { lazy, Suspense, type ReactNode } from 'react'
import { say } from '../../messages/say.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { hasWebGl } from './drawing/web-gl.ts'
import type { MapFigureProps } from './map-figure.tsx'

const MapFigure = lazy(async () => ({ default: (await import('./map-figure.tsx')).MapFigure }))

interface MapFrameProps extends Omit<MapFigureProps, 'base'> {
  /** Undefined while it is on its way. */
  readonly base: MapFigureProps['base'] | undefined
  readonly error: Error | undefined
  /** What stands below the map: how to read it. */
  readonly children: ReactNode
}

/** The map in its frame, or why it can't be drawn, above how it is read. */
export function MapFrame({ base, error, children, ...figure }: MapFrameProps) {
  return (
    <section className="map-side-by-side" aria-label={say('map.title')}>
      <div className="map-frame">
        {!hasWebGl() && <p className="notice">{say('map.webgl')}</p>}
        {error !== undefined && <FailureNotice error={error} />}
        {hasWebGl() && base !== undefined && (
          <Suspense fallback={<p className="soft">{say('shell.loading')}</p>}>
            <MapFigure base={base} {...figure} />
          </Suspense>
        )}
      </div>
      {children}
    </section>
  )
}
