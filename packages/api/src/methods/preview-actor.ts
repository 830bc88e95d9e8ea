import { z } from 'zod'
import { command } from '../define.ts'
import { actorSpecSchema } from '../views/registry.ts'
import { registryPreviewSchema } from '../views/registry-preview.ts'

export const previewActor = command({
  name: 'previewActor',
  about:
    'Says what would change if an actor were set so: which figures would be read otherwise, and what the claims as they are would come to. Records nothing. Progress is told under the name `work`; whoever lets go of the request ends it.',
  body: z.strictObject({ actor: actorSpecSchema, work: z.string().min(1).max(100) }),
  answer: registryPreviewSchema,
})
