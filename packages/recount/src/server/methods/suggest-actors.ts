import { methods } from '@recount/api'
import { searchActors } from '../actor-index.ts'
import { answer } from '../answer.ts'

export const suggestActors = answer(
  methods.suggestActors,
  ({ query: { q, limit } }, { live: { state } }) => ({ actors: searchActors(state, q, limit) }),
)
