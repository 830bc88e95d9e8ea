import type { MapPlace, SpokenFigure } from '@recount/api'
import { say, sayCode } from '../../messages/say.ts'
import { sayCount, sayNumber } from '../../words/numbers.ts'
import type { BaseMap } from './base-map/base-map.ts'

/** A length as people write it: "145 km", "500 m". */
export function sayLength(metres: number): string {
  return metres >= 1000
    ? say('map.kilometres', { n: sayNumber(metres / 1000) })
    : say('map.metres', { n: sayNumber(metres) })
}

/** The kind of a place and what it lies in: "Town or city · Raqqa, Syria". */
export function sayWhere({ kind, path }: MapPlace): string {
  const within = path.join(', ')
  return within === '' ? sayCode('map.kind', kind) : `${sayCode('map.kind', kind)} · ${within}`
}

/** From the lowest to the highest figure that a claimant gives. */
export function sayFigures({ lowest, highest, inWords }: SpokenFigure): string {
  if (lowest === null || highest === null) return say('map.inWords', { n: inWords })
  const [low, high] = [sayCount(lowest), sayCount(highest)]
  return low === high ? low : say('map.range', { lowest: low, highest: high })
}

/** What the figures count. */
export function sayCounted({ measure, victims }: SpokenFigure): string {
  const counted = sayCode('measure', measure)
  if (measure === 'strikes' || measure === 'reports') return counted
  return `${sayCode('victims', victims ?? 'unstated')}, ${counted.toLowerCase()}`
}

/** Why a place is not on the map, undefined where it is. */
export function findAbsence({ extent }: MapPlace, base: BaseMap | undefined): string | undefined {
  if (typeof extent === 'string') return sayCode('map.unplaced', extent)
  const isMissing = extent.kind === 'country' && base !== undefined && !base.grounds.has(extent.code)
  return isMissing ? sayCode('map.unplaced', 'no-outline') : undefined
}

/** How closely a place is known and how that is drawn, in a sentence. */
export function sayPrecision(place: MapPlace, base: BaseMap | undefined): string {
  const absence = findAbsence(place, base)
  if (absence !== undefined) return say('map.precision.none', { reason: absence })
  const { extent, kind } = place
  if (typeof extent === 'string' || extent.kind === 'country') return say('map.precision.country')
  return say('map.precision.radius', {
    kind: sayCode('map.kind', kind).toLowerCase(),
    radius: sayLength(extent.metres),
  })
}
