import { z } from 'zod'
import { table } from '../define.ts'
import { tableAnswer, tableQuery } from '../table.ts'
import { chartFigureSchema } from '../views/chart.ts'
import { chartQuery } from './get-chart.ts'

export const listChartFigures = table({
  name: 'listChartFigures',
  about: 'The figures that the chart of a ground draws, as a table to take along.',
  query: z.strictObject({ ...tableQuery(['asOf']), ...chartQuery }),
  answer: tableAnswer(chartFigureSchema),
})
