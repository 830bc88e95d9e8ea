import { methods } from '@recount/api'
import { answerTable } from '../answer.ts'
import { statementTable } from '../tables/statements.ts'

export const listStatements = answerTable(methods.listStatements, statementTable)
