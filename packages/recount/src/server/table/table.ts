import type { FacetValue, TablePage } from '@recount/api'
import { foldName } from '@recount/claims'
import { compareText } from '../../order.ts'
import type { CaseState } from '../live/case-state.ts'
import type { Column, FacetLabel, TableSpec } from './table-spec.ts'
import { countPassing, type Passing } from './table-filter.ts'
import { prepareRows, type PreparedTable } from './table-index.ts'

/** The query of a table as its schema leaves it. */
export type TableQuery = Readonly<Record<string, unknown>>

/** How a table is answered. */
export interface TableAnswer {
  readonly name: string
  page(query: TableQuery, state: CaseState, found?: FoundItems): TablePage<unknown>
  /** All rows that pass, in order, and the columns of the file. */
  download(query: TableQuery, state: CaseState, found?: FoundItems): TableFile
}

/** What a search of another kind than the table's own found: these items alone, in this order where no other is asked for. */
export type FoundItems = readonly object[]

/** A table on its way into a file: rows are made as they are asked for. */
export interface TableFile {
  readonly name: string
  readonly columns: readonly Column<unknown>[]
  rows(): Iterable<unknown>
}

/** More values than a facet can have; a count times this, less a code, is a whole number that a double holds. */
const codesInKey = 2 ** 26

/** The most values of a facet that are told: the most frequent, and those that are asked for. */
const mostValues = 100

/** Opens a table. What it works out about items is kept for as long as the items are. */
export function openTable<Item extends object, Row>(spec: TableSpec<Item, Row>): TableAnswer {
  const prepare = prepareRows(spec)
  const select = (query: TableQuery, state: CaseState, found?: FoundItems) => {
    const prepared = prepare(spec.list(state), state)
    const places = found === undefined ? null : placesOf(prepared.items, found)
    const words = found === undefined ? wordsOf(query) : []
    const passing = countPassing(prepared, chosenOf(spec, query), words, places)
    const sort = query.sort as string | undefined
    const order =
      places === null || sort !== undefined
        ? sortRows(prepared, passing.rows, sort)
        : passing.rows.toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
    return { prepared, passing, order }
  }
  return {
    name: spec.name,
    page(query, state, found) {
      const { offset, limit } = query as { offset: number; limit: number }
      const { prepared, passing, order } = select(query, state, found)
      const rows = [...order.subarray(offset, offset + limit)].flatMap(
        (at) => (prepared.items[at] as Item | undefined) ?? [],
      )
      return {
        total: order.length,
        rows: rows.map((item) => spec.row(item, state)),
        facets: tellFacets(spec, prepared, passing, query),
        entries: state.entries,
      }
    },
    download(query, state, found) {
      const { prepared, order } = select(query, state, found)
      return {
        name: spec.name,
        columns: spec.columns as readonly Column<unknown>[],
        *rows() {
          for (const at of order) {
            const item = prepared.items[at]
            if (item !== undefined) yield spec.row(item, state)
          }
        },
      }
    },
  }
}

/** By place of the item: its place among those that were found, from 1; 0 where it is not among them. */
function placesOf(items: readonly object[], found: FoundItems): Uint32Array {
  const places = new Map(found.map((item, at) => [item, at + 1]))
  return Uint32Array.from(items, (item) => places.get(item) ?? 0)
}

function chosenOf(
  { facets }: { readonly facets: Readonly<Record<string, unknown>> },
  query: TableQuery,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.keys(facets).map((name) => [name, (query[name] as readonly string[] | undefined) ?? []]),
  )
}

function wordsOf({ q }: TableQuery): readonly string[] {
  return foldName(String(q ?? ''))
    .split(' ')
    .filter((word) => word !== '')
}

function sortRows<Item>(
  prepared: PreparedTable<Item>,
  rows: Uint32Array,
  sort: string | undefined,
): Uint32Array {
  if (sort === undefined) return rows
  const isDescending = sort.startsWith('-')
  const order = prepared.orderOf(isDescending ? sort.slice(1) : sort, isDescending)
  if (rows.length === order.length) return order
  const passes = new Uint8Array(order.length)
  for (const at of rows) passes[at] = 1
  return order.filter((at) => passes[at] === 1)
}

function tellFacets(
  { facets }: { readonly facets: Readonly<Record<string, unknown>> },
  prepared: PreparedTable<unknown>,
  { counts }: Passing,
  query: TableQuery,
): Readonly<Record<string, readonly FacetValue[]>> {
  return Object.fromEntries(
    Object.keys(facets).map((name) => {
      const chosen = new Set((query[name] as readonly string[] | undefined) ?? [])
      return [name, tellFacet(prepared.labelsOf(name), counts.get(name) ?? new Uint32Array(), chosen)]
    }),
  )
}

/** The most frequent values, and those that are asked for. */
function tellFacet(
  labels: readonly FacetLabel[],
  counts: Uint32Array,
  chosen: ReadonlySet<string>,
): readonly FacetValue[] {
  const told = new Set(listFrequent(counts))
  if (chosen.size > 0) labels.forEach(({ value }, code) => chosen.has(value) && told.add(code))
  return [...told]
    .flatMap((code) => {
      const found = labels[code]
      if (found === undefined) return []
      const { value, label } = found
      return { value, label, count: counts[code] ?? 0 }
    })
    .toSorted((a, b) => b.count - a.count || compareText(a.label, b.label))
}

/** Codes of the most frequent values; of equally frequent ones those that were met first. Numbers sort without a callback. */
function listFrequent(counts: Uint32Array): readonly number[] {
  const keys = Float64Array.from(counts, (count, code) => (count === 0 ? 0 : code - count * codesInKey))
  keys.sort()
  return [...keys.subarray(0, mostValues)]
    .filter((key) => key < 0)
    .map((key) => ((key % codesInKey) + codesInKey) % codesInKey)
}
