import type { AnswerOf, Method, ReadRequestOf } from '@recount/api'
import type { LiveCase } from './live/live-case.ts'
import type { Events } from './events.ts'
import type { Person } from './person.ts'
import type { TableAnswer, TableQuery } from './table/table.ts'
import type { SentTable } from './table/table-file.ts'
import type { LiveTally } from './tally/live-tally.ts'
import type { TextSearch } from './text-search.ts'
import type { Works } from './work/works.ts'

/** What answering any request may use. */
export interface ServerContext {
  readonly live: LiveCase
  readonly person: Person
  readonly events: Events
  /** The tables of incidents. */
  readonly tally: LiveTally
  /** The full text of the documents. */
  readonly texts: TextSearch
  readonly works: Works
  /** The clock: milliseconds since 1970, UTC. */
  now(): number
}

/** What answering one request may use. */
export interface Context extends ServerContext {
  /** Says when whoever asks does not wait for the answer any more. */
  readonly signal: AbortSignal
}

/** A method of the API with what answers it. */
export interface Answered {
  readonly method: Method
  answer(request: ReadRequestOf<Method>, context: Context): Promise<unknown>
  /** For a table: all rows that pass, as a file. */
  readonly download: ((query: TableQuery, context: Context) => SentTable | Promise<SentTable>) | null
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

/**
 * Says how a method whose answer is a table is answered: by a table, a page at a time or as a file. A function gives the table
 * once what it needs besides the state is read.
 */
export function answerTable(
  method: Method,
  table: TableAnswer | ((context: Context) => Promise<TableAnswer>),
): Answered {
  const open = async (context: Context) => (typeof table === 'function' ? table(context) : table)
  return {
    method,
    answer: async ({ query }, context) => (await open(context)).page(query, context.live.state),
    download: async (query, context) => (await open(context)).download(query, context.live.state),
  }
}
