import { z } from 'zod'

/**
 * What the server tells every open window, one JSON object an event (`text/event-stream`, WHATWG HTML section 9.2).
 * `changed`: entries up to number `entries` are recorded; `claims` are those that they touch, null where too many to name.
 * `progress`: a long piece of work, by its name, stands at `done` of `total`. `ended`: it is over, well or not.
 */
export const serverEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('changed'),
    entries: z.int().nonnegative(),
    by: z.string().nullable(),
    claims: z.array(z.string()).nullable(),
  }),
  z.strictObject({
    kind: z.literal('progress'),
    work: z.string(),
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('ended'), work: z.string(), failure: z.string().nullable() }),
])
export type ServerEvent = z.infer<typeof serverEventSchema>
