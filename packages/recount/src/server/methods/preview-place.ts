import { methods } from '@recount/api'
import type { CasePlace } from '@recount/claims'
import { caseId } from '@recount/places'
import { overlay } from '../../pipeline/registry.ts'
import { answer } from '../answer.ts'
import { previewRegistry } from '../registry/registry-preview.ts'

export const previewPlace = answer(
  methods.previewPlace,
  async ({ body: { place, work } }, { live: { state }, events, signal }) => {
    const { config } = state
    const before = config.places.find((one) => caseId(one) === caseId(place))
    const after = { ...config, places: overlay(config.places, [place], caseId) }
    return previewRegistry(state, after, {
      names: [before, place].flatMap(listNames),
      tell: (done, total) => events.tell({ kind: 'progress', work, done, total }),
      signal,
    })
  },
)

function listNames(place: CasePlace | undefined): readonly string[] {
  return place === undefined ? [] : [place.name].concat(place.variants ?? [])
}
