import { z } from 'zod'
import { question } from '../define.ts'

const count = z.int().nonnegative()

export const getTimeline = question({
  name: 'getTimeline',
  about:
    'The days on which the ledger took in or changed incidents, oldest first: the moments a tally can be asked for.',
  answer: z.strictObject({
    days: z
      .array(
        z.strictObject({
          /** In UTC. */
          day: z.string(),
          /** The last entry up to the end of the day. */
          last: count,
          /** Entries of the day about incidents or aggregates. */
          entries: count,
          /** By kind of entry. */
          kinds: z.record(z.string(), count),
        }),
      )
      .readonly(),
    entries: count,
  }),
})
