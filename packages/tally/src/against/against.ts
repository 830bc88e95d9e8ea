import { foldName, MissingError, positionCodes, rejectionReasons } from '@recount/claims'
import type { HarmKind, PositionCode, RejectionReason } from '@recount/claims'
import type { Engine, SqlRow } from '../engine.ts'
import type { HarmSum, Selection } from '../question.ts'
import { acceptedSql, positionsSql, reasonsSql, rejectedSql } from './against-sql.ts'

/**
 * How what a belligerent concedes stands to what a recorder holds: surely `below` it, surely `above` it, surely `overlapping`
 * it (a number fits both), or `missing` the figure that would tell.
 */
export const concessionRelations = ['overlapping', 'below', 'above', 'missing'] as const
export type ConcessionRelation = (typeof concessionRelations)[number]

/**
 * A belligerent set against a recorder (null: all of them). The belligerent may be named in any spelling (`foldName`), and by
 * other names that a registry knows it by. `harm` is what is compared, people killed where it is left out.
 */
export interface AgainstQuestion {
  readonly belligerent: string
  readonly alsoNamed?: readonly string[]
  readonly recorder: string | null
  readonly harm?: HarmKind
  readonly selection: Selection
  readonly asOf: number | null
}

/** Both ends inclusive, in people; null is an end nobody gives. */
export interface KnownRange {
  readonly min: number | null
  readonly max: number | null
}

/** An incident that the belligerent accepts: what it concedes, and the recorder's civilians. */
export interface AcceptedIncident {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly dayFrom: string | null
  readonly positions: number
  readonly conceded: KnownRange
  readonly recorded: KnownRange
  readonly relation: ConcessionRelation
}

/** An incident that the belligerent rejects, with every reason it gives (none: it gives none). */
export interface RejectedIncident {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly dayFrom: string | null
  readonly recorded: KnownRange
  readonly reasons: readonly RejectionReason[]
}

/** Sums over the same incidents of both sides. */
export interface SideBySide {
  readonly incidents: number
  readonly conceded: HarmSum
  readonly recorded: HarmSum
}

/**
 * A belligerent against a recorder. `names` are the spellings it was found under. `positions` counts its positions by what they
 * say, `unknown` those that say nothing. `accepted` sums every accepted incident, each side as far as it gives figures;
 * `comparable` only those where both sides do, and is what can be compared as a sum. An incident rejected for two reasons counts
 * under both, once in `rejected.incidents`; one that is accepted in one position and rejected in another is in both lists.
 */
export interface Against {
  readonly names: readonly string[]
  readonly positions: Readonly<Record<PositionCode | 'unknown', number>>
  readonly accepted: SideBySide & { readonly positions: number; readonly rows: readonly AcceptedIncident[] }
  readonly relations: Readonly<Record<ConcessionRelation, number>>
  readonly comparable: SideBySide
  readonly rejected: {
    readonly incidents: number
    readonly positions: number
    readonly reasons: Readonly<Record<RejectionReason | 'unknown', number>>
    readonly rows: readonly RejectedIncident[]
  }
}

/**
 * Sets what a belligerent concedes beside what a recorder holds, incident by incident and in sum (Airwars keeps both in one
 * entry; CJTF-OIR's monthly reports name the credible, non-credible and duplicate ones). Whether the recorder holds that harm
 * was reported does not narrow it: a concession of its own is one. Merged, split and withdrawn incidents are left out. Throws
 * `MissingError` where nobody of that name takes a position, naming those who do.
 */
export async function setAgainst(engine: Engine, question: AgainstQuestion): Promise<Against> {
  const names = await findNames(engine, question)
  const asked = { ...question, names, harm: question.harm ?? 'killed' }
  const positions = await engine.ask(positionsSql(asked))
  const accepted = (await engine.ask(acceptedSql(asked))).map(readAccepted)
  const reasons = await engine.ask(reasonsSql(asked))
  const rejected = (await engine.ask(rejectedSql(asked))).map((row) => readRejected(row, reasons))
  const counted = countBy([...positionCodes, 'unknown'], positions, ({ position }) => position ?? 'unknown')
  return {
    names,
    positions: counted,
    accepted: { ...sumSides(accepted), positions: counted.credible, rows: accepted },
    relations: countRelations(accepted),
    comparable: sumSides(accepted.filter(({ relation }) => relation !== 'missing')),
    rejected: {
      incidents: rejected.length,
      positions: counted.non_credible,
      reasons: countReasons(rejected),
      rows: rejected,
    },
  }
}

