import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { viewPolicies } from '../tally/policy-view.ts'

export const listPolicies = answer(methods.listPolicies, () => ({ policies: viewPolicies() }))
