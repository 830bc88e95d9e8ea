import { z } from 'zod'
import { documentNameSchema } from './figure.ts'

const count = z.int().nonnegative()

/** A stretch of a text, and whether it is marked: a word that was searched for, a word that two texts do not share. */
export const pieceSchema = z.strictObject({ text: z.string(), isMarked: z.boolean() })
export type Piece = z.infer<typeof pieceSchema>

/** A document as a row of a table. */
export const documentRowSchema = z.strictObject({
  ...documentNameSchema.shape,
  language: z.string().nullable(),
  mediaType: z.string(),
  /** Bytes. */
  size: count,
  /** Who added it, and when; `entry` is the ledger's. */
  added: z.strictObject({ by: z.string(), at: z.string(), entry: count }),
  claims: z.strictObject({ proposed: count, accepted: count, rejected: count }),
  /** How many other documents share a lineage with it. */
  copies: count,
  /** Do the bytes as received lie in the case's folder? */
  hasOriginal: z.boolean(),
  /** The passage that fits best what was searched for; null where nothing was, or it stands in the title alone. */
  passage: z.array(pieceSchema).readonly().nullable(),
})
export type DocumentRow = z.infer<typeof documentRowSchema>
