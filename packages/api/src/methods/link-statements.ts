import { z } from 'zod'
import { command } from '../define.ts'

export const linkStatements = command({
  name: 'linkStatements',
  about:
    'Begins to look for the incidents that the statements of the case are about: pairs are proposed, nothing is decided. Progress is told under the name answered. `belligerent` says whose statements they are where the documents do not tell, null that nobody knows; without it what was said with the last run is kept to.',
  body: z.strictObject({ belligerent: z.string().trim().min(1).nullable().exactOptional() }),
  answer: z.strictObject({ work: z.string() }),
})
