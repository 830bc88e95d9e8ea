import { claimFields } from '@recount/claims'
import { z } from 'zod'
import { documentNameSchema } from './figure.ts'

const count = z.int().nonnegative()

const verdictSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  certainty: z.enum(['certainly', 'possibly']),
  reason: z.string(),
})

const statementSchema = z.strictObject({ id: z.string(), words: z.string() })

/** A figure that would be read otherwise. What a person decided about it stays, whatever the reading says. */
const readingChangeSchema = z.strictObject({
  kind: z.enum(['changed', 'found', 'lost']),
  document: documentNameSchema,
  /** The claim that stands on its number now, if one does. */
  claim: z.string().nullable(),
  /** "at least 12 civilians killed, Lantern Group" */
  words: z.string(),
  isDecided: z.boolean(),
  fields: z
    .array(
      z.strictObject({
        field: z.enum(claimFields),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    )
    .readonly(),
})

/** What a change to the registry would come to. Nothing of it has happened. */
export const registryPreviewSchema = z.strictObject({
  readings: z.strictObject({
    /** How many documents the case has, how many were read with both registries, and how many can't be: no original. */
    documents: count,
    read: count,
    unreadable: count,
    /** How many figures would be read otherwise; the first of them are listed. */
    changed: count,
    changes: z.array(readingChangeSchema).readonly(),
    /** The documents that would be read otherwise, and so are worth reading again. */
    affected: z.array(z.string()).readonly(),
  }),
  statements: z
    .array(
      z.strictObject({
        kind: z.enum(['merged', 'split', 'regrouped']),
        before: z.array(statementSchema).readonly(),
        after: z.array(statementSchema).readonly(),
      }),
    )
    .readonly(),
  disagreements: z
    .array(
      z.strictObject({
        kind: z.enum(['appears', 'vanishes', 'changes']),
        sides: z.array(z.string()).readonly(),
        before: verdictSchema.nullable(),
        after: verdictSchema.nullable(),
      }),
    )
    .readonly(),
})
export type RegistryPreview = z.infer<typeof registryPreviewSchema>
export type ReadingChangeView = z.infer<typeof readingChangeSchema>
