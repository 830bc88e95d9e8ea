import { claimChangesSchema, claimStatuses } from '@recount/claims'
import { z } from 'zod'
import { command } from '../define.ts'

export const decide = command({
  name: 'decide',
  about:
    'Accepts, rejects or edits claims, all together or none. Where somebody decided about one of them after `seen`, nothing is recorded and the answer is 409 and says who decided what.',
  body: z.strictObject({
    decisions: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('accept'), claim: z.string(), seen: z.int().nonnegative() }),
          z.strictObject({ kind: z.literal('reject'), claim: z.string(), seen: z.int().nonnegative() }),
          z.strictObject({
            kind: z.literal('edit'),
            claim: z.string(),
            seen: z.int().nonnegative(),
            changes: claimChangesSchema,
          }),
        ]),
      )
      .min(1)
      .readonly(),
    why: z.string().min(1),
  }),
  answer: z.strictObject({
    decided: z
      .array(
        z.strictObject({
          claim: z.string(),
          entry: z.int().nonnegative(),
          status: z.enum(claimStatuses),
          last: z.int().nonnegative(),
        }),
      )
      .readonly(),
  }),
})
