import { z } from 'zod'
import { actorSchema } from './actor.ts'
import { casePlaceSchema } from './case-place.ts'

/** The case knows this actor, whoever had that id before: an earlier entry, recount.json or what ships with Recount. */
export const actorSet = z.strictObject({
  kind: z.literal('actor-set'),
  payload: z.strictObject({ actor: actorSchema }),
})

/** The case knows this place, whatever recount.json or an earlier entry made of that id. An entry names the id it sets. */
export const placeSet = z.strictObject({
  kind: z.literal('place-set'),
  payload: z.strictObject({
    place: z.strictObject({ ...casePlaceSchema.unwrap().shape, id: z.string() }).readonly(),
  }),
})

/** What an entry says about who and where can be named in the case. */
export type RegistryBody = z.infer<typeof actorSet> | z.infer<typeof placeSet>
export type RegistryKind = RegistryBody['kind']

/** The kinds of entries that set an actor or a place. */
export const registryKinds = ['actor-set', 'place-set'] as const satisfies readonly RegistryKind[]
