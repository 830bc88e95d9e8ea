import { z } from 'zod'
import { actorRefSchema, actorSchema } from './actor.ts'
import { casePlaceSchema } from './case-place.ts'
import { claimSchema } from './claim.ts'
import { countForms } from './codes.ts'
import { boundsOfForm, countSchema } from './count.ts'
import { edtfSchema } from './date.ts'
import { documentSchema } from './document.ts'
import { entrySchema } from './entry.ts'
import { periodSchema } from './period.ts'
import { placeSchema } from './place.ts'
import { quoteSchema } from './span.ts'

/** A JSON Schema (draft 2020-12), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

const published: readonly (readonly [id: string, schema: z.core.$ZodType, description: string])[] = [
  [
    'claim',
    claimSchema,
    'A claimant says that in a scope the measure is a count, found in one quote of one document.',
  ],
  [
    'document',
    documentSchema,
    'Bytes captured from a source, named by their SHA-256, and what is known of them.',
  ],
  ['entry', entrySchema, 'One line of the ledger: what was added or decided, by whom, when, why.'],
  [
    'count',
    countSchema,
    'How many, as the speaker put it. exact and about: min and max are the same number; min is never above max.',
  ],
  ['place', placeSchema, 'A place as a claim names it, with the ids that contain it, narrowest first.'],
  [
    'case-place',
    casePlaceSchema,
    'A place that one case knows, or a further spelling of one that the world knows.',
  ],
  ['actor', actorSchema, 'Whoever speaks or acts, with names in several scripts and members over time.'],
  ['actor-ref', actorRefSchema, 'An actor as a claim names it.'],
  [
    'period',
    periodSchema,
    'From and to, both inclusive; null is open or unknown. It does not end before it begins.',
  ],
  [
    'date',
    edtfSchema,
    'An EDTF date whose precision is its length: 2014, 2014-08, 2014-08-31; X for digits not known.',
  ],
  ['quote', quoteSchema, 'Exact words and their offsets in UTF-16 code units; as long as its span.'],
]

/**
 * The published JSON Schemas by id, made from the schemas that this package checks with; they refer to each other by
 * file name (`place.json`). What JSON Schema has no words for is said in the descriptions and checked by the package
 * alone: min ≤ max, a period's order, a quote's length, a count inside its quote, sections in order.
 */
export function listJsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of published) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `${id}.json`,
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
      if (isCount(jsonSchema)) jsonSchema.anyOf = formRules
    },
  })
  return Object.fromEntries(published.map(([id, , description]) => [id, { description, ...schemas[id] }]))
}

function isCount(schema: z.core.JSONSchema.BaseSchema): boolean {
  const names = Object.keys(schema.properties ?? {})
  return ['form', 'min', 'max', 'words'].every((name) => names.includes(name))
}

/** For each form, which bounds are numbers and which are null. */
const formRules: z.core.JSONSchema.BaseSchema[] = countForms.map((form) => ({
  properties: { form: { const: form }, min: boundRule(form, 'min'), max: boundRule(form, 'max') },
}))

function boundRule(form: (typeof countForms)[number], bound: 'min' | 'max'): z.core.JSONSchema.BaseSchema {
  if (!boundsOfForm[form].includes(bound)) return { type: 'null' }
  return form === 'fewer-than' ? { type: 'integer', minimum: 1 } : { type: 'integer' }
}
