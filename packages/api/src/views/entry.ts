import { z } from 'zod'

const number = z.int().nonnegative()

/** Something that an entry is about, by the name people know it by. */
const entrySubjectSchema = z.strictObject({
  kind: z.enum(['claim', 'document', 'actor', 'place', 'entry']),
  id: z.string(),
  label: z.string(),
})

/** What an entry says: words, and between them what they are about. */
export const entryPartsSchema = z.array(z.string().or(entrySubjectSchema)).readonly()

/** An entry of the ledger as a row of a table. */
export const entryRowSchema = z.strictObject({
  number,
  kind: z.string(),
  at: z.string(),
  by: z.string(),
  why: z.string().nullable(),
  parts: entryPartsSchema,
  /** The entry that took it back. */
  undone: number.nullable(),
})

export type EntrySubject = z.infer<typeof entrySubjectSchema>
export type EntryParts = z.infer<typeof entryPartsSchema>
export type EntryRow = z.infer<typeof entryRowSchema>
