import { methods } from '@recount/api'
import { answerTable } from '../answer.ts'
import { chartFigureTable } from '../tables/chart-figures.ts'

export const listChartFigures = answerTable(methods.listChartFigures, chartFigureTable)
