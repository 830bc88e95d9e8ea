import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { listCoded } from '../incidents/named-incidents.ts'
import { filterSql } from '../tally/incident-filter.ts'
import { listPoints } from '../tally/incident-points.ts'

export const listIncidentPlaces = answer(methods.listIncidentPlaces, async ({ query }, { live, tally }) => {
  const filter = filterSql(query, await listCoded(query.q, live.opened.ledger))
  const places = await tally.ask((engine) => listPoints(engine, filter, query))
  return { ...places, entries: live.state.entries }
})
