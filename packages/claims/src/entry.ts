import { z } from 'zod'
import { claimContentSchema, claimSchema } from './claim.ts'
import { documentIdSchema, documentSchema } from './document.ts'
import {
  aggregateSet,
  incidentEdited,
  incidentSplit,
  incidentsMerged,
  incidentsRecorded,
  incidentsRevised,
  incidentWithdrawn,
} from './incident-entries.ts'
import { pairDecided } from './pair-decision.ts'
import { actorSet, placeSet } from './registry.ts'
import { decisionUndone, definitionSet, slipConfirmed, statementSplit, statementsMerged } from './ruling.ts'

/**
 * The fields of a claim that an edit changes, whole; fields left out stay. `readings` names the words of the fields changed,
 * none where a person gives a value that stands nowhere; the readings of the other fields stay.
 */
export const claimChangesSchema = z
  .strictObject(claimContentSchema.unwrap().shape)
  .omit({ document: true, reader: true })
  .partial()
export type ClaimChanges = z.infer<typeof claimChangesSchema>

const caseOpened = z.strictObject({
  kind: z.literal('case-opened'),
  payload: z.strictObject({ name: z.string() }),
})
const documentAdded = z.strictObject({
  kind: z.literal('document-added'),
  payload: z.strictObject({ document: documentSchema, claims: z.array(claimSchema) }),
})
const documentReread = z.strictObject({
  kind: z.literal('document-reread'),
  /** All claims that the rule book `reader` finds in a document that is there; one that came out as before is the claim as before. */
  payload: z.strictObject({
    document: documentIdSchema,
    reader: z.string().min(1),
    claims: z.array(claimSchema),
  }),
})
const claimAccepted = z.strictObject({
  kind: z.literal('claim-accepted'),
  payload: z.strictObject({ claim: z.string() }),
})
const claimRejected = z.strictObject({
  kind: z.literal('claim-rejected'),
  payload: z.strictObject({ claim: z.string() }),
})
const claimEdited = z.strictObject({
  kind: z.literal('claim-edited'),
  /** Only the fields that change. */
  payload: z.strictObject({ claim: z.string(), changes: claimChangesSchema }),
})

/** What an entry adds or decides; the payload's shape follows from its kind. */
export const entryBodySchema = z.discriminatedUnion('kind', [
  caseOpened,
  documentAdded,
  documentReread,
  claimAccepted,
  claimRejected,
  claimEdited,
  statementsMerged,
  statementSplit,
  slipConfirmed,
  definitionSet,
  actorSet,
  placeSet,
  incidentsRecorded,
  incidentsRevised,
  incidentEdited,
  incidentsMerged,
  incidentSplit,
  incidentWithdrawn,
  aggregateSet,
  pairDecided,
  decisionUndone,
])
export type EntryBody = z.infer<typeof entryBodySchema>
export type EntryKind = EntryBody['kind']

const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'a hash is a SHA-256 as 64 lowercase hexadecimal digits' })

const envelope = {
  number: z.int().nonnegative(),
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
  why: z.string().nullable(),
  previous: hashSchema,
  hash: hashSchema,
}

/** An entry as it is stored and exported. It checks shapes; whether the hashes chain is for whoever has the whole ledger. */
export const entrySchema = z.discriminatedUnion('kind', [
  caseOpened.extend(envelope),
  documentAdded.extend(envelope),
  documentReread.extend(envelope),
  claimAccepted.extend(envelope),
  claimRejected.extend(envelope),
  claimEdited.extend(envelope),
  statementsMerged.extend(envelope),
  statementSplit.extend(envelope),
  slipConfirmed.extend(envelope),
  definitionSet.extend(envelope),
  actorSet.extend(envelope),
  placeSet.extend(envelope),
  incidentsRecorded.extend(envelope),
  incidentsRevised.extend(envelope),
  incidentEdited.extend(envelope),
  incidentsMerged.extend(envelope),
  incidentSplit.extend(envelope),
  incidentWithdrawn.extend(envelope),
  aggregateSet.extend(envelope),
  pairDecided.extend(envelope),
  decisionUndone.extend(envelope),
])

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
