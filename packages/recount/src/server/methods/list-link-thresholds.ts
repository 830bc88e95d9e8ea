import { methods } from '@recount/api'
import { listThresholds } from '../../pipeline/links/list-thresholds.ts'
import { answer } from '../answer.ts'

export const listLinkThresholds = answer(
  methods.listLinkThresholds,
  async ({ params: { name } }, { live: { opened } }) => ({
    thresholds: await listThresholds(opened, name),
  }),
)
