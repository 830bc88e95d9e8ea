import { measures } from '@recount/claims'
import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { certainties, disagreementKinds } from '../views/disagreement-brief.ts'
import { disagreementRowSchema } from '../views/disagreement.ts'

export const listDisagreements = table({
  name: 'listDisagreements',
  about:
    'What disagrees: pairs of figures that can’t both be taken at face value, with the kind and the reason. Conflicts stand first.',
  query: z.strictObject({
    ...tableQuery(['kind', 'certainty', 'size', 'claimant', 'asOf']),
    kind: severalOf(z.enum(disagreementKinds)),
    certainty: severalOf(z.enum(certainties)),
    /** Ids of actors, or the text's words, of either side. */
    claimant: severalOf(z.string()),
    measure: severalOf(z.enum(measures)),
    /** Ids of places, or the text's words; takes in what lies inside. */
    place: severalOf(z.string()),
  }),
  answer: tableAnswer(disagreementRowSchema),
})
