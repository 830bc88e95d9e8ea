import { z } from 'zod'
import { command } from '../define.ts'

export const linkStatements = command({
  name: 'linkStatements',
  about:
    'Begins to look for the incidents that the statements of the case are about: pairs are proposed, nothing is decided. Progress is told under the name answered.',
  body: z.strictObject({}),
  answer: z.strictObject({ work: z.string() }),
})
