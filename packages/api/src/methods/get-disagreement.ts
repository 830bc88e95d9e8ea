import { z } from 'zod'
import { question } from '../define.ts'
import { disagreementDetailSchema } from '../views/disagreement.ts'

export const getDisagreement = question({
  name: 'getDisagreement',
  about:
    'A disagreement side by side: each side’s figure in its sentence with the words the verdict rests on, field by field, and what people ruled.',
  params: z.strictObject({ id: z.string() }),
  answer: disagreementDetailSchema,
})
