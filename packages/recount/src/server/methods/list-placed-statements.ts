import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { groupByPlace } from '../map/map-places.ts'
import { selectStatements } from '../map/map-selection.ts'
import { compareByDate, showPlacedStatement } from '../map/placed-statement.ts'

/** More than this nobody reads beside a map; the table of statements holds them all. */
const mostStatements = 200

export const listPlacedStatements = answer(methods.listPlacedStatements, ({ query }, { live: { state } }) => {
  const places = groupByPlace(selectStatements(state.view, query).statements)
  const found = places.find(({ key }) => key === query.place)
  const statements = [...(found?.alone ?? []), ...(found?.together ?? [])].toSorted(compareByDate)
  return {
    total: statements.length,
    statements: statements
      .slice(0, mostStatements)
      .map((view) => showPlacedStatement(view, query.place, state.view)),
  }
})
