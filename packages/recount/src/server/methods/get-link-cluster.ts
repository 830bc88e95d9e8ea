import { methods } from '@recount/api'
import { getCluster } from '../../pipeline/links/list-clusters.ts'
import { answer } from '../answer.ts'

export const getLinkCluster = answer(
  methods.getLinkCluster,
  ({ params: { name, id }, query: { atLeast } }, { live }) => getCluster(live.opened, name, id, { atLeast }),
)
