import { z } from 'zod'
import { question } from '../define.ts'
import { largestPage } from '../table.ts'
import { changeQuery } from '../views/change-query.ts'
import { changeEndSchema, changeStepSchema, changeSumsSchema } from '../views/tally-change.ts'

const rowNumber = z.coerce.number<string | number>().int().nonnegative()

export const explainTally = question({
  name: 'explainTally',
  about:
    'Why a tally at one moment is not what it was at another: every incident that made a difference, with the entry that did it, in the order of the entries. The steps add up to the difference exactly.',
  query: z.strictObject({
    ...changeQuery,
    offset: rowNumber.default(0),
    limit: rowNumber.max(largestPage).default(200),
  }),
  answer: z.strictObject({
    before: changeEndSchema,
    after: changeEndSchema,
    /** What all steps come to: the difference of the totals. */
    delta: changeSumsSchema,
    steps: z.array(changeStepSchema).readonly(),
    /** How many steps there are in all, and what those that are not told here come to. */
    total: z.int().nonnegative(),
    rest: changeSumsSchema,
    /** Incidents that changed on the way and count in the end as they did: they have no step. */
    restored: z.int().nonnegative(),
  }),
})