async function findNames(
  engine: Engine,
  { belligerent, alsoNamed = [] }: AgainstQuestion,
): Promise<readonly string[]> {
  const wanted = new Set([belligerent, ...alsoNamed].map(foldName))
  const rows = await engine.ask(
    'SELECT DISTINCT belligerent FROM position WHERE belligerent IS NOT NULL ORDER BY belligerent',
  )
  const all = rows.map((row) => String(row.belligerent))
  const names = all.filter((name) => wanted.has(foldName(name)))
  if (names.length > 0) return names
  throw new MissingError(
    `Nobody named "${belligerent}" takes a position on an incident.`,
    all.length === 0 ? 'The case holds no positions: import them.' : `Name one of ${all.join(', ')}.`,
  )
}

function countBy<Key extends string>(
  keys: readonly Key[],
  rows: readonly SqlRow[],
  keyOf: (row: SqlRow) => unknown,
): Readonly<Record<Key, number>> {
  const found = new Map(rows.map((row) => [keyOf(row), Number(row.positions)]))
  return Object.fromEntries(keys.map((key) => [key, found.get(key) ?? 0])) as Record<Key, number>
}

function readIncident(row: SqlRow): Pick<RejectedIncident, 'id' | 'code' | 'title' | 'dayFrom' | 'recorded'> {
  const text = (column: string): string | null => (row[column] ?? null) as string | null
  return {
    id: String(row.id),
    code: text('code'),
    title: text('title'),
    dayFrom: text('day_from'),
    recorded: readRange(row, 'recorded'),
  }
}

function readRange(row: SqlRow, side: string): KnownRange {
  return {
    min: (row[`${side}_min`] ?? null) as number | null,
    max: (row[`${side}_max`] ?? null) as number | null,
  }
}

function readAccepted(row: SqlRow): AcceptedIncident {
  return {
    ...readIncident(row),
    positions: Number(row.positions),
    conceded: readRange(row, 'conceded'),
    relation: row.relation as ConcessionRelation,
  }
}

function readRejected(row: SqlRow, reasons: readonly SqlRow[]): RejectedIncident {
  const given = new Set(reasons.filter(({ id }) => id === row.id).map(({ reason }) => reason))
  return { ...readIncident(row), reasons: rejectionReasons.filter((reason) => given.has(reason)) }
}

function countRelations(rows: readonly AcceptedIncident[]): Readonly<Record<ConcessionRelation, number>> {
  const count = (wanted: ConcessionRelation) => rows.filter(({ relation }) => relation === wanted).length
  return Object.fromEntries(concessionRelations.map((one) => [one, count(one)])) as Record<
    ConcessionRelation,
    number
  >
}

function countReasons(rows: readonly RejectedIncident[]): Against['rejected']['reasons'] {
  const count = (wanted: RejectionReason) => rows.filter(({ reasons }) => reasons.includes(wanted)).length
  return {
    ...(Object.fromEntries(rejectionReasons.map((one) => [one, count(one)])) as Record<
      RejectionReason,
      number
    >),
    unknown: rows.filter(({ reasons }) => reasons.length === 0).length,
  }
}

function sumSides(rows: readonly AcceptedIncident[]): SideBySide {
  return {
    incidents: rows.length,
    conceded: sumRanges(rows.map(({ conceded }) => conceded)),
    recorded: sumRanges(rows.map(({ recorded }) => recorded)),
  }
}

function sumRanges(ranges: readonly KnownRange[]): HarmSum {
  const known = ranges.filter(({ min, max }) => min !== null || max !== null)
  return {
    min: known.reduce((sum, { min }) => sum + (min ?? 0), 0),
    max: known.reduce((sum, { max }) => sum + (max ?? 0), 0),
    best: null,
    unknown: ranges.length - known.length,
    noMin: known.filter(({ min }) => min === null).length,
    noMax: known.filter(({ max }) => max === null).length,
  }
}
