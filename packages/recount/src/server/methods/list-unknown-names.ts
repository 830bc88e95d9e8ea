import { methods } from '@recount/api'
import { answerTable } from '../answer.ts'
import { unknownNameTable } from '../tables/unknown-names.ts'

export const listUnknownNames = answerTable(methods.listUnknownNames, unknownNameTable)
