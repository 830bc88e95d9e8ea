import { methods } from '@recount/api'
import { listClusters } from '../../pipeline/links/list-clusters.ts'
import { answer } from '../answer.ts'

export const listLinkClusters = answer(
  methods.listLinkClusters,
  async ({ params: { name }, query: { atLeast, after, limit } }, { live }) => {
    const page = { atLeast, limit, ...(after === undefined ? {} : { after }) }
    const { clusters, total, next } = await listClusters(live.opened, name, page)
    return { total, next, rows: clusters }
  },
)
