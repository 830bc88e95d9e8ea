import type { AnswerOf, Method, ReadRequestOf } from '@recount/api'
import type { LiveCase } from './live-case.ts'
import type { Events } from './events.ts'
import type { Person } from './person.ts'
import type { TableAnswer, TableFile, TableQuery } from './table.ts'
import type { TextSearch } from './text-search.ts'

/** What answering a request may use. */
export interface Context {
  readonly live: LiveCase
  readonly person: Person
  readonly events: Events
  /** The full text of the documents. */
  readonly texts: TextSearch
  /** The clock: milliseconds since 1970, UTC. */
  now(): number
}

/** A method of the API with what answers it. */
export interface Answered {
  readonly method: Method
  answer(request: ReadRequestOf<Method>, context: Context): Promise<unknown>
  /** For a table: all rows that pass, as a file. */
  readonly download: ((query: TableQuery, context: Context) => TableFile) | null
}

/** Says how a method of the API is answered. Throw a RecountError where it can't be. */
export function answer<M extends Method>(
  method: M,
  give: (request: ReadRequestOf<M>, context: Context) => Promise<AnswerOf<M>> | AnswerOf<M>,
): Answered {
  return {
    method,
    answer: async (request, context) => give(request as ReadRequestOf<M>, context),
    download: null,
  }
}

/** Says how a method whose answer is a table is answered: by a table, a page at a time or as a file. */
export function answerTable(method: Method, table: TableAnswer): Answered {
  return {
    method,
    answer: async ({ query }, { live }) => table.page(query, live.state),
    download: (query, { live }) => table.download(query, live.state),
  }
}
