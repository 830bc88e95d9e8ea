import { placeKey } from '../src/key.ts'
import { looseKey } from '../src/loose.ts'
import type { SourceCity, SourcePopulation } from './source.ts'

/** What the older extract knows of a place: how many live there, and its name then where that was another. */
export interface Counted {
  readonly population: number
  readonly formerName: string | null
}

interface Candidate {
  readonly name: string
  readonly key: string
  readonly latitude: number
  readonly longitude: number
  readonly population: number
  isTaken: boolean
}

interface Near {
  readonly candidate: Candidate
  readonly distance: number
}

/** How far apart, in degrees, two extracts may put one place: of the same name, under another, and with the first word alike. */
const sameName = 0.15
const otherName = 0.012
const sameFirstWord = 0.03

/**
 * Joins populations by country and nearest coordinate: places of the same name first; what is left by a similar spelling
 * nearby (Odessa, Odesa), or by lying at the same spot under another name (Artemivsk, Bakhmut).
 */
export function joinPopulations(
  cities: readonly SourceCity[],
  populations: readonly SourcePopulation[],
): ReadonlyMap<SourceCity, Counted> {
  const near = neighbourhoods(populations)
  const joined = new Map<SourceCity, Counted>()
  for (const isSame of [bearsSameName, bearsSimilarName, liesAtSameSpot]) {
    for (const city of cities.filter((left) => !joined.has(left))) {
      const found = near(city).find((other) => !other.candidate.isTaken && isSame(city, other))
      if (found) joined.set(city, take(found.candidate, isSame !== bearsSameName))
    }
  }
  return joined
}

function take(candidate: Candidate, isRenamed: boolean): Counted {
  candidate.isTaken = true
  return { population: candidate.population, formerName: isRenamed ? candidate.name : null }
}

function bearsSameName(city: SourceCity, { candidate, distance }: Near): boolean {
  return distance <= sameName && candidate.key === placeKey(city.name)
}

function bearsSimilarName(city: SourceCity, { candidate, distance }: Near): boolean {
  return distance <= sameName && isSimilar(looseKey(placeKey(city.name)), looseKey(candidate.key))
}

function liesAtSameSpot(city: SourceCity, { candidate, distance }: Near): boolean {
  const [first = ''] = placeKey(city.name).split(' ')
  const sharesFirst = first.length > 5 && candidate.key.startsWith(`${first} `)
  return distance <= (sharesFirst ? sameFirstWord : otherName)
}

/** Equal, one longer by whole words (Panamá, Panama City), or two letters apart. */
function isSimilar(a: string, b: string): boolean {
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true
  return a[0] === b[0] && Math.min(a.length, b.length) >= 5 && editDistance(a, b) <= 2
}

/** Levenshtein's distance, by rows. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = above[column - 1]! + Number(a[row - 1] !== b[column - 1])
      current.push(Math.min(above[column]! + 1, current[column - 1]! + 1, replaced))
    }
    above = current
  }
  return above[b.length]!
}

const cellSize = 0.2
const steps = [-cellSize, 0, cellSize]

/** For a city the older extract's places of its country around it, nearest first. */
function neighbourhoods(populations: readonly SourcePopulation[]): (city: SourceCity) => readonly Near[] {
  const cells = new Map<string, Candidate[]>()
  for (const { name, country, population, loc } of populations) {
    if (population <= 0) continue
    const [longitude, latitude] = loc.coordinates
    const cell = cellOf(country, latitude, longitude)
    const candidate = { name, key: placeKey(name), latitude, longitude, population, isTaken: false }
    cells.set(cell, [...(cells.get(cell) ?? []), candidate])
  }
  return ({ country, lat, lng }) => {
    const latitude = Number(lat)
    const longitude = Number(lng)
    return steps
      .flatMap((down) => steps.map((right) => cellOf(country, latitude + down, longitude + right)))
      .flatMap((cell) => cells.get(cell) ?? [])
      .map((candidate) => ({
        candidate,
        distance: Math.hypot(candidate.latitude - latitude, candidate.longitude - longitude),
      }))
      .sort((a, b) => a.distance - b.distance || b.candidate.population - a.candidate.population)
  }
}

function cellOf(country: string, latitude: number, longitude: number): string {
  return `${country} ${Math.floor(latitude / cellSize)} ${Math.floor(longitude / cellSize)}`
}
