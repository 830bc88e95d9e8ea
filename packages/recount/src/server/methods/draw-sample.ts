import { methods } from '@recount/api'
import { isoTime } from '../../pipeline/case.ts'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'
import { drawSample as draw, viewSample } from '../samples.ts'

export const drawSample = answer(methods.drawSample, ({ body }, { live, person, now }) => {
  const sample = draw(body, live, { by: writerOf(person), at: isoTime(now()) })
  return viewSample(sample, live.state)
})
