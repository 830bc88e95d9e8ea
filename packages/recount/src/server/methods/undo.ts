import { methods } from '@recount/api'
import type { NewEntry } from '@recount/ledger'
import { refuseStrayPlaces } from '../../pipeline/stray-places.ts'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'

export const undo = answer(methods.undo, async ({ body: { entry, why } }, { live, person }) => {
  const undoing: NewEntry = { kind: 'decision-undone', payload: { entry }, by: writerOf(person), why }
  await refuseStrayPlaces(live.opened, [undoing])
  const [recorded] = await live.append([undoing])
  return { entry: recorded?.number ?? 0 }
})
