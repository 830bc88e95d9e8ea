import { dayRangeOf } from './incident-days.ts'
import { foldName, listHarm, reachOf, type HarmRange } from '@recount/claims'
import { joinList, type LinkedRow } from './linked-row.ts'
import { compareAs, findDirected, listNames, listParts, type ComparedName } from './place-names.ts'
import { spanOf, wholeOf } from './statement-rows.ts'
import type { MatchedIncident } from './statement-proposal.ts'

const metres = 1000
const usualReach = 5

/** Is this the name of a country? */
export type IsCountry = (name: string) => boolean

/** An incident as it is compared. */
export function incidentRow(incident: MatchedIncident, isCountry: IsCountry): LinkedRow {
  const own = namesOf(incident, isCountry)
  const headed = incident.places.flatMap(({ name }) => findDirected(name ?? '') ?? [])
  const names = [...own, ...headed]
  const keys = names.map(({ key }) => key)
  const skeletons = joinList(names.map(({ skeleton }) => skeleton))
  return {
    id: incident.id,
    ...datesOf(incident, keys),
    spelt: joinList(names.map(({ spelt }) => spelt)),
    names: joinList(keys),
    wholes: joinList([
      wholeOf(own.map(({ key }) => key)),
      ...(own.length > 1 ? [] : headed.map(({ key }) => key)),
    ]),
    skeletons,
    parts: joinList(keys.flatMap((key) => listParts(key, 'word', 'whole'))),
    around: skeletons,
    units: unitsOf(incident),
    main: null,
    ...pointOf(incident),
    searched: null,
    concedes: 'yes',
    weighs: 'yes',
    ...harmOf(incident),
    speakers: joinList(incident.belligerents.flatMap(({ name, id }) => [foldName(name), id && foldName(id)])),
    alone: incident.belligerents.length === 1 ? 'yes' : null,
    origin: incident.places.some(isWordedAsStatement) ? 'self' : 'told',
  }
}

/** The names of an incident's places, without that of the country they end with. */
function namesOf({ places }: MatchedIncident, isCountry: IsCountry): readonly ComparedName[] {
  return places.flatMap(({ name, admin }) => {
    const country = compareAs(admin.country ?? '')?.key
    const names = name === null ? [] : listNames(name).filter(({ key }) => key !== country)
    const last = names.at(-1)
    return last !== undefined && names.length > 1 && isCountry(last.name) ? names.slice(0, -1) : names
  })
}

/** The units of administration below the country, which is the same for nearly all. */
function unitsOf({ places }: MatchedIncident): string | null {
  const units = places.flatMap(({ admin: { country: _country, ...below } }) => Object.values(below))
  return joinList(units.map((unit) => compareAs(unit)?.skeleton))
}

/** "near Town, Country": a place put down as statements put it, by somebody who had nothing but one. */
function isWordedAsStatement({ name, admin }: MatchedIncident['places'][number]): boolean {
  if (name === null) return false
  const last = compareAs(name.slice(name.lastIndexOf(',') + 1))?.key
  const isCountry = admin.country !== undefined && last === compareAs(admin.country)?.key
  return /^\s*near\b/i.test(name) || (isCountry && name.includes(','))
}

type Dates = Pick<LinkedRow, 'days' | 'slips' | 'first' | 'last' | 'span'>

const longestIncident = 62

function datesOf({ period }: MatchedIncident, keys: readonly string[]): Dates {
  const range = dayRangeOf(period)
  if (range === null) return { days: null, slips: null, first: null, last: null, span: null }
  const { first, last } = range
  const days = Array.from({ length: Math.min(last - first, longestIncident) + 1 }, (_, at) => first + at)
  return {
    days: joinList(days.map(String)),
    slips: joinList(keys.map((key) => `${key}@${first}`)),
    first,
    last,
    span: spanOf(first, last),
  }
}

type Point = Pick<LinkedRow, 'lat' | 'lon' | 'reach' | 'around_lat' | 'around_lon' | 'around_reach'>

function pointOf({ places }: MatchedIncident): Point {
  const place = places.find(({ latitude }) => latitude !== null)
  const lat = place?.latitude ?? null
  const lon = place?.longitude ?? null
  const reached = place && reachOf(place)
  const reach = lat === null ? null : reached ? reached.metres / metres : usualReach
  return { lat, lon, reach, around_lat: lat, around_lon: lon, around_reach: reach }
}

type Harm = Pick<LinkedRow, 'killed_min' | 'killed_max' | 'injured_min' | 'injured_max' | 'alleged'>

/** The widest ranges that the recorder gives of civilians, or of anybody where it gives none of civilians. */
function harmOf({ harm }: MatchedIncident): Harm {
  const killed = harm.killed.civilians ?? harm.killed.persons
  const injured = harm.injured.civilians ?? harm.injured.persons
  const isKnown = listHarm(harm).length > 0
  const none = killed === undefined && injured !== undefined ? 0 : null
  return {
    killed_min: killed === undefined ? none : (killed.min ?? killed.max),
    killed_max: killed === undefined ? none : (killed.max ?? killed.min),
    injured_min: injured?.min ?? injured?.max ?? null,
    injured_max: injured?.max ?? injured?.min ?? null,
    alleged: isKnown ? allegedOf(killed) : 'unknown',
  }
}

const few = 2
const several = 9

function allegedOf(killed: HarmRange | undefined): LinkedRow['alleged'] {
  const most = killed?.max ?? killed?.min ?? 0
  if (most === 0) return 'nobody'
  if (most <= few) return 'few'
  return most <= several ? 'several' : 'many'
}
