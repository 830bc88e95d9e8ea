import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'
import { getSample, listRest, sayWhy } from '../samples.ts'

export const acceptSample = answer(methods.acceptSample, async ({ params: { id } }, { live, person }) => {
  const by = writerOf(person)
  const sample = getSample(id, live)
  const { untouched, leftOut } = listRest(sample, live.state)
  const why = untouched.length === 0 ? null : sayWhy(sample)
  await live.append(
    untouched.map((claim) => ({ kind: 'claim-accepted', payload: { claim }, by, why })),
    Object.fromEntries(untouched.map((claim) => [claim, sample.last.get(claim) ?? 0])),
  )
  sample.settled = { accepted: untouched.length, leftOut: leftOut.length }
  return { accepted: untouched.length, leftOut, why }
})
