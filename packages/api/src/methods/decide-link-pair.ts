import { z } from 'zod'
import { command } from '../define.ts'
import { linkName } from '../link-query.ts'

export const decideLinkPair = command({
  name: 'decideLinkPair',
  about:
    'Records that two records are the same, or different; a later run keeps to it. Where somebody decided about the pair after `seen`, nothing is recorded and the answer is 409 and says who decided what. `undo` takes it back.',
  params: linkName,
  body: z.strictObject({
    left: z.string(),
    right: z.string(),
    same: z.boolean(),
    /** Null where nothing is to be said. */
    why: z.string().min(1).nullable(),
    /** The entry of the decision that stood when this one was made; null where none did. */
    seen: z.int().positive().nullable(),
  }),
  answer: z.strictObject({
    /** Numbers of the entries, in their order; all of them are to be undone to take it back, the last first. */
    entries: z.array(z.int().positive()).min(1).readonly(),
    /** What else it changed or left as it was, in a sentence. */
    says: z.string(),
  }),
})
