import { concededRelations, methods, type AnswerOf } from '@recount/api'
import { positionCodes, rejectionReasons } from '@recount/claims'
import {
  sumRanges,
  setAgainst,
  type Against,
  type Engine,
  type HarmSum,
  type Selection,
} from '@recount/tally'
import { actorsOf } from '../../pipeline/reader.ts'
import { answer, type Context } from '../answer.ts'
import { listHolders, listNames } from '../tally/against-holders.ts'
import { againstRow, listHeld, narrowHeld, relationsOf, type AgainstRows } from '../tally/against-rows.ts'
import { momentOf } from '../tally/moment.ts'
import { selectionOf } from '../tally/selection.ts'

type Answer = AnswerOf<typeof methods.getAgainst>

interface Asked extends AgainstRows {
  readonly belligerent: string
  readonly selection: Selection
  readonly asOf: number | null
  readonly offset: number
  readonly limit: number
}

export const getAgainst = answer(methods.getAgainst, async ({ query }, context) => {
  const { live, tally } = context
  const { belligerent, ...rest } = query
  const moment = await momentOf(query.asOf, live.opened.ledger)
  const asOf = moment.isNow ? null : moment.entry
  const selection = selectionOf({ ...rest, belligerent: [] })
  return tally.ask(async (engine) => {
    const belligerents = await listHolders(engine, asOf)
    if (belligerent === undefined) return { asOf: moment, belligerents, ...nobody }
    const told = await compare(engine, { ...rest, belligerent, selection, asOf }, context)
    return { asOf: moment, belligerents, belligerent, ...told }
  })
})

type Told = Omit<Answer, 'asOf' | 'belligerents' | 'belligerent'>

async function compare(engine: Engine, asked: Asked, { live }: Context): Promise<Told> {
  const { belligerent, selection, asOf, offset, limit } = asked
  const alsoNamed = listNames(belligerent, actorsOf(live.state.config))
  const question = { belligerent, alsoNamed, recorder: null, selection, asOf }
  const killed = await setAgainst(engine, { ...question, harm: 'killed' })
  const injured = await setAgainst(engine, { ...question, harm: 'injured' })
  const held = narrowHeld(await listHeld(engine, killed.names, selection, asOf), killed, asked)
  const page = held.slice(offset, offset + limit)
  const recorded = await live.opened.ledger.findIncidents(page.map(({ id }) => id))
  const byId = new Map(recorded.map((one) => [one.incident.id, one]))
  const relations = relationsOf(killed)
  return {
    ...viewSums(killed, injured),
    total: held.length,
    rows: page.flatMap((one) => {
      const found = byId.get(one.id)
      const relation = one.position === 'credible' ? (relations.get(one.id) ?? null) : null
      return found === undefined ? [] : againstRow(one, found, killed.names, relation, asOf)
    }),
  }
}

function viewSums(killed: Against, injured: Against): Omit<Told, 'rows' | 'total'> {
  const both = (of: (against: Against) => HarmSum) => ({ killed: of(killed), injured: of(injured) })
  return {
    positions: [...positionCodes, 'unknown' as const]
      .map((value) => ({ value, label: value.replaceAll('_', ' '), count: killed.positions[value] }))
      .filter(({ count }) => count > 0),
    accepted: {
      incidents: killed.accepted.incidents,
      conceded: both(({ accepted }) => accepted.conceded),
      recorder: both(({ accepted }) => accepted.recorded),
      relations: concededRelations.map((relation) => ({ relation, incidents: killed.relations[relation] })),
    },
    comparable: {
      incidents: killed.comparable.incidents,
      conceded: killed.comparable.conceded,
      recorder: killed.comparable.recorded,
    },
    rejected: {
      incidents: killed.rejected.incidents,
      recorder: both(({ rejected }) => sumRanges(rejected.rows.map(({ recorded }) => recorded))),
      reasons: [...rejectionReasons, 'unknown' as const]
        .map((reason) => ({ reason, incidents: killed.rejected.reasons[reason] }))
        .filter(({ incidents }) => incidents > 0),
    },
  }
}

const none = sumRanges([])
const noSums = { killed: none, injured: none }

/** What is told where nobody is named. */
const nobody: Omit<Answer, 'asOf' | 'belligerents'> = {
  belligerent: null,
  positions: [],
  accepted: { incidents: 0, conceded: noSums, recorder: noSums, relations: [] },
  comparable: { incidents: 0, conceded: none, recorder: none },
  rejected: { incidents: 0, recorder: noSums, reasons: [] },
  total: 0,
  rows: [],
}
