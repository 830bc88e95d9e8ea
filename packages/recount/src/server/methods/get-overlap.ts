import { methods, type AnswerOf } from '@recount/api'
import { aggregateSchema, MissingError, type Aggregate } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'
import {
  asOfSql,
  findOverlap,
  findPolicy,
  textSql,
  type Engine,
  type Overlap,
  type PeopleRange,
} from '@recount/tally'
import { sayDays } from '../../report/dates.ts'
import { answer } from '../answer.ts'
import { refOf } from '../incidents/incident-row.ts'
import { versionAt } from '../incidents/version-at.ts'
import { findMoment } from '../tally/moment.ts'

type Row = AnswerOf<typeof methods.getOverlap>['incidents'][number]

export const getOverlap = answer(methods.getOverlap, async ({ params: { id }, query }, { live, tally }) => {
  const { ledger } = live.opened
  const moment = await findMoment(query.asOf, ledger, live.state.entries)
  const asOf = moment.isNow ? null : moment.entry
  const policy = query.policy === undefined ? null : findPolicy(query.policy)
  const told = await tally.ask(async (engine) =>
    findOverlap(engine, await getAggregate(engine, id, asOf), asOf, policy),
  )
  const { aggregate, overlap, residual, unknown, contradicts, strayDecisions } = told
  const standings = listStandings(told)
  const count = (held: Row['held']) => standings.filter((one) => one.held === held).length
  const page = standings.slice(0, query.limit)
  const recorded = await ledger.findIncidents(page.map((one) => one.id))
  const byId = new Map(recorded.map((one) => [one.incident.id, one]))
  return {
    asOf: moment,
    aggregate,
    overlap,
    residual,
    held: count('held'),
    possible: count('possible'),
    notHeld: count('not-held'),
    unknown,
    contradicts,
    strayDecisions,
    incidents: page.flatMap((one) => {
      const found = byId.get(one.id)
      return found === undefined ? [] : viewStanding(one, found, asOf)
    }),
  }
})

/** The aggregate as it was set then. Throws MissingError where none of this id was. */
async function getAggregate(engine: Engine, id: string, asOf: number | null): Promise<Aggregate> {
  const [row] = await engine.ask(
    `select v.content from aggregate v where ${asOfSql(asOf)} and v.id = ${textSql(id)}`,
  )
  if (row !== undefined) return aggregateSchema.parse(JSON.parse(String(row.content)))
  throw new MissingError(
    `No aggregate ${id} was set${asOf === null ? '' : ` up to entry ${asOf}`}.`,
    'The aggregates of the case are listed under Tallies.',
  )
}

/** How an incident stands to an aggregate. */
interface Standing {
  readonly id: string
  readonly held: Row['held']
  readonly why: string
  readonly range: PeopleRange
}

/** Those that are surely within first, the largest of each; then those of which somebody decided that they are not. */
function listStandings({ incidents, aggregate, strayDecisions }: Overlap): readonly Standing[] {
  const all = incidents.map(({ id, standing, why, held }): Standing => ({
    id,
    held: standing === 'sure' ? 'held' : 'possible',
    why: why.join('; '),
    range: held,
  }))
  const most = ({ range }: Standing) => range.max ?? range.min ?? 0
  const order = (a: Standing, b: Standing) => most(b) - most(a)
  const found = new Set([...strayDecisions, ...all.map(({ id }) => id)])
  const not = aggregate.holdsNot.filter((id) => !found.has(id))
  return [
    ...all.filter(({ held }) => held === 'held').sort(order),
    ...all.filter(({ held }) => held === 'possible').sort(order),
    ...not.map((id): Standing => ({
      id,
      held: 'not-held',
      why: 'somebody decided that it does not count this incident',
      range: { min: null, max: null },
    })),
  ]
}

function viewStanding({ held, why, range }: Standing, recorded: RecordedIncident, asOf: number | null): Row {
  const { incident } = versionAt(recorded, asOf)
  return {
    incident: refOf(incident),
    days: sayDays(incident.period),
    place: incident.places[0]?.name ?? null,
    range: range.min === null && range.max === null ? null : range,
    held,
    why,
  }
}
