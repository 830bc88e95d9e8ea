import { InputError, placeKinds, type BadField, type CasePlace, type Gazetteer } from '@recount/claims'
import { placeKey } from './key.ts'

/** Throws an `InputError` that names every bad field of a case's places. */
export function checkCasePlaces(base: Gazetteer, extra: readonly CasePlace[]): void {
  const known = new Set(extra.map(caseId))
  const fields = extra.flatMap((place, index) => [
    ...badNames(place, `places[${index}]`),
    ...badNumbers(place, `places[${index}]`),
    ...badWithin(place, `places[${index}]`, (id) => known.has(id) || base.findById(id) !== undefined),
  ])
  fields.push(...repeatedIds(extra))
  if (fields.length === 0) return
  const sentences = fields.map(({ path, message }) => `${path}: ${message}`)
  throw new InputError(
    `The case's places hold ${fields.length === 1 ? 'a mistake' : `${fields.length} mistakes`}: ${sentences.join('; ')}`,
    'Correct them in the list of places; ids are those the gazetteer shows, such as SY, SY.04 or SY.04/ar-raqqah.',
    fields,
  )
}

/** The id of a place of a case: its own, or what contains it and its folded name (`SY.04/…`, `case/…`). */
export function caseId({ id, name, within }: CasePlace): string {
  if (id !== undefined) return id
  const [narrowest] = within ?? []
  return `${narrowest ?? 'case'}/${placeKey(name).replaceAll(' ', '-')}`
}

function badNames({ name, variants = [], kind }: CasePlace, path: string): BadField[] {
  const empty = [name, ...variants].flatMap((spelling, index) => {
    if (typeof spelling === 'string' && placeKey(spelling).length > 1) return []
    const at = index === 0 ? 'name' : `variants[${index - 1}]`
    return [
      { path: `${path}.${at}`, message: `expected a name of two letters or more, found ${show(spelling)}` },
    ]
  })
  if (kind === undefined || placeKinds.includes(kind)) return empty
  return [
    ...empty,
    { path: `${path}.kind`, message: `expected ${placeKinds.join(', ')}, found ${show(kind)}` },
  ]
}

function badNumbers({ latitude, longitude, population }: CasePlace, path: string): BadField[] {
  const bad: BadField[] = []
  const expect = (isGood: boolean, field: string, expected: string, found: unknown): void => {
    if (!isGood) bad.push({ path: `${path}.${field}`, message: `expected ${expected}, found ${show(found)}` })
  }
  expect(isWithin(latitude ?? 0, 90), 'latitude', 'a number from -90 to 90', latitude)
  expect(isWithin(longitude ?? 0, 180), 'longitude', 'a number from -180 to 180', longitude)
  expect(
    (latitude ?? null) !== null || (longitude ?? null) === null,
    'latitude',
    'a number beside longitude',
    latitude,
  )
  expect(
    (longitude ?? null) !== null || (latitude ?? null) === null,
    'longitude',
    'a number beside latitude',
    longitude,
  )
  expect(
    Number.isSafeInteger(population ?? 0) && (population ?? 0) >= 0,
    'population',
    'a whole number',
    population,
  )
  return bad
}

function isWithin(number: unknown, limit: number): boolean {
  return typeof number === 'number' && Math.abs(number) <= limit
}

function badWithin({ within = [] }: CasePlace, path: string, isKnown: (id: string) => boolean): BadField[] {
  return within.flatMap((id, index) =>
    isKnown(id)
      ? []
      : [
          {
            path: `${path}.within[${index}]`,
            message: `expected the id of a known place, found ${show(id)}`,
          },
        ],
  )
}

function repeatedIds(extra: readonly CasePlace[]): BadField[] {
  const seen = new Set<string>()
  return extra.flatMap((place, index) => {
    const id = caseId(place)
    if (!seen.has(id)) return (seen.add(id), [])
    const message = `expected each place once (its spellings belong in variants), found ${show(id)} again`
    return [{ path: `places[${index}].id`, message }]
  })
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}
