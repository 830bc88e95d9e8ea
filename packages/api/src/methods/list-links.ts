import { z } from 'zod'
import { question } from '../define.ts'
import { linkSummarySchema } from '../views/link.ts'

export const listLinks = question({
  name: 'listLinks',
  about: 'The linkages of the case: what was compared with what, and how many pairs wait for a decision.',
  answer: z.strictObject({ links: z.array(linkSummarySchema).readonly() }),
})
