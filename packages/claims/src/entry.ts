import { z } from 'zod'
import { claimContentSchema, claimSchema } from './claim.ts'
import { documentSchema } from './document.ts'

/** What an entry adds or decides; the payload's shape follows from its kind. */
export const entryBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case-opened'), payload: z.strictObject({ name: z.string() }) }),
  z.strictObject({
    kind: z.literal('document-added'),
    payload: z.strictObject({ document: documentSchema, claims: z.array(claimSchema) }),
  }),
  z.strictObject({ kind: z.literal('claim-accepted'), payload: z.strictObject({ claim: z.string() }) }),
  z.strictObject({ kind: z.literal('claim-rejected'), payload: z.strictObject({ claim: z.string() }) }),
  z.strictObject({
    kind: z.literal('claim-edited'),
    payload: z.strictObject({
      claim: z.string(),
      /** Only the fields that change. */
      changes: claimContentSchema.unwrap().omit({ document: true, readings: true, reader: true }).partial(),
    }),
  }),
])
export type EntryBody = z.infer<typeof entryBodySchema>
export type EntryKind = EntryBody['kind']

/**
 * One line of the ledger: what was added or decided, by whom, when, why. Never changed. `hash` is the SHA-256 of the
 * canonical JSON (RFC 8785) of everything else in the entry, `previous` included; the first entry's `previous` is 64 zeros.
 */
export interface Entry {
  readonly number: number
  readonly kind: EntryKind
  readonly payload: EntryBody['payload']
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly previous: string
  readonly hash: string
}
