import { useParams } from '@tanstack/react-router'
import { findOne, listOf } from '../../search-params.ts'
import { useTableSearch, type SearchChange } from '../../table/table-search.ts'
import type { FigureFilter } from '../../reader/figure-span.ts'

/** The panels beside a text. */
export const panels = ['figures', 'custody', 'lineage'] as const
export type Panel = (typeof panels)[number]

/** What the address of the reader says: all of its state that can be shared. */
export interface ReaderSearch extends FigureFilter {
  readonly id: string
  readonly claim: string | undefined
  readonly view: 'text' | 'original'
  readonly panel: Panel
  /** The document that this one is compared with. */
  readonly other: string | undefined
  readonly find: string
}

/** Reads the address, and changes it. */
export function useReaderSearch(): readonly [ReaderSearch, (change: SearchChange) => void] {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string }
  const [search, change] = useTableSearch()
  const panel = panels.find((one) => one === findOne(search, 'panel')) ?? 'figures'
  return [
    {
      id,
      claim: findOne(search, 'claim'),
      view: findOne(search, 'view') === 'original' ? 'original' : 'text',
      panel,
      other: findOne(search, 'with'),
      find: findOne(search, 'find') ?? '',
      measures: listOf(search, 'measure'),
      statuses: listOf(search, 'status'),
    },
    change,
  ]
}
