import { methods } from '@recount/api'
import { incidentFeature } from '../../print/incident-geojson.ts'
import type { Answered, Context } from '../answer.ts'
import { incidentColumns } from '../incidents/incident-table.ts'
import { rowOf } from '../incidents/incident-row.ts'
import { listRecorded } from '../incidents/list-recorded.ts'
import { listCoded } from '../incidents/named-incidents.ts'
import type { Column } from '../table/table-spec.ts'
import { filterSql, type IncidentFilter } from '../tally/incident-filter.ts'
import { countFacets, searchIncidents } from '../tally/incident-search.ts'

interface Query extends IncidentFilter {
  readonly sort?: string
  readonly offset: number
  readonly limit: number
}

export const listIncidents: Answered = {
  method: methods.listIncidents,
  answer: async ({ query }, context) => answerPage(query as unknown as Query, context),
  download: async (query, context) => download(query as unknown as Query, context),
}

async function answerPage(query: Query, { live, tally }: Context) {
  const { ledger } = live.opened
  const filter = filterSql(query, await listCoded(query.q, ledger))
  const { page, facets } = await tally.ask(async (engine) => ({
    page: await searchIncidents(engine, filter, query),
    facets: await countFacets(engine, query, filter),
  }))
  const rows = await ledger.findIncidents(page.ids)
  return { total: page.total, rows: rows.map(rowOf), facets, entries: live.state.entries }
}

async function download(query: Query, { live, tally }: Context) {
  const { ledger } = live.opened
  const filter = filterSql(query, await listCoded(query.q, ledger))
  const all = { sort: query.sort, offset: 0, limit: null }
  const { ids } = await tally.ask((engine) => searchIncidents(engine, filter, all))
  return {
    name: 'incidents',
    columns: incidentColumns as readonly Column<unknown>[],
    rows: () => listRecorded(ids, ledger, rowOf),
    features: () => listRecorded(ids, ledger, incidentFeature),
  }
}
