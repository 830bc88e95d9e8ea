import { methods } from '@recount/api'
import { answerTable } from '../answer.ts'
import { claimTable } from '../tables/claims.ts'

export const listClaims = answerTable(methods.listClaims, claimTable)
