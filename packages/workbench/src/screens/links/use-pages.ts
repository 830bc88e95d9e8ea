import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ask, type Answered, type Asked } from '../../server/ask.ts'

/** The methods whose `next` names the page after theirs. */
type PagedMethod = 'listLinkPairs' | 'listLinkClusters'

/** The pages of a list that were asked for so far. */
export interface Pages<N extends PagedMethod> {
  readonly data: readonly Answered<N>[] | undefined
  readonly error: Error | null
  readonly isPlaceholder: boolean
  /** Is the last page there? */
  readonly isWhole: boolean
  /** Is there a page that can be asked for now? Not while any is on its way, nor after one failed. */
  readonly isMore: boolean
  /** Asks for the next page, where there is one to ask for. */
  more(): void
  /** Asks for all pages again. */
  refetch(): void
}

/** A list page after page, each asked for when it is wanted, and all of them again when the ledger changes. */
export function usePages<N extends PagedMethod>(name: N, request: Asked<N>): Pages<N> {
  const query = useInfiniteQuery({
    queryKey: [name, request, 'pages'],
    queryFn: ({ signal, pageParam }) => ask(name, pageOf(request, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
  const { data, error, hasNextPage, isFetching, isPlaceholderData } = query
  return {
    data: data?.pages as readonly Answered<N>[] | undefined,
    error,
    isPlaceholder: isPlaceholderData,
    isWhole: data !== undefined && !isPlaceholderData && !hasNextPage,
    isMore: hasNextPage && !isFetching && error === null,
    // Pages that are on their way are not thrown away for the next.
    more: () => void query.fetchNextPage({ cancelRefetch: false }),
    refetch: () => void query.refetch(),
  }
}

function pageOf<N extends PagedMethod>(request: Asked<N>, after: string | null): Asked<N> {
  return after === null ? request : ({ ...request, query: { ...request.query, after } } as Asked<N>)
}
