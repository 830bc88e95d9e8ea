import { methods } from '@recount/api'
import { actorsOf } from '../../pipeline/reader.ts'
import { answer } from '../answer.ts'
import { chartOf } from '../chart/chart-answer.ts'

export const getChart = answer(methods.getChart, ({ query }, { live: { state } }) => ({
  ...chartOf(state.view, actorsOf(state.config), query),
  entries: state.entries,
}))
