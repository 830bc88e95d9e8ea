import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { listMapPlaces } from '../map/map-places.ts'
import { selectStatements } from '../map/map-selection.ts'

export const getMap = answer(methods.getMap, ({ query }, { live: { state } }) => {
  const { statements, undated, months, facets } = selectStatements(state.view, query)
  return {
    places: listMapPlaces(statements, state.gazetteer),
    total: statements.length,
    placeless: statements.filter(({ statement }) => statement.scope.places.length === 0).length,
    undated,
    datedByDocument: statements.filter(({ statement }) => statement.asOf.how === 'published').length,
    months,
    facets,
    entries: state.entries,
  }
})
