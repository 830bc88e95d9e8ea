import { grades, InputError, type Edtf } from '@recount/claims'
import { facets, type Facet, type FacetFilter } from '@recount/tally'
import type { TallySearch } from '../pipeline/tally-question.ts'
import { parseChoice } from './choice.ts'
import { parsePeriodOptions } from './statement-filter.ts'

type Filtered = FacetFilter['facet']
const filtered = facets.filter((facet): facet is Filtered => facet !== 'victims')

/** The options that choose incidents for a tally. */
export const selectionOptions = {
  place: {
    type: 'string',
    value: 'NAME',
    summary: 'Only incidents at this place or inside it, in any spelling; or an id of the gazetteer.',
  },
  where: {
    type: 'string',
    multiple: true,
    value: 'FACET=VALUE',
    summary: `Only incidents with this value, such as grade=Fair; of one facet several times: any of them. unknown asks for those where nobody says. Facets: ${filtered.join(', ')}.`,
  },
} as const

/** The options that choose incidents by the day they happened. */
export const daysOptions = {
  from: {
    type: 'string',
    value: 'DATE',
    summary: 'Only incidents that happened on this day, month or year (2019-05) or later.',
  },
  to: {
    type: 'string',
    value: 'DATE',
    summary: 'Only incidents that happened on this day, month or year or earlier.',
  },
} as const

/** Reads what narrows a tally. Throws InputError with every value that does not fit. */
export function parseSearch(
  { place, where }: { readonly place: string | undefined; readonly where: readonly string[] },
  days: { readonly from: string | undefined; readonly to: string | undefined },
): TallySearch {
  const { from, to }: { from: Edtf | undefined; to: Edtf | undefined } = parsePeriodOptions(days)
  const pairs = where.map(parsePair)
  const values = Map.groupBy(pairs, ({ facet }) => facet)
  return {
    place,
    from,
    to,
    where: [...values].map(([facet, all]) => ({ facet, values: all.map(({ value }) => value) })),
  }
}

interface FacetValue {
  readonly facet: Filtered
  readonly value: string | null
}

function parsePair(pair: string): FacetValue {
  const at = pair.indexOf('=')
  const value = pair.slice(at + 1).trim()
  if (at < 1 || value === '') {
    throw new InputError(
      `Expected --where FACET=VALUE; found ${JSON.stringify(pair)}.`,
      'As in --where grade=Fair, or --where belligerent="US-led Coalition".',
    )
  }
  const facet = parseChoice('where', filtered, pair.slice(0, at).trim()) ?? 'grade'
  return { facet, value: value === 'unknown' ? null : parseValue(facet, value) }
}

function parseValue(facet: Filtered, value: string): string {
  if (facet === 'harm-reported') {
    return parseChoice('where harm-reported', ['yes', 'no'], value) === 'yes' ? 'true' : 'false'
  }
  return facet === 'grade' ? (parseChoice('where grade', grades, value) ?? value) : value
}

/** Reads what a tally is split by: names of facets with commas between. Throws InputError on another word or one named twice. */
export function parseFacets(given: string | undefined): readonly Facet[] {
  const names = splitList(given)
  const found = names.map((name) => parseChoice('by', facets, name) ?? 'grade')
  if (new Set(found).size === found.length) return found
  throw new InputError(`Expected each facet of --by once; found ${names.join(', ')}.`)
}

/** The words of a list with commas between. */
export function splitList(given: string | undefined): readonly string[] {
  return (given ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
}
