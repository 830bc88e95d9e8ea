import { methods } from '@recount/api'
import { getCluster } from '../../pipeline/links/list-clusters.ts'
import { answer } from '../answer.ts'
import { viewRecord } from '../links/record-view.ts'

export const getLinkCluster = answer(
  methods.getLinkCluster,
  async ({ params: { name, id }, query: { atLeast } }, { live }) => {
    const cluster = await getCluster(live.opened, name, id, { atLeast })
    return { ...cluster, nodes: cluster.nodes.map(viewRecord) }
  },
)
