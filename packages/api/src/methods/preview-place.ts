import { z } from 'zod'
import { command } from '../define.ts'
import { placeSpecSchema } from '../views/registry.ts'
import { registryPreviewSchema } from '../views/registry-preview.ts'

export const previewPlace = command({
  name: 'previewPlace',
  about:
    'Says what would change if a place were set so: which figures would be read otherwise. Records nothing. Progress is told under the name `work`; whoever lets go of the request ends it.',
  body: z.strictObject({ place: placeSpecSchema, work: z.string().min(1).max(100) }),
  answer: registryPreviewSchema,
})
