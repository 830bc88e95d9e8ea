import { z } from 'zod'
import { sectionKinds } from './codes.ts'
import { edtfSchema } from './date.ts'

/** A document's id: the SHA-256 of its bytes, 64 lowercase hexadecimal digits. */
export const documentIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'a document id is a SHA-256 in hex' })

/** A stretch of a document's text and what it is. Sections don't overlap and stand in order. */
export const sectionSchema = z
  .strictObject({
    kind: z.enum(sectionKinds),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  })
  .refine((section) => section.start <= section.end, { error: 'a section must not end before it starts' })
  .readonly()
export type Section = z.infer<typeof sectionSchema>

/** Bytes captured from a source, and what is known of them. The bytes are never changed. */
export const documentSchema = z
  .strictObject({
    id: documentIdSchema,
    name: z.string(),
    size: z.int().nonnegative(),
    mediaType: z.string(),
    encoding: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: edtfSchema.nullable(),
    retrieved: z.string().nullable(),
    language: z.string().nullable(),
    sections: z
      .array(sectionSchema)
      .refine(isInOrder, { error: 'sections must stand in the order of the text and not overlap' })
      .readonly(),
    /** The SHA-256 of the derived text (UTF-8), so that a changed reader is noticed. */
    textHash: z.string(),
  })
  .readonly()
export type SourceDocument = z.infer<typeof documentSchema>

function isInOrder(sections: readonly Section[]): boolean {
  return sections.every((section, index) => section.start >= (sections[index - 1]?.end ?? 0))
}
