import { adminLevels, placePrecisions, type AdminLevel, type IncidentPlace } from '@recount/claims'
import { openCode } from './code-reader.ts'
import type { MappingEntry } from './mapping.ts'
import { openDecimal } from './number-reader.ts'
import { openSource, type Read, type TableContext } from './source.ts'
import { findEntry, openText } from './text-reader.ts'
import { findDecimal } from './whole-number.ts'

type Point = Pick<IncidentPlace, 'latitude' | 'longitude'>

/** Reads where an incident happened: one place, or none where nothing is said of it. */
export function openPlace(
  entries: readonly MappingEntry[],
  context: TableContext,
): Read<readonly IncidentPlace[]> {
  const name = openText(findEntry(entries, 'places.name'), context)
  const otherNames = openOtherNames(entries, context)
  const precision = openCode(findEntry(entries, 'places.precision'), placePrecisions, context)
  const point = openPoint(entries, context)
  const radius = openDecimal(findEntry(entries, 'places.radius'), [0, Infinity], context)
  const admin = openAdmin(entries, context)
  return (cells) => {
    const place: IncidentPlace = {
      name: name(cells),
      otherNames: otherNames(cells),
      precision: precision(cells),
      ...point(cells),
      radius: radius(cells),
      admin: admin(cells),
      within: [],
    }
    return isSaid(place) ? [place] : []
  }
}

function isSaid({ name, otherNames, latitude, longitude, admin }: IncidentPlace): boolean {
  if (name !== null || latitude !== null || longitude !== null || otherNames.length > 0) return true
  return Object.keys(admin).length > 0
}

function openOtherNames(entries: readonly MappingEntry[], context: TableContext): Read<readonly string[]> {
  const entry = findEntry(entries, 'places.otherNames')
  if (entry === undefined) return () => []
  const list = openSource(entry, context)
  return (cells) => list(cells).map(({ text }) => text)
}

function openAdmin(entries: readonly MappingEntry[], context: TableContext): Read<IncidentPlace['admin']> {
  const levels = adminLevels.flatMap((level) => {
    const entry = findEntry(entries, `places.admin.${level}`)
    return entry === undefined ? [] : [{ level, read: openText(entry, context) }]
  })
  return (cells) => {
    const admin: Partial<Record<AdminLevel, string>> = {}
    for (const { level, read } of levels) {
      const name = read(cells)
      if (name !== null) admin[level] = name
    }
    return admin
  }
}

function openPoint(entries: readonly MappingEntry[], context: TableContext): Read<Point> {
  const pair = openPair(entries, context)
  if (pair !== undefined) return pair
  const latitude = openDecimal(findEntry(entries, 'places.latitude'), [-90, 90], context)
  const longitude = openDecimal(findEntry(entries, 'places.longitude'), [-180, 180], context)
  return (cells) => ({ latitude: latitude(cells), longitude: longitude(cells) })
}

/** Latitude and longitude in one cell, separated by a comma, a semicolon or white space. */
function openPair(entries: readonly MappingEntry[], context: TableContext): Read<Point> | undefined {
  const entry = findEntry(entries, 'places.coordinates')
  if (entry === undefined) return undefined
  const list = openSource(entry, context)
  return (cells) => {
    const [cell] = list(cells)
    if (cell === undefined) return nowhere
    const [latitude, longitude, ...others] = cell.text.split(/\s*[,;\s]\s*/).map((part) => findDecimal(part))
    const isPoint = isWithin(latitude, 90) && isWithin(longitude, 180) && others.length === 0
    if (isPoint) return { latitude: latitude ?? null, longitude: longitude ?? null }
    const detail = { column: cell.column, field: entry.field, found: cell.text }
    context.report.add(
      'impossible-coordinate',
      'expected a latitude and a longitude; held as unknown',
      detail,
    )
    return nowhere
  }
}

const nowhere: Point = { latitude: null, longitude: null }

function isWithin(number: number | undefined, most: number): boolean {
  return number !== undefined && Math.abs(number) <= most
}
