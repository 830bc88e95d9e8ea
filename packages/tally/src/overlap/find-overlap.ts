import { foldName, type Aggregate } from '@recount/claims'
import type { Engine, SqlRow } from '../engine.ts'
import type { Policy } from '../policy.ts'
import { findStanding, type Candidate, type Decision, type Surroundings } from './containment.ts'
import {
  bearersSql,
  belligerentsSql,
  candidatesSql,
  columnOf,
  listBearingClasses,
  listNames,
  standInsSql,
  type OverlapAsked,
} from './overlap-sql.ts'
import { subtractOverlap, sumOverlap, type Overlap, type PeopleRange } from './overlap.ts'
import { openPlaceScope, type NamedUnits, type Units } from './place-scope.ts'

/**
 * An aggregate (a month's morgue, a campaign's total) against the incidents it may contain, as the ledger stood after an entry
 * (null: now): Iraq Body Count's way of counting from mortuaries only whom no incident counts. With a policy only the incidents
 * of its sections that count, by its ranges; else every incident, by its recorder's. Incidents that bear no name of the
 * aggregate's places are surely elsewhere only where `openPlaceScope` says so: in doubt they may be within.
 */
export async function findOverlap(
  engine: Engine,
  aggregate: Aggregate,
  asOf: number | null = null,
  policy: Policy | null = null,
): Promise<Overlap> {
  const asked: OverlapAsked = { aggregate, policy, asOf }
  const { decisions, strayDecisions } = await readDecisions(engine, asked)
  const surroundings = await readSurroundings(engine, asked)
  const rows = await engine.ask(candidatesSql(asked, [...decisions.keys()]))
  const incidents = rows.flatMap((row) => {
    const decision = decisions.get(Number(row.incident))
    return findStanding(aggregate, readCandidate(row, aggregate), decision, surroundings) ?? []
  })
  const overlap = sumOverlap(incidents)
  return {
    aggregate,
    incidents,
    overlap,
    residual: subtractOverlap(aggregate.range, overlap),
    unknown: incidents.filter(({ held }) => held.min === null && held.max === null).length,
    contradicts: (overlap.min ?? 0) > (aggregate.range.max ?? Infinity),
    strayDecisions,
  }
}

interface Decided {
  readonly decisions: ReadonlyMap<number, Decision>
  readonly strayDecisions: readonly string[]
}

async function readDecisions(engine: Engine, { aggregate, asOf }: OverlapAsked): Promise<Decided> {
  const { holds, holdsNot } = aggregate
  const ids = [...new Set([...holds, ...holdsNot])]
  if (ids.length === 0) return { decisions: new Map(), strayDecisions: [] }
  const rows = await engine.ask(standInsSql(ids, asOf))
  const held = new Set(rows.filter(({ id }) => holds.includes(String(id))).map(({ incident }) => incident))
  const notHeld = new Set(
    rows.filter(({ id }) => holdsNot.includes(String(id))).map(({ incident }) => incident),
  )
  const decisionOf = (incident: SqlRow[string] | undefined): Decision => {
    if (!notHeld.has(incident)) return 'holds'
    return held.has(incident) ? 'both' : 'holds not'
  }
  const found = new Set(rows.map(({ id }) => id))
  return {
    decisions: new Map(rows.map(({ incident }) => [Number(incident), decisionOf(incident)])),
    strayDecisions: ids.filter((id) => !found.has(id)),
  }
}

async function readSurroundings(engine: Engine, { aggregate, asOf }: OverlapAsked): Promise<Surroundings> {
  const wanted = new Set(aggregate.belligerents.map(foldName))
  const rows = wanted.size === 0 ? [] : await engine.ask(belligerentsSql(asOf))
  const named = new Set(rows.map(({ name }) => foldName(String(name))))
  return {
    isElsewhere: openPlaceScope(aggregate.places.map(foldName), await readBearers(engine, aggregate, asOf)),
    knowsBelligerents: wanted.isSubsetOf(named),
  }
}

/** The units in which the places lie that an aggregate names, by their folded names. */
export async function readBearers(
  engine: Engine,
  aggregate: Aggregate,
  asOf: number | null,
): Promise<readonly NamedUnits[]> {
  const names = listNames(aggregate)
  if (names.length === 0) return []
  const rows = await engine.ask(bearersSql(names, asOf))
  return rows.map((row) => ({ name: foldName(String(row.name)), units: readUnits(row) }))
}

function readUnits(row: SqlRow): Units {
  return {
    recorder: String(row.recorder),
    country: asText(row.country),
    region: asText(row.region),
    governorate: asText(row.governorate),
    district: asText(row.district),
  }
}

function readCandidate(row: SqlRow, { victims }: Aggregate): Candidate {
  const ranges = listBearingClasses(victims).flatMap((of) => {
    const range = readRange(row, columnOf(of))
    return range.min === null && range.max === null ? [] : [[of, range]]
  })
  return {
    id: String(row.id),
    code: asText(row.code),
    title: asText(row.title),
    dayFrom: asText(row.day_from),
    dayTo: asText(row.day_to),
    units: readUnits(row),
    bearsName: row.bears_name === true,
    belligerents: JSON.parse(asText(row.members) ?? '[]') as readonly string[],
    ranges: Object.fromEntries(ranges) as Candidate['ranges'],
  }
}

function readRange(row: SqlRow, name: string): PeopleRange {
  const read = (end: string): number | null => (row[`${name}_${end}`] ?? null) as number | null
  return { min: read('min'), max: read('max') }
}

function asText(value: SqlRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
