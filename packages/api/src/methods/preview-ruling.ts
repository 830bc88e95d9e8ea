import { z } from 'zod'
import { command } from '../define.ts'
import { rulingRequestSchema } from '../ruling-request.ts'
import { disagreementBriefSchema } from '../views/disagreement-brief.ts'

const several = z.strictObject({
  total: z.int().nonnegative(),
  /** The first of them. */
  first: z.array(disagreementBriefSchema).readonly(),
})

export const previewRuling = command({
  name: 'previewRuling',
  about:
    'What a ruling would change, without recording anything: how many statements there would be, which disagreements would end and which would come.',
  body: z.strictObject({ ruling: rulingRequestSchema }),
  answer: z.strictObject({
    /** In a case of many claims a preview would take too long: then false, and nothing else is said. */
    isTried: z.boolean(),
    statements: z.strictObject({ before: z.int().nonnegative(), after: z.int().nonnegative() }),
    ended: several,
    begun: several,
  }),
})
