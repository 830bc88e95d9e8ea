import { methods } from '@recount/api'
import { readVersion } from '../../version.ts'
import { answer } from '../answer.ts'
import { perState } from '../live/case-state.ts'

export const getSession = answer(methods.getSession, (_, { live: { state }, person }) => {
  const { documents, reconciliation, config, entries, head } = state
  return {
    caseName: config.name,
    version: readVersion(),
    person: { name: person.name, mayDecide: person.mayDecide },
    ledger: { entries, head },
    counts: {
      documents: documents.size,
      claims: countClaims(state),
      statements: reconciliation.statements.length,
      disagreements: reconciliation.disagreements.length,
      books: reconciliation.books.length,
    },
  }
})

const countClaims = perState(({ claims }) => {
  const counts = { proposed: 0, accepted: 0, rejected: 0 }
  for (const { shown } of claims) counts[shown.status]++
  return counts
})
