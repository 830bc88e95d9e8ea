import { language, say } from '../../messages/say.ts'

const degrees = new Intl.NumberFormat(language, { maximumFractionDigits: 4 })

/** Coordinates in degrees, north and east positive: "35.9506, 39.0094"; in words where they are not known. */
export function sayCoordinates(latitude: number | null, longitude: number | null): string {
  if (latitude === null || longitude === null) return say('places.coordinates.none')
  return `${degrees.format(latitude)}, ${degrees.format(longitude)}`
}
