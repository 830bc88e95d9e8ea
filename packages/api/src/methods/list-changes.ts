import { z } from 'zod'
import { question } from '../define.ts'
import { largestPage } from '../table.ts'
import { changeQuery } from '../views/change-query.ts'
import { changeCauses, changeStepSchema } from '../views/tally-change.ts'

const rowNumber = z.coerce.number<string | number>().int().nonnegative()

export const listChanges = question({
  name: 'listChanges',
  about:
    'The incidents of one step of `explainTally` that stands for many, each as a step of its own, a page at a time.',
  query: z.strictObject({
    ...changeQuery,
    cause: z.enum(changeCauses),
    /** The entry of the step; left out where the other policy did it. */
    entry: rowNumber.optional(),
    /** The sections that its incidents were in before and after; left out where in none. */
    before: z.string().optional(),
    after: z.string().optional(),
    offset: rowNumber.default(0),
    limit: rowNumber.max(largestPage).default(100),
  }),
  answer: z.strictObject({
    total: z.int().nonnegative(),
    steps: z.array(changeStepSchema).readonly(),
  }),
})
