import { methods } from '@recount/api'
import { answerTable } from '../answer.ts'
import { disagreementTable } from '../tables/disagreements.ts'

export const listDisagreements = answerTable(methods.listDisagreements, disagreementTable)
