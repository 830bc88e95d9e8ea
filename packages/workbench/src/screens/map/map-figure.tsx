import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { say } from '../../messages/say.ts'
import type { BaseMap } from './base-map/base-map.ts'
import type { DrawnPlace } from './drawing/drawn-place.ts'
import type { Tones } from './drawing/map-colours.ts'
import { openMap, type OpenedMap } from './drawing/open-map.ts'
import type { Scale } from './drawing/scale.ts'
import { sayLength } from './place-words.ts'

/** What a map shows and what it tells of being pointed at. */
export interface MapFigureProps {
  readonly base: BaseMap
  /** Names the map for those who can't see it. */
  readonly title: string
  /** Which colour means what; a constant. */
  readonly tones?: Tones
  readonly places: readonly DrawnPlace[]
  /** The places that are pointed at or open. */
  readonly litKeys: readonly string[]
  /** Where the map goes. */
  readonly target: string | undefined
  onLight(key: string | undefined): void
  onOpen(key: string): void
}

/** The map itself. */
export function MapFigure(props: MapFigureProps) {
  const { base, title, tones, places, litKeys, target, onLight, onOpen } = props
  const container = useRef<HTMLDivElement>(null)
  const opened = useRef<OpenedMap>(null)
  const [scale, setScale] = useState<Scale>()
  const [isDrawn, setDrawn] = useState(false)
  const light = useEffectEvent(onLight)
  const open = useEffectEvent(onOpen)
  useEffect(() => {
    if (container.current === null) return undefined
    const map = openMap(
      container.current,
      base,
      { title, ...(tones === undefined ? {} : { tones }) },
      {
        onLight: (key) => light(key),
        onOpen: (key) => open(key),
        onScale: setScale,
        onDrawn: setDrawn,
      },
    )
    opened.current = map
    return () => map.close()
  }, [base, title, tones])
  useEffect(() => opened.current?.show(places), [places])
  const lit = litKeys.join('\n')
  useEffect(() => opened.current?.light(lit === '' ? [] : lit.split('\n')), [lit])
  const goTo = useEffectEvent((key: string) => {
    const place = places.find((one) => one.key === key)
    if (place !== undefined) opened.current?.goTo(place.bounds)
  })
  useEffect(() => {
    if (target !== undefined) goTo(target)
  }, [target])
  return (
    <>
      <div className="map-canvas" ref={container} data-drawn={isDrawn} />
      <div className="map-tools">
        {([1, -1] as const).map((step) => (
          <button
            key={step}
            type="button"
            className="button"
            aria-label={say(step === 1 ? 'map.zoom.in' : 'map.zoom.out')}
            onClick={() => opened.current?.zoomBy(step)}
          >
            {step === 1 ? '+' : '−'}
          </button>
        ))}
      </div>
      {scale !== undefined && (
        <p className="map-scale small number" data-metres={scale.metres}>
          <span className="unseen">{say('map.scale')}: </span>
          <span className="map-bar" style={{ inlineSize: scale.pixels }} />
          {sayLength(scale.metres)}
        </p>
      )}
    </>
  )
}
