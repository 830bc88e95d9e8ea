import { methods } from '@recount/api'
import { readVersion } from '../../version.ts'
import { answer } from '../answer.ts'

export const getSession = answer(methods.getSession, (_, { live: { state }, person }) => {
  const { documents, claims, reconciliation, config, entries, head } = state
  const count = (status: string) => claims.filter(({ recorded }) => recorded.status === status).length
  return {
    caseName: config.name,
    version: readVersion(),
    person: { name: person.name, mayDecide: person.mayDecide },
    ledger: { entries, head },
    counts: {
      documents: documents.size,
      claims: { proposed: count('proposed'), accepted: count('accepted'), rejected: count('rejected') },
      statements: reconciliation.statements.length,
      disagreements: reconciliation.disagreements.length,
      books: reconciliation.books.length,
    },
  }
})
