import { methods } from '@recount/api'
import { answerTable } from '../answer.ts'
import { bookMonthTable } from '../tables/book-months.ts'

export const listBookMonths = answerTable(methods.listBookMonths, bookMonthTable)
