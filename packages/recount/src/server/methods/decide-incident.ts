import { methods } from '@recount/api'
import type { NewEntry } from '@recount/ledger'
import { answer } from '../answer.ts'
import { listBodies, seenBy } from '../incidents/incident-decisions.ts'
import { writerOf } from '../person.ts'

export const decideIncident = answer(
  methods.decideIncident,
  async ({ body: { decisions, why } }, { live, person }) => {
    const by = writerOf(person)
    const { ledger } = live.opened
    const bodies = await listBodies(decisions, ledger)
    const recorded = await live.append(
      bodies.map((body) => ({ ...body, by, why }) as NewEntry),
      seenBy(decisions),
    )
    const now = await ledger.findIncidents(decisions.map(({ incident }) => incident))
    return {
      decided: now.map(({ incident, status, last }, at) => {
        const body = bodies[at]
        return {
          incident: incident.id,
          entry: recorded[at]?.number ?? 0,
          status,
          last,
          made: body?.kind === 'incident-split' ? body.payload.into.map(({ id }) => id) : [],
        }
      }),
    }
  },
)
