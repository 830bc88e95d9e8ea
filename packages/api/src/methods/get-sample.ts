import { z } from 'zod'
import { question } from '../define.ts'
import { sampleSchema } from '../views/sample.ts'

export const getSample = question({
  name: 'getSample',
  about: 'A sample that was drawn, and what became of each of its claims since.',
  params: z.strictObject({ id: z.string() }),
  answer: sampleSchema,
})
