import {
  aggregateSchema,
  comparePeriods,
  ConflictError,
  daysOf,
  foldName,
  type Aggregate,
} from '@recount/claims'
import type { Engine } from '../engine.ts'
import type { Selection, TallyQuestion } from '../question.ts'
import { asOfSql } from '../selection-sql.ts'
import { findOverlap, readBearers } from './find-overlap.ts'
import type { Overlap, PeopleRange, Residual } from './overlap.ts'
import { openPlaceScope, type NamedUnits } from './place-scope.ts'

/**
 * What the aggregates of a case add under a policy that counts them, each for itself. The incidents taken off are those that the
 * policy counts anywhere: a selection narrows which aggregates are within it, never what is taken off one.
 */
export async function listResiduals(
  engine: Engine,
  { policy, selection, asOf }: TallyQuestion,
): Promise<readonly Residual[]> {
  const aggregates = await readAggregates(engine, asOf)
  const scopes = await Promise.all(
    aggregates.map(async (aggregate) => ({ aggregate, bearers: await readBearers(engine, aggregate, asOf) })),
  )
  const overlaps = await Promise.all(
    aggregates.map((aggregate) => findOverlap(engine, aggregate, asOf, policy)),
  )
  return overlaps.map((overlap, at) => {
    const shared = scopes.filter((scope, other) => other !== at && !areApart(scope, scopes[at] as Scope))
    return summarise(overlap, shared, isWithin(overlap.aggregate, selection))
  })
}

/** The residuals of one kind of harm and one class of people, added up. */
export interface ResidualSum extends PeopleRange {
  readonly harm: Aggregate['harm']
  readonly victims: Aggregate['victims']
  readonly aggregates: readonly string[]
}

/**
 * Adds up residuals within the selection, by kind of harm and class. An end that one of them leaves open is open for the sum.
 * Throws `ConflictError` where two of a sum may count the same people: they are refused together, and told each for itself.
 */
export function sumResiduals(residuals: readonly Residual[]): readonly ResidualSum[] {
  const within = residuals.filter(({ withinSelection }) => withinSelection)
  const groups = Map.groupBy(within, ({ aggregate }) => `${aggregate.harm} ${aggregate.victims}`)
  return [...groups.values()].map(sumGroup)
}

function sumGroup(group: readonly Residual[]): ResidualSum {
  const aggregates = group.map(({ aggregate }) => aggregate.id)
  const clash = group.find(({ sharedWith }) => sharedWith.some((id) => aggregates.includes(id)))
  if (clash !== undefined) throw refuseSum(clash)
  const { harm, victims } = (group[0] as Residual).aggregate
  return {
    harm,
    victims,
    aggregates,
    min: sumEnds(group.map(({ residual }) => residual.min)),
    max: sumEnds(group.map(({ residual }) => residual.max)),
  }
}

function sumEnds(ends: readonly (number | null)[]): number | null {
  return ends.reduce((sum, end) => (sum === null || end === null ? null : sum + end), 0)
}

function refuseSum({ aggregate, sharedWith }: Residual): ConflictError {
  return new ConflictError(
    `The aggregate "${aggregate.id}" may count the same people as ${sharedWith.map((id) => `"${id}"`).join(', ')}.`,
    'Take one of them, or give them periods or places that are apart; each is told for itself.',
  )
}

async function readAggregates(engine: Engine, asOf: number | null): Promise<readonly Aggregate[]> {
  const rows = await engine.ask(`SELECT v.content FROM aggregate AS v WHERE ${asOfSql(asOf)} ORDER BY v.id`)
  return rows.map(({ content }) => aggregateSchema.parse(JSON.parse(String(content))))
}

interface Scope {
  readonly aggregate: Aggregate
  readonly bearers: readonly NamedUnits[]
}

/** Can no person be counted by both? Only where kinds of harm, periods or the places of both are surely apart. */
function areApart(a: Scope, b: Scope): boolean {
  if (a.aggregate.harm !== b.aggregate.harm) return true
  if (comparePeriods(a.aggregate.period, b.aggregate.period) === 'disjoint') return true
  return liesElsewhere(a, b) && liesElsewhere(b, a)
}

function liesElsewhere({ aggregate, bearers }: Scope, from: Scope): boolean {
  const names = new Set(bearers.map(({ name }) => name))
  if (from.aggregate.places.length === 0 || names.size === 0) return false
  if (!aggregate.places.every((place) => names.has(foldName(place)))) return false
  const isElsewhere = openPlaceScope(from.aggregate.places.map(foldName), from.bearers)
  return bearers.every(({ units }) => isElsewhere(units))
}

/** A selection by facets splits what an aggregate counts, and nobody knows how. */
function isWithin({ period, places }: Aggregate, selection: Selection): boolean {
  const first = period.from === null ? undefined : daysOf(period.from)?.first
  const last = period.to === null ? undefined : daysOf(period.to)?.last
  const wanted = new Set(selection.places.map(foldName))
  return (
    selection.facets.length === 0 &&
    (selection.from === null || (first !== undefined && first >= selection.from)) &&
    (selection.to === null || (last !== undefined && last <= selection.to)) &&
    (wanted.size === 0 || (places.length > 0 && places.every((place) => wanted.has(foldName(place)))))
  )
}

function summarise(overlap: Overlap, shared: readonly Scope[], withinSelection: boolean): Residual {
  const { aggregate, incidents, residual, unknown, contradicts } = overlap
  const sure = incidents.filter(({ standing }) => standing === 'sure').length
  return {
    aggregate,
    overlap: overlap.overlap,
    residual,
    unknown,
    contradicts,
    sure,
    possible: incidents.length - sure,
    sharedWith: shared.map((scope) => scope.aggregate.id),
    withinSelection,
  }
}
