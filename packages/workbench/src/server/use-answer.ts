import type { MethodName } from '@recount/api'
import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { ask, type Answered, type Asked } from './ask.ts'

/** The query of a method's answer: cached by its request, made again when the ledger changes. */
export function answerQuery<N extends MethodName>(name: N, request: Asked<N> = {}) {
  return queryOptions({
    queryKey: [name, request],
    queryFn: ({ signal }) => ask(name, request, signal),
    placeholderData: keepPreviousData,
  })
}

/** What a method answers, kept up to date. */
export function useAnswer<N extends MethodName>(
  name: N,
  request: Asked<N> = {},
): UseQueryResult<Answered<N>, Error> {
  return useQuery(answerQuery(name, request)) as UseQueryResult<Answered<N>, Error>
}
