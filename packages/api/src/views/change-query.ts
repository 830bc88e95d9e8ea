import { harmClasses, harmKinds } from '@recount/claims'
import { z } from 'zod'
import { incidentSelection, momentQuery } from './incident-filter.ts'
import { policyQuery } from './tally.ts'

/** Which two tallies are compared: those of one selection at two moments, under one policy or two. */
export const changeQuery = {
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
}
