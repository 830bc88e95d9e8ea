import { readFile } from 'node:fs/promises'
import { daysOf, findActor, foldName, InputError, type Edtf } from '@recount/claims'
import { placeKey } from '@recount/places'
import {
  findPolicy,
  parsePolicy,
  type Engine,
  type FacetFilter,
  type Policy,
  type Selection,
} from '@recount/tally'
import type { Case } from './case.ts'
import { actorsOf, gazetteerOf } from './reader.ts'

/** Which incidents a tally is of, as a person types it; what is left out does not narrow. */
export interface TallySearch {
  readonly place: string | undefined
  readonly from: Edtf | undefined
  readonly to: Edtf | undefined
  /** Values by facet, in any spelling; null asks for what is unknown. */
  readonly where: readonly FacetFilter[]
}

/** The selection that is meant: places in any spelling, belligerents by any name the registry knows, days out of months and years. */
export async function findSelection(search: TallySearch, opened: Case, engine: Engine): Promise<Selection> {
  const { place, from, to, where } = search
  return {
    facets: await Promise.all(where.map((filter) => findSpellings(filter, opened, engine))),
    places: place === undefined ? [] : await findPlaces(place, opened),
    from: from === undefined ? null : (daysOf(from)?.first ?? null),
    to: to === undefined ? null : (daysOf(to)?.last ?? null),
  }
}

async function findPlaces(name: string, { config }: Case): Promise<readonly string[]> {
  const gazetteer = await gazetteerOf(config)
  return [foldName(name), name, ...gazetteer.listByKey(placeKey(name)).map(({ id }) => id)]
}

const setFacets: readonly string[] = ['belligerent', 'strike-type', 'cause', 'infrastructure']

/** Values as the incidents spell them. A value that none of them bears stays as it is: it is in no incident. */
async function findSpellings(filter: FacetFilter, { config }: Case, engine: Engine): Promise<FacetFilter> {
  const { facet, values } = filter
  if (!setFacets.includes(facet)) return filter
  const rows = await engine.ask('select distinct member from set_member order by member')
  const members = rows.map(({ member }) => String(member))
  const meant = values.flatMap((value) => (value === null ? [] : listNames(value, facet, config)))
  const folded = new Set(meant.map(foldName))
  const found = members.filter((member) => folded.has(foldName(member)))
  return { facet, values: [...new Set([...values, ...found])] }
}

function listNames(value: string, facet: string, config: Case['config']): readonly string[] {
  const actor = facet === 'belligerent' ? findActor(actorsOf(config), value) : undefined
  return actor === undefined ? [value] : [value, actor.name, ...actor.aliases]
}

/** The policy of a name, of a name and version, or in a JSON file. Throws MissingError and InputError. */
export async function readPolicy(named: string, resolvePath: (path: string) => string): Promise<Policy> {
  if (!named.endsWith('.json')) return findPolicy(named)
  const text = await readFile(resolvePath(named), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`Expected a policy in ${named}; it can't be read: ${error.message}.`)
  })
  return parsePolicy(parseJson(text, named))
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(
      `Expected JSON in ${name}: ${(error as Error).message}.`,
      'docs/policies.md shows one.',
    )
  }
}
