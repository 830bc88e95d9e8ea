import { z } from 'zod'
import { question } from '../define.ts'
import { entryPartsSchema, entryRowSchema } from '../views/entry.ts'

export const getEntry = question({
  name: 'getEntry',
  about: 'One entry whole: what it says, what it changed, its payload and its place in the chain.',
  params: z.strictObject({ number: z.string().regex(/^\d{1,9}$/) }),
  answer: z.strictObject({
    row: entryRowSchema,
    /** As JSON, indented; of a reading only what fits, with how much was left out. */
    payload: z.strictObject({ text: z.string(), isCut: z.boolean() }),
    previous: z.string(),
    hash: z.string(),
    /** What was so before and after it; for corrections, actors and places. */
    changes: z
      .array(
        z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      )
      .readonly(),
    /** Can it be taken back? */
    isUndoable: z.boolean(),
    undone: z
      .strictObject({ entry: z.int(), by: z.string(), at: z.string(), why: z.string().nullable() })
      .nullable(),
    /** What it takes back, where it does. */
    undoes: entryPartsSchema.nullable(),
  }),
})
