import type { TablePage } from '@recount/api'
import { keepPreviousData, useQueries, type UseQueryResult } from '@tanstack/react-query'
import { ask, type Asked } from '../server/ask.ts'
import type { TableMethod } from './table-method.ts'

/** Rows a page. */
const pageSize = 100

/** The rows of a table around the ones that are visible. */
export interface TableRows<Row> {
  readonly total: number | undefined
  readonly first: TablePage<Row> | undefined
  readonly error: Error | null
  /** Undefined while it is on its way. */
  rowAt(index: number): Row | undefined
  retry(): void
}

/** Asks for the pages of a table that hold the rows from `start` to `end`; the first page always, for the facets. */
export function useTablePages<Row>(
  method: TableMethod,
  query: object,
  start: number,
  end: number,
): TableRows<Row> {
  const pages = [...new Set([0, ...listPages(start, end)])]
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [method, query, page],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => askPage<Row>(method, query, page, signal),
      placeholderData: page === 0 ? keepPreviousData : undefined,
      // Comparing a page with the one before, value by value, takes longer than drawing it.
      structuralSharing: false,
    })),
  }) as readonly UseQueryResult<TablePage<Row>, Error>[]
  const byPage = new Map(pages.map((page, index) => [page, results[index]?.data]))
  const failed = results.find(({ error }) => error !== null)
  return {
    total: byPage.get(0)?.total,
    first: byPage.get(0),
    error: failed?.error ?? null,
    rowAt: (index) => byPage.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    retry: () => results.forEach((result) => void result.refetch()),
  }
}

async function askPage<Row>(
  method: TableMethod,
  query: object,
  page: number,
  signal: AbortSignal,
): Promise<TablePage<Row>> {
  if (page > 0) await settle(signal)
  const asked = { query: { ...query, offset: page * pageSize, limit: pageSize } } as Asked<typeof method>
  return ask(method, asked, signal) as unknown as Promise<TablePage<Row>>
}

/** Milliseconds that a page has to stay in sight before it is asked for: what is only scrolled past is not. */
const lingering = 40

async function settle(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, lingering))
  signal.throwIfAborted()
}

function listPages(start: number, end: number): readonly number[] {
  const first = Math.floor(Math.max(0, start) / pageSize)
  const last = Math.floor(Math.max(0, end) / pageSize)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
