import { z } from 'zod'
import { actorKinds } from './codes.ts'
import { edtfSchema } from './date.ts'

/** An actor as a claim names it: `name` is the registry's name, or the text's own words where the registry has none. */
export const actorRefSchema = z.strictObject({ name: z.string(), id: z.string().nullable() }).readonly()
export type ActorRef = z.infer<typeof actorRefSchema>

/** One actor belonging to another for a time (`from`/`to` are EDTF, null is open). */
export const membershipSchema = z
  .strictObject({ actor: z.string(), from: edtfSchema.nullable(), to: edtfSchema.nullable() })
  .readonly()

/**
 * Whoever speaks or acts, with names in several scripts. `aliases` are names that mean this actor wherever they stand;
 * `shortNames` ("the coalition", "the network") only after it was named in the same document.
 */
export const actorSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum(actorKinds),
    aliases: z.array(z.string()).readonly(),
    shortNames: z.array(z.string()).readonly(),
    country: z.string().nullable(),
    members: z.array(membershipSchema).readonly(),
  })
  .readonly()
export type Actor = z.infer<typeof actorSchema>
