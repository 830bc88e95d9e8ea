import { z } from 'zod'
import { mappingSchema } from './mapping.ts'

/**
 * The published JSON Schema (draft 2020-12) of a mapping as it is written down, made from the schema that `parseMapping` checks with. What
 * JSON Schema has no words for is checked by `parseMapping` alone: a field named twice, exactly one source, date formats.
 */
export function mappingJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    description:
      "How a recorder's tables are read: what each field of an incident and of a position is read from.",
    ...z.toJSONSchema(mappingSchema, {
      io: 'input',
      override: ({ jsonSchema }) => {
        delete jsonSchema.readOnly
      },
    }),
  }
}
