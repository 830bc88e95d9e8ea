import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { SearchParams } from '../search-params.ts'

/** A change to the query of the URL; undefined and empty take a name out. */
export type SearchChange = Readonly<Record<string, string | readonly string[] | undefined>>

/** The query of the URL, which holds all state of a table that can be shared, and a way to change it. */
export function useTableSearch(): readonly [SearchParams, (change: SearchChange) => void] {
  const search = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const change = useCallback(
    (next: SearchChange) =>
      void navigate({
        to: '.',
        search: ((before: SearchParams) => ({ ...before, ...next })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return [search, change]
}
