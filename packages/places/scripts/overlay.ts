import { InputError, type BadField } from '@recount/claims'
import { placeKey } from '../src/key.ts'
import { isArea, type PlaceRecord } from './record.ts'
import type { Overlay, OverlayPlace } from './source.ts'
import { keysOf, withoutGeneric } from './variant.ts'
import { looseKey } from '../src/loose.ts'

/** Adds the overlay's places and names to the records; every id it names must exist. */
export function applyOverlay(records: PlaceRecord[], overlay: Overlay): void {
  records.push(...overlay.places.map(recordFrom))
  const byId = new Map(records.map((record) => [record.id, record]))
  const unknown: BadField[] = []
  const find = (id: string, path: string): PlaceRecord | undefined => {
    const record = byId.get(id)
    if (!record) unknown.push({ path, message: `expected the id of a place, found ${id}` })
    return record
  }
  for (const [id, names] of Object.entries(overlay.variants)) {
    const record = find(id, `variants.${id}`)
    if (record) addNames(record, names)
  }
  for (const [id, population] of Object.entries(overlay.populations)) {
    const record = find(id, `populations.${id}`)
    if (record) record.population = population
  }
  for (const place of overlay.places) {
    if (place.within !== null) find(place.within, `places.${place.id}.within`)
    for (const member of place.members ?? []) adopt(find(member, `places.${place.id}.members`), place.id)
  }
  for (const { id } of overlay.places) {
    if (records.filter((record) => record.id === id).length > 1) {
      unknown.push({ path: `places.${id}`, message: 'expected an id not yet taken' })
    }
  }
  if (unknown.length > 0) throw overlayError(unknown)
}

function overlayError(fields: readonly BadField[]): InputError {
  const first = fields.map(({ path, message }) => `${path}: ${message}`).join('\n')
  return new InputError(
    `data/exonyms.json names places that don't exist:\n${first}`,
    'Correct the ids.',
    fields,
  )
}

function adopt(member: PlaceRecord | undefined, id: string): void {
  if (member) member.parent = id
}

function recordFrom(place: OverlayPlace): PlaceRecord {
  const country = place.id.startsWith('ZZ') ? null : place.id.slice(0, 2)
  const record: PlaceRecord = {
    id: place.id,
    name: place.name,
    kind: place.kind,
    country,
    parent: place.within,
    latitude: place.latitude,
    longitude: place.longitude,
    population: place.population ?? 0,
    number: 0,
    keys: new Set(),
  }
  addNames(record, [place.name, ...(place.names ?? [])])
  return record
}

function addNames(record: PlaceRecord, names: readonly string[]): void {
  if (record.kind === 'country') names.forEach((name) => record.keys.add(placeKey(name)))
  else
    for (const key of names.flatMap((name) => keysOf(name, record.country ?? '', isArea(record))))
      record.keys.add(key)
}

/**
 * An area and the largest place in its region that bears its name (Raqqa city, district and governorate) answer to each
 * other's spellings, so that every meaning is offered.
 */
export function shareNames(records: readonly PlaceRecord[]): void {
  const byName = Map.groupBy(
    records.filter(({ kind }) => kind === 'region' || kind === 'district'),
    ({ id, name }) => nameInRegion(regionOf(id), name),
  )
  const largestFirst = records
    .filter(({ kind }) => kind === 'populated')
    .sort((a, b) => b.population - a.population)
  const taken = new Set<string>()
  for (const place of largestFirst) {
    const shared = nameInRegion(regionOf(place.id), place.name)
    if (taken.has(shared)) continue
    taken.add(shared)
    for (const area of byName.get(shared) ?? []) share(area, place)
  }
}

/** `SY.04` of `SY.04/ar-raqqah` and of `SY.04.172956`. */
function regionOf(id: string): string {
  return id.replace(/\/.*/, '').split('.', 2).join('.')
}

function nameInRegion(region: string, name: string): string {
  return `${region} ${looseKey(withoutGeneric(placeKey(name)))}`
}

/** Says that the place is meant and not the area around it. */
const cityWord = /\bcity\b|^ciudad |^madinat /

function share(area: PlaceRecord, place: PlaceRecord): void {
  const own = new Set([...place.keys].map(looseKey))
  for (const key of area.keys) if (own.has(looseKey(key))) place.keys.add(key)
  for (const key of place.keys) if (!cityWord.test(key)) area.keys.add(key)
}
