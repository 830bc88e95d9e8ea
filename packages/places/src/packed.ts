const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Uint8Array(128)
for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value

const perDegree = 1000
const longitudes = 360 * perDegree + 1
const nowhere = '______'
const coordinateWidth = 6
const populationWidth = 2

/** Characters one place takes in the `geo` column: six of coordinates, two of population. */
export const packedWidth = coordinateWidth + populationWidth

/** Coordinates as six digits to the base 64, exact to a thousandth of a degree (110 m); `______` where unknown. */
export function packCoordinates(latitude: number | null, longitude: number | null): string {
  if (latitude === null || longitude === null) return nowhere
  const down = Math.round((latitude + 90) * perDegree)
  return pack(down * longitudes + Math.round((longitude + 180) * perDegree), coordinateWidth)
}

/** The coordinates at an offset of the `geo` column. */
export function unpackCoordinates(
  geo: string,
  at: number,
): { latitude: number | null; longitude: number | null } {
  if (geo.startsWith(nowhere, at)) return { latitude: null, longitude: null }
  const packed = unpack(geo, at, coordinateWidth)
  return {
    latitude: (Math.floor(packed / longitudes) - 90 * perDegree) / perDegree,
    longitude: ((packed % longitudes) - 180 * perDegree) / perDegree,
  }
}

const mantissas = 90

/** A population as two digits to the base 64: two significant figures, 0 for unknown. */
export function packPopulation(population: number): string {
  if (population < 1) return pack(0, populationWidth)
  const exponent = Math.floor(Math.log10(population))
  const mantissa = Math.min(99, Math.round((population / 10 ** exponent) * 10))
  return pack(1 + exponent * mantissas + mantissa - 10, populationWidth)
}

/** The population at an offset of the `geo` column; coordinates stand before it. */
export function unpackPopulation(geo: string, at: number): number {
  const packed = unpack(geo, at + coordinateWidth, populationWidth) - 1
  if (packed < 0) return 0
  return Math.round(((packed % mantissas) + 10) * 10 ** (Math.floor(packed / mantissas) - 1))
}

function pack(number: number, width: number): string {
  let text = ''
  for (let rest = number; text.length < width; rest = Math.floor(rest / 64)) text = digits[rest % 64]! + text
  return text
}

function unpack(text: string, at: number, width: number): number {
  let number = 0
  for (let index = at; index < at + width; index += 1) number = number * 64 + values[text.charCodeAt(index)]!
  return number
}
