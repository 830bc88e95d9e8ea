import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ask, type Answered, type Asked } from '../../server/ask.ts'

/** The methods whose `next` names the page after theirs. */
type PagedMethod = 'listLinkPairs' | 'listLinkClusters'

/** The pages of a list that were asked for so far. */
export interface Pages<N extends PagedMethod> {
  readonly pages: readonly Answered<N>[] | undefined
  readonly error: Error | null
  readonly isPlaceholder: boolean
  /** Is there a page that was not asked for? */
  readonly isMore: boolean
  /** Asks for the next page, unless it is on its way. */
  more(): void
}

/** A list page after page, each asked for when it is wanted, and all of them again when the ledger changes. */
export function usePages<N extends PagedMethod>(name: N, request: Asked<N>): Pages<N> {
  const { data, error, isPlaceholderData, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: [name, request, 'pages'],
    queryFn: ({ signal, pageParam }) => ask(name, pageOf(request, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
  return {
    pages: data?.pages as readonly Answered<N>[] | undefined,
    error,
    isPlaceholder: isPlaceholderData,
    isMore: hasNextPage,
    more: () => void (hasNextPage && !isFetching && fetchNextPage()),
  }
}

function pageOf<N extends PagedMethod>(request: Asked<N>, after: string | null): Asked<N> {
  return after === null ? request : ({ ...request, query: { ...request.query, after } } as Asked<N>)
}
