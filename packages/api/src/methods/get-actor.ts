import { actorSchema } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { actorRowSchema, membershipSpanSchema, settingSchema } from '../views/registry.ts'

export const getActor = question({
  name: 'getActor',
  about: 'One actor whole: its names, its members and groups over time, and who set it.',
  params: z.strictObject({ id: z.string() }),
  answer: z.strictObject({
    actor: actorSchema,
    row: actorRowSchema,
    members: z.array(membershipSpanSchema).readonly(),
    groups: z.array(membershipSpanSchema).readonly(),
    /** The first and last day that the claims of the case are about or said on; null where none has a date. */
    days: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
    /** Entries that set it, latest first. */
    settings: z.array(settingSchema).readonly(),
  }),
})
