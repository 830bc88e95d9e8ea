import { z } from 'zod'
import { command } from '../define.ts'

export const stopWork = command({
  name: 'stopWork',
  about: 'Ends a long piece of work after the step at hand; what it recorded stays.',
  body: z.strictObject({ work: z.string() }),
  answer: z.strictObject({ isStopping: z.boolean() }),
})
