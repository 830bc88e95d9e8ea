import { findOne } from '../../search-params.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { useTableSearch } from '../../table/table-search.ts'

/** What the URL asks the chart for. */
export interface ChartAsked {
  readonly ground?: string
  readonly from?: string
  readonly to?: string
}

/** What the URL asks the chart for; nothing for what is not there. */
export function useChartAsked(): ChartAsked {
  const [search] = useTableSearch()
  const named = (['ground', 'from', 'to'] as const).map((name) => [name, findOne(search, name)] as const)
  return Object.fromEntries(named.filter(([, value]) => value !== undefined))
}

/** The chart that the URL asks for. `isOld` while a newer one is on its way. */
export function useChart(): {
  readonly chart: Answered<'getChart'> | undefined
  readonly error: Error | null
  readonly isOld: boolean
  retry(): void
} {
  const query = useChartAsked()
  const { data, error, isPlaceholderData, refetch } = useAnswer('getChart', { query })
  return { chart: data, error, isOld: isPlaceholderData, retry: () => void refetch() }
}
