import { harmClasses, harmKinds } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { changeQuery } from '../views/change-query.ts'
import { momentSchema } from '../views/incident-filter.ts'
import { policyRefSchema, tallyCellSchema } from '../views/tally.ts'
import { changeCauses, changeStepSchema, differenceSchema } from '../views/tally-change.ts'

const count = z.int().nonnegative()

export const explainTally = question({
  name: 'explainTally',
  about:
    'Why a tally at one moment is not what it was at another, step by step: every incident that made a difference, with the entry that did it, in the order of the entries. Steps and rest add up to the difference exactly.',
  query: z.strictObject({
    ...changeQuery,
    offset: z.coerce.number<string | number>().int().nonnegative().default(0),
    limit: z.coerce.number<string | number>().int().positive().max(1_000).default(200),
  }),
  answer: z.strictObject({
    policies: z.strictObject({ before: policyRefSchema, after: policyRefSchema }),
    moments: z.strictObject({ before: momentSchema, after: momentSchema }),
    kind: z.enum(harmKinds),
    victims: z.enum(harmClasses),
    before: tallyCellSchema,
    after: tallyCellSchema,
    /** By cause, the steps that are told here together. */
    causes: z.array(differenceSchema.extend({ cause: z.enum(changeCauses), steps: count })).readonly(),
    steps: z.array(changeStepSchema).readonly(),
    /** How many steps there are in all, and what those that are not told here come to. */
    total: count,
    rest: differenceSchema,
    /** Incidents that changed on the way and count in the end as they did: they have no step. */
    restored: count,
  }),
})
