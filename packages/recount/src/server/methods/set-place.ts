import { methods } from '@recount/api'
import type { NewEntry } from '@recount/ledger'
import { caseId } from '@recount/places'
import { refuseStrayPlaces } from '../../pipeline/stray-places.ts'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'
import { refuseSetMeanwhile } from '../registry/set-meanwhile.ts'

export const setPlace = answer(methods.setPlace, async ({ body: { place, seen, why } }, { live, person }) => {
  const by = writerOf(person)
  const id = caseId(place)
  const { places } = await live.opened.ledger.listRegistry()
  refuseSetMeanwhile(
    places.find((one) => one.place.id === id),
    seen,
    place.name,
  )
  const entry: NewEntry = { kind: 'place-set', payload: { place: { ...place, id } }, by, why }
  await refuseStrayPlaces(live.opened, [entry])
  const [recorded] = await live.append([entry])
  return { entry: recorded?.number ?? 0, id }
})
