import { casePlaceSchema } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { casePlaceRowSchema, settingSchema } from '../views/registry.ts'

export const getPlace = question({
  name: 'getPlace',
  about: 'One place whole, of the case or of the world: as it stands, as it can be edited, and who set it.',
  query: z.strictObject({ id: z.string() }),
  answer: z.strictObject({
    row: casePlaceRowSchema,
    /** What the case says of it; for a place of the world of which the case says nothing, its name and id. */
    place: casePlaceSchema,
    settings: z.array(settingSchema).readonly(),
  }),
})
