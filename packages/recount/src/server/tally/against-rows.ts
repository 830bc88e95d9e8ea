import type { AnswerOf, ConcededRelation, Methods, ReadRequestOf } from '@recount/api'
import { foldName, type Position } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'
import { asOfSql, isOneOfSql, selectionSql, type Against, type Engine, type Selection } from '@recount/tally'
import { sayDays } from '../../report/dates.ts'
import { headlineOf, refOf } from '../incidents/incident-row.ts'
import { versionAt } from '../incidents/version-at.ts'

type Row = AnswerOf<Methods['getAgainst']>['rows'][number]

/** Which rows a query asks for. */
export type AgainstRows = Pick<
  ReadRequestOf<Methods['getAgainst']>['query'],
  'position' | 'relation' | 'reason'
>

/** An incident on which the belligerent takes a position. */
export interface HeldIncident {
  readonly id: string
  readonly position: string
}

/** The incidents on which a belligerent takes a position, by day; one on which it takes two stands twice. */
export async function listHeld(
  engine: Engine,
  names: readonly string[],
  selection: Selection,
  asOf: number | null,
): Promise<readonly HeldIncident[]> {
  const where = [asOfSql(asOf), 'v.counts', ...selectionSql(selection), isOneOfSql('p.belligerent', names)]
  const rows = await engine.ask(
    `select distinct i.id, coalesce(p."position", 'unknown') as held, v.day_from from version v join "position" p on p.incident = v.incident and v.entry_from >= p.entry_from and v.entry_from < p.entry_to join incident i on i.incident = v.incident where ${where.join(' and ')} order by v.day_from nulls last, i.id, held`,
  )
  return rows.map(({ id, held }) => ({ id: String(id), position: String(held) }))
}

/** The rows that a query asks for among those there are. */
export function narrowHeld(
  held: readonly HeldIncident[],
  against: Against,
  { position, relation, reason }: AgainstRows,
): readonly HeldIncident[] {
  const relations = relationsOf(against)
  const reasons: ReadonlyMap<string, readonly string[]> = new Map(
    against.rejected.rows.map((row) => [row.id, row.reasons.length === 0 ? ['unknown'] : row.reasons]),
  )
  const isRelated = (one: HeldIncident) =>
    one.position === 'credible' && relation.some((wanted) => wanted === relations.get(one.id))
  const isReasoned = (one: HeldIncident) =>
    one.position === 'non_credible' && reason.some((wanted) => reasons.get(one.id)?.includes(wanted))
  return held
    .filter((one) => position.length === 0 || position.some((wanted) => wanted === one.position))
    .filter((one) => relation.length === 0 || isRelated(one))
    .filter((one) => reason.length === 0 || isReasoned(one))
}

/** By the id of an accepted incident: how what is conceded stands to what is recorded. */
export function relationsOf({ accepted }: Against): ReadonlyMap<string, ConcededRelation> {
  return new Map(accepted.rows.map(({ id, relation }) => [id, relation]))
}

/** One row, as the incident stood then. */
export function againstRow(
  held: HeldIncident,
  recorded: RecordedIncident,
  names: readonly string[],
  relation: ConcededRelation | null,
  asOf: number | null,
): Row {
  const { incident } = versionAt(recorded, asOf)
  const position = incident.positions.find((one) => isHeld(one, held, names))
  return {
    incident: refOf(incident),
    days: sayDays(incident.period),
    place: incident.places[0]?.name ?? null,
    grade: incident.grade,
    position: position?.position ?? null,
    relation,
    reasons: position?.rejectedFor ?? [],
    conceded: {
      killed: position?.conceded.killed ?? null,
      injured: position?.conceded.injured ?? null,
    },
    recorder: {
      killed: headlineOf(incident.harm, 'killed')?.range ?? null,
      injured: headlineOf(incident.harm, 'injured')?.range ?? null,
    },
    statement: position?.statement ?? null,
  }
}

function isHeld({ belligerent, position }: Position, held: HeldIncident, names: readonly string[]): boolean {
  const isIts = belligerent !== null && names.some((name) => foldName(name) === foldName(belligerent))
  return isIts && (position ?? 'unknown') === held.position
}
