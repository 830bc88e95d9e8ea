import { grades, harmClasses, positionCodes, strikeStatuses } from '@recount/claims'
import { rangeRules, type ConditionColumn } from '../policy.ts'

/** The part of JSON Schema (draft 2020-12) that policies are described in and checked by. */
export interface Schema {
  readonly $schema?: string
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean'
  readonly enum?: readonly (string | boolean | null)[]
  readonly pattern?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly uniqueItems?: boolean
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false | Schema
  readonly propertyNames?: Schema
  /** The alternatives differ in the values that their property `column` may have. */
  readonly oneOf?: readonly Schema[]
}

const valuesOf: Readonly<Record<ConditionColumn, Schema>> = {
  grade: { enum: [...grades, null] },
  strike_status: { enum: [...strikeStatuses, null] },
  harm_reported: { enum: [true, false, null] },
  stage: {},
  recorder: {},
  position: { enum: [...positionCodes, null] },
}

const valueConditions = Object.entries(valuesOf).map(([column, items]): Schema => ({
  type: 'object',
  description: `${column} has one of these values; null is unknown`,
  properties: { column: { enum: [column] }, isOneOf: { type: 'array', minItems: 1, items } },
  required: ['column', 'isOneOf'],
  additionalProperties: false,
}))

const numberCondition: Schema = {
  type: 'object',
  description: 'the number is known and at least this',
  properties: { column: { enum: ['lineages', 'sources'] }, atLeast: { type: 'integer', minimum: 0 } },
  required: ['column', 'atLeast'],
  additionalProperties: false,
}

const conditions: Schema = { type: 'array', items: { oneOf: [...valueConditions, numberCondition] } }

const section: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1 },
    where: conditions,
    counts: {
      type: 'boolean',
      description: 'does it count towards the total that the policy is quoted with?',
    },
  },
  required: ['name', 'where', 'counts'],
  additionalProperties: false,
}

const text: Schema = { type: 'string', minLength: 1 }

/** A policy as JSON: what `parsePolicy` checks by, and what is published as `packages/tally/schemas/policy.json`. */
export const policySchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'policy.json',
  title: 'Policy',
  description: 'A named, versioned rule that makes a tally out of incidents.',
  type: 'object',
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
    version: { type: 'string', pattern: '^[0-9A-Za-z.-]+$' },
    title: text,
    source: { ...text, description: 'who counts so, and where they say so' },
    where: { ...conditions, description: 'all of them narrow the incidents that the policy looks at' },
    sections: { type: 'array', minItems: 1, items: section },
    range: { enum: rangeRules },
    victims: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: harmClasses } },
    words: {
      type: 'object',
      description: 'what words stand for in numbers',
      propertyNames: { pattern: String.raw`^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$` },
      additionalProperties: { type: 'integer', minimum: 0 },
    },
    countsResiduals: { type: 'boolean' },
  },
  required: ['name', 'version', 'title', 'source', 'sections', 'range', 'victims'],
  additionalProperties: false,
}
