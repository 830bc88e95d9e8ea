import {
  GeoJSONSource,
  Map as WebGlMap,
  setWorkerUrl,
  type GeoJSONSourceSpecification,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { BaseMap, Bounds } from '../base-map/base-map.ts'
import type { DrawnPlace } from './drawn-place.ts'
import { followTheme, readColours, type Tones } from './map-colours.ts'
import { circlesOf, namesOf, spotsOf } from './map-features.ts'
import { farthestZoom, makeLayers, type Marked } from './map-layers.ts'
import { scaleFor, type Scale } from './scale.ts'

setWorkerUrl(workerUrl)

/** What a map tells whoever shows it. A key names a place; undefined, none. */
export interface MapEvents {
  onLight(key: string | undefined): void
  onOpen(key: string): void
  onScale(scale: Scale): void
  /** Is all drawn that is to be drawn? */
  onDrawn(isDrawn: boolean): void
}

/** How a map is named to those who can't see it, and which colour means what. */
export interface MapOptions {
  readonly title: string
  readonly tones?: Tones
}

const noTones: Tones = {}

/** A map on the page. */
export interface OpenedMap {
  show(places: readonly DrawnPlace[]): void
  /** Marks places that are pointed at or open. */
  light(keys: readonly string[]): void
  goTo(bounds: Bounds): void
  zoomBy(steps: number): void
  close(): void
}

/** The widest scale bar, in pixels. */
const scaleRoom = 110

/** Draws a map into an element; nothing is asked for outside it. Throws where the browser can't draw with WebGL. */
export function openMap(
  container: HTMLElement,
  base: BaseMap,
  { title, tones = noTones }: MapOptions,
  events: MapEvents,
): OpenedMap {
  let shown: readonly DrawnPlace[] = []
  let litKeys: readonly string[] = []
  let isReady = false
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = makeMap(container, makeStyle(container, base, tones), title, isStill)
  const markedNow = (): Marked => ({
    countries: countriesOf(shown),
    litKeys,
    litCountries: countriesOf(shown.filter(({ key }) => litKeys.includes(key))),
  })
  const restyle = (): void => {
    if (isReady) applyLayers(map, makeLayers(readColours(container, tones), markedNow()))
  }
  const redraw = (): void => {
    if (!isReady) return
    setData(map, 'circles', circlesOf(shown))
    setData(map, 'spots', spotsOf(shown))
    setData(map, 'names', namesOf(base, shown))
    restyle()
  }
  map.on('load', () => {
    isReady = true
    redraw()
  })
  map.on('idle', () => events.onDrawn(isReady))
  tellEvents(map, events, () => shown)
  const unfollow = followTheme(restyle)
  return {
    show(places) {
      if (shown.length === 0 && places.length > 0) fit(map, around(places), false)
      shown = places
      redraw()
    },
    light(keys) {
      litKeys = keys
      restyle()
    },
    goTo: (bounds) => fit(map, bounds, !isStill),
    zoomBy: (steps) => void map.zoomTo(map.getZoom() + steps, { duration: isStill ? 0 : 200 }),
    close() {
      unfollow()
      map.remove()
    },
  }
}

function makeMap(
  container: HTMLElement,
  style: StyleSpecification,
  title: string,
  isStill: boolean,
): WebGlMap {
  const map = new WebGlMap({
    container,
    style,
    locale: { 'Map.Title': title },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    maxZoom: farthestZoom,
    fadeDuration: isStill ? 0 : 150,
    bounds: [-130, -45, 150, 65],
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  return map
}

function tellEvents(map: WebGlMap, events: MapEvents, listShown: () => readonly DrawnPlace[]): void {
  const tellScale = (): void => events.onScale(scaleFor(metresOfPixelOf(map), scaleRoom))
  map.on('load', tellScale)
  map.on('move', tellScale)
  map.on('dataloading', () => events.onDrawn(false))
  map.on('movestart', () => events.onDrawn(false))
  map.on('mousemove', (event) => {
    const key = findKey(map, event, listShown())
    map.getCanvas().style.cursor = key === undefined ? '' : 'pointer'
    events.onLight(key)
  })
  map.on('mouseout', () => events.onLight(undefined))
  map.on('click', (event) => {
    const key = findKey(map, event, listShown())
    if (key !== undefined) events.onOpen(key)
  })
}

function makeStyle(container: HTMLElement, base: BaseMap, tones: Tones): StyleSpecification {
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: base.countries, tolerance: 0.2 },
      circles: empty,
      spots: empty,
      names: empty,
    },
    layers: makeLayers(readColours(container, tones), { countries: [], litKeys: [], litCountries: [] }),
  }
}

const empty: GeoJSONSourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
}

function countriesOf(places: readonly DrawnPlace[]): readonly string[] {
  return places.flatMap(({ ground }) => ('country' in ground ? [ground.country] : []))
}

/** Gives the layers of the map the paint and filters of these, which have the same ids. */
function applyLayers(map: WebGlMap, layers: ReturnType<typeof makeLayers>): void {
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, name as 'fill-color', value)
    }
    if ('filter' in layer && layer.filter !== undefined) map.setFilter(layer.id, layer.filter)
  }
}

function setData(map: WebGlMap, name: string, data: Parameters<GeoJSONSource['setData']>[0]): void {
  const source = map.getSource(name)
  if (source instanceof GeoJSONSource) void source.setData(data)
}

/** The place under the pointer: of several the one whose ground is smallest. */
function findKey(map: WebGlMap, { point }: MapMouseEvent, shown: readonly DrawnPlace[]): string | undefined {
  const found = map.queryRenderedFeatures(point, {
    layers: ['label', 'country-label', 'ring', 'circle', 'country'],
  })
  const keys = new Set(found.map(({ properties }) => String(properties['key'] ?? '')))
  const codes = new Set(found.map(({ properties }) => String(properties['code'] ?? '')))
  const under = shown.filter(
    ({ key, ground }) => keys.has(key) || ('country' in ground && codes.has(ground.country)),
  )
  return under.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]?.key
}

function sizeOf({ ground }: DrawnPlace): number {
  return 'metres' in ground ? ground.metres : Infinity
}

function around(places: readonly DrawnPlace[]): Bounds {
  return [
    Math.min(...places.map(({ bounds }) => bounds[0])),
    Math.min(...places.map(({ bounds }) => bounds[1])),
    Math.max(...places.map(({ bounds }) => bounds[2])),
    Math.max(...places.map(({ bounds }) => bounds[3])),
  ]
}

/** Nearer than this a lone town would fill the window, and nothing around it would tell where it is. */
const nearest = 6.4

function fit(map: WebGlMap, [west, south, east, north]: Bounds, isMoving: boolean): void {
  map.fitBounds([west, south, east, north], {
    padding: 48,
    maxZoom: nearest,
    ...(isMoving ? { duration: 600 } : { animate: false }),
  })
}

function metresOfPixelOf(map: WebGlMap): number {
  const middle = map.getCenter()
  const { x, y } = map.project(middle)
  return middle.distanceTo(map.unproject([x + 1, y]))
}
