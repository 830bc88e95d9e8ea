import { actorKinds, actorSchema, casePlaceSchema, edtfSchema, placeKinds } from '@recount/claims'
import { z } from 'zod'
import { figureSchema } from './figure.ts'

const count = z.int().nonnegative()

/** Something with the name people know it by; null where nothing of that id is known. */
export const namedSchema = z.strictObject({ id: z.string(), name: z.string().nullable() })

/** A name with the scripts it is written in (ISO 15924). `short` names mean an actor only after it was named in the text. */
const registryNameSchema = z.strictObject({
  name: z.string(),
  use: z.enum(['name', 'alias', 'short']),
  scripts: z.array(z.string()).readonly(),
})

/** One actor belonging to another from one date to another (EDTF), with the first and last day that these cover; null is open. */
export const membershipSpanSchema = z.strictObject({
  actor: namedSchema,
  from: edtfSchema.nullable(),
  to: edtfSchema.nullable(),
  first: z.string().nullable(),
  last: z.string().nullable(),
})

/** Where the case has an actor or a place from: what ships with Recount, recount.json, or an entry of the ledger. */
export const registrySources = ['shipped', 'case', 'ledger'] as const

/** Who set an actor or a place, when and why, by which entry; `undone` is the number of the entry that took it back. */
export const settingSchema = z.strictObject({
  entry: count,
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
  undone: count.nullable(),
})

/** An actor as a row of a table. `claims` counts those that name it, rejected ones left out. */
export const actorRowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(actorKinds),
  country: z.string().nullable(),
  names: z.array(registryNameSchema).readonly(),
  scripts: z.array(z.string()).readonly(),
  members: count,
  groups: count,
  claimant: count,
  relay: count,
  perpetrator: count,
  source: z.enum(registrySources),
  /** The entry in force that set it: what somebody who edits it now has seen. */
  entry: count.nullable(),
})

/** A place of the case as a row of a table. `within` lists what contains it, narrowest first. */
export const casePlaceRowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(placeKinds),
  country: z.string().nullable(),
  names: z.array(registryNameSchema).readonly(),
  scripts: z.array(z.string()).readonly(),
  within: z.array(namedSchema).readonly(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  claims: count,
  source: z.enum(registrySources),
  entry: count.nullable(),
})

/** A name in claims whose readings knew nobody or no place by it. */
export const unknownNameSchema = z.strictObject({
  key: z.string(),
  what: z.enum(['actor', 'place']),
  name: z.string(),
  scripts: z.array(z.string()).readonly(),
  spellings: z.array(z.string()).readonly(),
  count,
  claimant: count,
  relay: count,
  perpetrator: count,
  place: count,
  documents: count,
  /** What it means by now: its documents were not read again since. */
  nowKnown: namedSchema.nullable(),
  example: figureSchema.nullable(),
})

/** An actor as it can be set. */
export const actorSpecSchema = z
  .strictObject({
    ...actorSchema.unwrap().shape,
    id: z.string().regex(/^\S+$/, { error: 'an id has one letter or more and no spaces' }),
    name: z.string().min(1),
  })
  .readonly()

/** A place as it can be set. Without an id it is named for what contains it and for its name. */
export const placeSpecSchema = casePlaceSchema

export type RegistryName = z.infer<typeof registryNameSchema>
export type MembershipSpan = z.infer<typeof membershipSpanSchema>
export type ActorRow = z.infer<typeof actorRowSchema>
export type CasePlaceRow = z.infer<typeof casePlaceRowSchema>
export type UnknownNameRow = z.infer<typeof unknownNameSchema>
export type SettingView = z.infer<typeof settingSchema>
export type ActorSpec = z.infer<typeof actorSpecSchema>
