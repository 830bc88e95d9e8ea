import { z } from 'zod'
import { command } from '../define.ts'

export const acceptSample = command({
  name: 'acceptSample',
  about:
    'Accepts the claims that a sample stands for, all or none, where each claim of the sample was accepted unchanged. Claims that somebody touched since it was drawn are left out.',
  params: z.strictObject({ id: z.string() }),
  body: z.strictObject({}),
  answer: z.strictObject({
    accepted: z.int().nonnegative(),
    /** Ids of claims that were touched meanwhile, and stay as they are. */
    leftOut: z.array(z.string()).readonly(),
    /** What the entries give as their reason; null where there was nothing left to accept. */
    why: z.string().nullable(),
  }),
})
