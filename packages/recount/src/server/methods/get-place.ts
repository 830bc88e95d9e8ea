import { methods } from '@recount/api'
import { MissingError, type CasePlace } from '@recount/claims'
import { caseId } from '@recount/places'
import { answer } from '../answer.ts'
import type { CaseState } from '../live/case-state.ts'
import { readShelf } from '../entries/entry-shelf.ts'
import { readCaseRegistry } from '../registry/case-registry.ts'
import { placeRow } from '../registry/place-row.ts'
import { listSettings } from '../registry/settings.ts'

export const getPlace = answer(methods.getPlace, async ({ query: { id } }, { live }) => {
  await readCaseRegistry(live)
  const place = getCasePlace(id, live.state)
  return {
    row: placeRow(place, live.state),
    place,
    settings: listSettings(
      await readShelf(live.opened.ledger),
      ({ body }) => body.kind === 'place-set' && body.payload.place.id === id,
    ),
  }
})

function getCasePlace(id: string, { config, gazetteer }: CaseState): CasePlace {
  const own = config.places.find((place) => caseId(place) === id)
  if (own !== undefined) return { ...own, id }
  const known = gazetteer.findById(id)
  if (known !== undefined) return { id, name: known.name }
  throw new MissingError(
    `There is no place ${JSON.stringify(id)} in the gazetteer of this case.`,
    'Search the gazetteer for its name.',
  )
}
