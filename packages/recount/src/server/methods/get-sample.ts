import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { getSample as findSample, viewSample } from '../samples.ts'

export const getSample = answer(methods.getSample, ({ params: { id } }, { live }) =>
  viewSample(findSample(id, live), live.state),
)
