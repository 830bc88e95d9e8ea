import { methods } from '@recount/api'
import type { NewEntry } from '@recount/ledger'
import { listUndoneWith } from '../../pipeline/links/undo-pair.ts'
import { refuseStrayPlaces } from '../../pipeline/stray-places.ts'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'

export const undo = answer(methods.undo, async ({ body: { entry, why } }, { live, person }) => {
  const by = writerOf(person)
  const { entries, says } = await listUndoneWith(live.opened, entry)
  const undoings = entries.map((one): NewEntry => ({
    kind: 'decision-undone',
    payload: { entry: one },
    by,
    why,
  }))
  await refuseStrayPlaces(live.opened, undoings)
  const recorded = await live.append(undoings)
  return { entry: recorded.at(-1)?.number ?? 0, says }
})
