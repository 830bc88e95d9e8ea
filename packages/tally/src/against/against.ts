import {
  foldName,
  MissingError,
  positionCodes,
  rejectionReasons,
  type RejectionReason,
} from '@recount/claims'
import type { Engine, SqlRow } from '../engine.ts'
import {
  concessionRelations,
  type AcceptedIncident,
  type Against,
  type AgainstQuestion,
  type ConcessionRelation,
  type KnownRange,
  type RejectedIncident,
} from './against-question.ts'
import { acceptedSql, positionsSql, reasonsSql, rejectedSql } from './against-sql.ts'
import { sumSides } from './side-by-side.ts'

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
  const reasons = Map.groupBy(await engine.ask(reasonsSql(asked)), ({ id }) => id)
  const rejected = (await engine.ask(rejectedSql(asked))).map((row) =>
    readRejected(row, reasons.get(row.id ?? null) ?? []),
  )
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
  const given = new Set(reasons.map(({ reason }) => reason))
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
