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
    /** Of the step; `cause` narrows incidents by the cause of the harm. */
    stepCause: z.enum(changeCauses),
    /** The entry of the step; left out where the other policy did it. */
    entry: rowNumber.optional(),
    lastEntry: rowNumber.optional(),
    /** As the step has them; left out where they are null. */
    sectionBefore: z.string().optional(),
    sectionAfter: z.string().optional(),
    offset: rowNumber.default(0),
    limit: rowNumber.max(largestPage).default(100),
  }),
  answer: z.strictObject({
    total: z.int().nonnegative(),
    steps: z.array(changeStepSchema).readonly(),
  }),
})
