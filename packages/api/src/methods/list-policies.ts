import { z } from 'zod'
import { question } from '../define.ts'
import { policyViewSchema } from '../views/tally.ts'

export const listPolicies = question({
  name: 'listPolicies',
  about: 'The rules by which incidents can be counted, every version of each, with what they say in words.',
  answer: z.strictObject({ policies: z.array(policyViewSchema).readonly() }),
})
