import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { MapColours } from './map-colours.ts'
import { smallestRadius } from './map-features.ts'

/** What is shown apart from the places themselves: their countries, and which are pointed at or open. */
export interface Marked {
  /** ISO 3166 codes of the countries that are places. */
  readonly countries: readonly string[]
  readonly litKeys: readonly string[]
  readonly litCountries: readonly string[]
}

/** The farthest one can zoom in; nearer, the borders would seem surer than they are. */
export const farthestZoom = 10

const fonts = ['system-ui', 'sans-serif']

/** The layers of the map, lowest first. The size of a circle is its radius on the ground and nothing else. */
export function makeLayers(colours: MapColours, marked: Marked): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours.land } },
    ...countryLayers(colours, marked),
    {
      id: 'borders',
      type: 'line',
      source: 'countries',
      paint: {
        'line-color': colours.border,
        'line-opacity': 0.45,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.6, 6, 1.6],
      },
    },
    ...circleLayers(colours, marked),
    ...labelLayers(colours),
  ]
}

function countryLayers(colours: MapColours, { countries, litCountries }: Marked): LayerSpecification[] {
  return [
    {
      id: 'country',
      type: 'fill',
      source: 'countries',
      filter: isOneOf('code', countries),
      paint: { 'fill-color': colours.ground, 'fill-opacity': 0.14 },
    },
    {
      id: 'country-lit',
      type: 'fill',
      source: 'countries',
      filter: isOneOf('code', litCountries),
      paint: { 'fill-color': colours.lit, 'fill-opacity': 0.2 },
    },
  ]
}

function circleLayers(colours: MapColours, { litKeys }: Marked): LayerSpecification[] {
  const lit = isOneOf('key', litKeys)
  return [
    {
      id: 'circle',
      type: 'fill',
      source: 'circles',
      paint: { 'fill-color': toneOf(colours), 'fill-opacity': fillOf(colours) },
    },
    {
      id: 'circle-edge',
      type: 'line',
      source: 'circles',
      paint: {
        'line-color': toneOf(colours),
        'line-width': 1.25,
        'line-dasharray': [3, 2],
        'line-opacity': beforeAndAfter(0, 1),
      },
    },
    {
      id: 'circle-lit',
      type: 'fill',
      source: 'circles',
      filter: lit,
      paint: { 'fill-color': colours.lit, 'fill-opacity': 0.3 },
    },
    {
      id: 'ring',
      type: 'circle',
      source: 'spots',
      paint: {
        'circle-radius': smallestRadius,
        'circle-opacity': 0,
        'circle-stroke-width': 1.75,
        'circle-stroke-color': ['case', lit as ExpressionSpecification, colours.lit, toneOf(colours)],
        'circle-stroke-opacity': beforeAndAfter(1, 0),
      },
    },
  ]
}

function labelLayers(colours: MapColours): LayerSpecification[] {
  const halo = { 'text-halo-color': colours.halo, 'text-halo-width': 1.5 }
  return [
    {
      id: 'name',
      type: 'symbol',
      source: 'names',
      minzoom: 1.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fonts,
        'text-size': 11,
        'text-max-width': 7,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { ...halo, 'text-color': colours.name },
    },
    {
      id: 'country-label',
      type: 'symbol',
      source: 'spots',
      filter: ['get', 'isCountry'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': fonts,
        'text-size': 14,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 2,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { ...halo, 'text-color': colours.ink },
    },
    {
      id: 'label',
      type: 'symbol',
      source: 'spots',
      filter: ['!', ['get', 'isCountry']],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': fonts,
        'text-size': 13,
        'text-variable-anchor-offset': beforeAndAfter(beside, inside, stepsToInside),
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { ...halo, 'text-color': colours.ink },
    },
  ]
}

/** Wide circles of many colours lie over each other in great numbers: the wider, the fainter. */
function fillOf({ tones }: MapColours): ExpressionSpecification | number {
  if (Object.keys(tones).length === 0) return 0.22
  return ['interpolate', ['linear'], ['get', 'metres'], 1_000, 0.22, 20_000, 0.08, 145_000, 0.03]
}

/** The colour of what a place's colour tells; one for all where it tells nothing. */
function toneOf({ tones, ground }: MapColours): ExpressionSpecification | string {
  const pairs = Object.entries(tones)
  const match: unknown = ['match', ['get', 'tone'], ...pairs.flat(), ground]
  return pairs.length === 0 ? ground : (match as ExpressionSpecification)
}

function isOneOf(property: string, values: readonly string[]): FilterSpecification {
  return ['in', ['get', property], ['literal', [...values]]]
}

const beside = ['literal', ['left', [0.8, 0], 'right', [-0.8, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]]]
const inside = ['literal', ['center', [0, 0], 'top', [0, 1], 'bottom', [0, -1]]]

/** How many steps of zoom after a circle is first seen (6 pixels) a label may stand in it (24). */
const stepsToInside = 2

/**
 * One value up to the zoom that a feature names in `until`, or some steps later, and another from there on. Styles can compare
 * the two only step by step.
 */
function beforeAndAfter(before: unknown, after: unknown, later = 0): ExpressionSpecification {
  const at = (zoom: number): unknown => ['case', ['>', ['get', 'until'], zoom - later], before, after]
  const steps = Array.from({ length: farthestZoom }, (_, index) => [index + 1, at(index + 1)])
  return ['step', ['zoom'], at(0), ...steps.flat()] as ExpressionSpecification
}
