import type { Cell } from '../../print/csv.ts'
import type { CaseState } from '../live/case-state.ts'

/** One value of a facet, with its words for a person. */
export interface FacetLabel {
  readonly value: string
  readonly label: string
}

/** What a column of the file is called, and what stands in it. Several values are separated by semicolons. */
export interface Column<Row> {
  readonly name: string
  readonly cell: (row: Row) => Cell
}

/**
 * A table that is filtered, searched, sorted and paged in memory. An item's facets, sort keys and text are worked out once for
 * as long as the item is the same object and the case's actors and places stay as they are, so they may depend on nothing else.
 */
export interface TableSpec<Item extends object, Row> {
  /** For the file's name: `claims`. */
  readonly name: string
  /** All items in the order that holds where nobody asks for another. */
  list(state: CaseState): readonly Item[]
  /** By the name of the query's field: which values an item has. An item passes with any of those that are asked for. */
  readonly facets: Readonly<Record<string, (item: Item, state: CaseState) => readonly FacetLabel[]>>
  /** Facets that depend on what the claims come to, and not on their item alone: worked out again where that changes. */
  readonly changing?: readonly string[]
  /** By the name of the sort; null, which is unknown, stands last whichever way. */
  readonly sorts: Readonly<Record<string, (item: Item) => string | number | null>>
  /** What words are searched in. */
  text(item: Item): string
  row(item: Item, state: CaseState): Row
  readonly columns: readonly Column<Row>[]
}
