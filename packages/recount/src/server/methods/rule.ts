import { methods } from '@recount/api'
import type { NewEntry } from '@recount/ledger'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'
import { bodyOfRuling } from '../results/ruling-body.ts'
import { viewRecorded } from '../results/rulings.ts'

export const rule = answer(methods.rule, async ({ body: { ruling, why } }, { live, person }) => {
  const body = await bodyOfRuling(ruling, live)
  const entry: NewEntry = { ...body, by: writerOf(person), why }
  const [recorded] = await live.append([entry])
  if (recorded === undefined) throw new Error('expected the ledger to answer with the entry; found none')
  const { by, at, number } = recorded
  const [view] = await viewRecorded({ body, by, at, why, entry: number, undone: null }, live)
  if (view === undefined) throw new Error('expected the ruling that was recorded; found none')
  return { ruling: view }
})
