import { z } from 'zod'
import { question } from '../define.ts'
import { linkName } from '../link-query.ts'
import { pairViewSchema } from '../views/link.ts'

export const getLinkPair = question({
  name: 'getLinkPair',
  about:
    'A pair whole: both records side by side, what each comparison says for and against, what was decided.',
  params: z.strictObject({ ...linkName.shape, left: z.string(), right: z.string() }),
  answer: pairViewSchema,
})
