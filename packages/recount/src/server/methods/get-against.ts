import { methods, type AnswerOf } from '@recount/api'
import { concededRelations } from '@recount/api'
import { foldName, positionCodes, rejectionReasons } from '@recount/claims'
import {
  asOfSql,
  setAgainst,
  type AcceptedIncident,
  type Against,
  type Engine,
  type RejectedIncident,
} from '@recount/tally'
import { actorsOf } from '../../pipeline/reader.ts'
import { answer, type Context } from '../answer.ts'
import { daysBetween, labelOf } from '../incidents/table-words.ts'
import { findMoment } from '../tally/moment.ts'
import { selectionOf } from '../tally/selection.ts'

type Answer = AnswerOf<typeof methods.getAgainst>
type View = NonNullable<Answer['against']>
type Row = View['rows'][number]

export const getAgainst = answer(methods.getAgainst, async ({ query }, context) => {
  const { live, tally } = context
  const asOf = await findMoment(query.asOf, live.opened.ledger, live.state.entries)
  const { belligerent, recorder = null, harm } = query
  const entry = asOf.isNow ? null : asOf.entry
  const selection = selectionOf({ ...query, belligerent: [], recorder: [] })
  return tally.ask(async (engine): Promise<Answer> => {
    const belligerents = await listHolders(engine, entry)
    if (belligerent === undefined) return { asOf, belligerents, against: null }
    const alsoNamed = otherNames(belligerent, context)
    const against = await setAgainst(engine, {
      belligerent,
      alsoNamed,
      recorder,
      harm,
      selection,
      asOf: entry,
    })
    return { asOf, belligerents, against: viewAgainst(against, query) }
  })
})

/** Who holds positions, those on the most incidents first. */
async function listHolders(engine: Engine, entry: number | null): Promise<Answer['belligerents']> {
  const rows = await engine.ask(
    `select v.belligerent as name, count(distinct v.incident) as found from "position" v where ${asOfSql(entry)} and v.belligerent is not null group by 1 order by 2 desc, 1`,
  )
  return rows.map(({ name, found }) => ({ value: String(name), label: String(name), count: Number(found) }))
}

/** The names by which the registry knows an actor of this name. */
function otherNames(name: string, { live }: Context): readonly string[] {
  const wanted = foldName(name)
  const found = actorsOf(live.state.config).find((actor) =>
    [actor.name, ...actor.aliases].some((one) => foldName(one) === wanted),
  )
  return found === undefined ? [] : [found.name, ...found.aliases]
}

interface Narrowing {
  readonly side: 'accepted' | 'rejected'
  readonly relation: readonly string[]
  readonly reason: readonly string[]
  readonly offset: number
  readonly limit: number
}

function viewAgainst(against: Against, query: Narrowing): View {
  const { names, positions, accepted, comparable, relations, rejected } = against
  const rows = query.side === 'accepted' ? listAccepted(against, query) : listRejected(against, query)
  return {
    names,
    positions: [...positionCodes, 'unknown' as const].map((position) => ({
      position,
      count: positions[position],
    })),
    accepted: pick(accepted),
    comparable: pick(comparable),
    relations: concededRelations.map((relation) => ({ relation, incidents: relations[relation] })),
    rejected: rejected.incidents,
    reasons: [...rejectionReasons, 'unknown' as const].map((reason) => ({
      reason,
      incidents: rejected.reasons[reason],
    })),
    total: rows.length,
    rows: rows.slice(query.offset, query.offset + query.limit),
  }
}

function pick({ incidents, conceded, recorded }: View['accepted']): View['accepted'] {
  return { incidents, conceded, recorded }
}

function listAccepted({ accepted }: Against, { relation }: Narrowing): readonly Row[] {
  const asked = (row: AcceptedIncident) => relation.length === 0 || relation.includes(row.relation)
  return accepted.rows.filter(asked).map((row) => ({
    ...nameRow(row),
    relation: row.relation,
    reasons: [],
    conceded: row.conceded,
    recorded: row.recorded,
  }))
}

function listRejected({ rejected }: Against, { reason }: Narrowing): readonly Row[] {
  const reasonsOf = ({ reasons }: RejectedIncident) => (reasons.length === 0 ? ['unknown'] : reasons)
  const asked = (row: RejectedIncident) =>
    reason.length === 0 || reasonsOf(row).some((one) => reason.includes(one))
  return rejected.rows.filter(asked).map((row) => ({
    ...nameRow(row),
    relation: null,
    reasons: row.reasons,
    conceded: null,
    recorded: row.recorded,
  }))
}

function nameRow(row: AcceptedIncident | RejectedIncident): Pick<Row, 'incident' | 'days'> {
  const { id, code, dayFrom } = row
  return { incident: { id, code, label: labelOf(row) }, days: daysBetween(dayFrom, dayFrom) }
}
