import { harmClasses, harmKinds } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { incidentSelection, momentQuery, momentSchema } from '../views/incident-filter.ts'
import { incidentRefSchema } from '../views/incident-row.ts'
import { policyQuery, policyRefSchema, tallyCellSchema } from '../views/tally.ts'

const count = z.int().nonnegative()
const difference = { incidents: z.int(), min: z.int(), max: z.int() }

/** Why a tally changed. */
export const changeCauses = [
  'recorded',
  'edited',
  'revised',
  'regraded',
  'merged',
  'split',
  'withdrawn',
  'undo',
  'claims',
  'policy',
  'selection',
] as const

export const explainTally = question({
  name: 'explainTally',
  about:
    'Why a tally at one moment is not what it was at another, step by step: every incident that made a difference, with the entry that did it. The steps add up to the difference exactly.',
  query: z.strictObject({
    policy: policyQuery,
    /** The policy of the later tally, where it is another. */
    toPolicy: policyQuery.optional(),
    ...incidentSelection,
    /** The earlier moment; left out: before the first entry. */
    since: momentQuery,
    /** The later moment; left out: now. */
    asOf: momentQuery,
    kind: z.enum(harmKinds).default('killed'),
    /** The class that the steps are told of; left out: the one the policy is quoted by. */
    victims: z.enum(harmClasses).optional(),
    /** Steps that are told; the largest differences come first, and `rest` is what all others come to. */
    limit: z.coerce.number<string | number>().int().positive().max(1_000).default(200),
  }),
  answer: z.strictObject({
    policies: z.strictObject({ before: policyRefSchema, after: policyRefSchema }),
    moments: z.strictObject({ before: momentSchema, after: momentSchema }),
    kind: z.enum(harmKinds),
    victims: z.enum(harmClasses),
    before: tallyCellSchema,
    after: tallyCellSchema,
    /** By cause, all steps together. */
    causes: z.array(z.strictObject({ cause: z.enum(changeCauses), steps: count, ...difference })).readonly(),
    steps: z
      .array(
        z.strictObject({
          cause: z.enum(changeCauses),
          incident: incidentRefSchema.nullable(),
          /** What did it, and who, when, why; null where the policy did. */
          entry: count.nullable(),
          by: z.string().nullable(),
          at: z.string().nullable(),
          why: z.string().nullable(),
          ...difference,
          /** The sections it was in; null where it was in none. */
          sectionBefore: z.string().nullable(),
          sectionAfter: z.string().nullable(),
          /** What it comes to, in a sentence. */
          words: z.string(),
        }),
      )
      .readonly(),
    total: count,
    rest: z.strictObject(difference),
  }),
})
export type ChangeCause = (typeof changeCauses)[number]
