import { methods } from '@recount/api'
import { listLinks as findLinks } from '../../pipeline/links/list-links.ts'
import { answer } from '../answer.ts'

export const listLinks = answer(methods.listLinks, async (_, { live }) => ({
  links: await findLinks(live.opened),
}))
