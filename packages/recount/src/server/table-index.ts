import { foldName } from '@recount/claims'
import { compareText } from '../order.ts'
import type { CaseState } from './case-state.ts'
import { openColumns, type ItemColumns } from './item-columns.ts'
import type { FacetLabel, TableSpec } from './table-spec.ts'

/** The items of a table with everything that filtering, searching and sorting look at. */
export interface PreparedTable<Item> {
  readonly items: readonly Item[]
  /** By facet and place of the item: the codes of its values. */
  codesOf(facet: string): readonly Codes[]
  /** By facet and code: the value. */
  labelsOf(facet: string): readonly FacetLabel[]
  /** By place of the item: its folded text. */
  texts(): readonly string[]
  /** By place of the item: where its key stands among all keys; the number of items where it is not known. */
  ranksOf(sort: string): Uint32Array
}

/** Most items have one value of a facet: its code alone. */
export type Codes = number | readonly number[]

interface Dictionary {
  readonly labels: FacetLabel[]
  readonly codes: Map<string, number>
}

/**
 * Prepares lists of items for a table, one after the other; what was worked out about an item is not worked out again while
 * lists hold it and the case's actors and places stay as they are.
 */
export function prepareRows<Item extends object, Row>(
  spec: TableSpec<Item, Row>,
): (items: readonly Item[], state: CaseState) => PreparedTable<Item> {
  const changing = new Set(spec.changing)
  let dictionaries = new Map<string, Dictionary>()
  let columns: ItemColumns<Item> | undefined
  let last: { readonly state: CaseState; readonly table: PreparedTable<Item> } | undefined
  return (items, state) => {
    const isSame = last?.table.items === items && (changing.size === 0 || last.state === state)
    if (last !== undefined && isSame) return last.table
    if (last?.state.config !== state.config) [dictionaries, columns] = [new Map(), undefined]
    columns = columns?.follow(items) ?? openColumns(items)
    const table = prepareTable(spec, columns, dictionaries, state)
    last = { state, table }
    return table
  }
}

function prepareTable<Item extends object, Row>(
  spec: TableSpec<Item, Row>,
  columns: ItemColumns<Item>,
  dictionaries: Map<string, Dictionary>,
  state: CaseState,
): PreparedTable<Item> {
  const { items } = columns
  const encode = (facet: string): ((item: Item) => Codes) => {
    const dictionary = dictionaries.get(facet) ?? openDictionary()
    dictionaries.set(facet, dictionary)
    const list = spec.facets[facet] ?? (() => [])
    return (item) => packCodes(list(item, state).map((label) => codeOf(dictionary, label)))
  }
  const changed = remember((facet) => items.map(encode(facet)))
  const isChanging = new Set(spec.changing)
  return {
    items,
    codesOf: (facet) =>
      isChanging.has(facet) ? changed(facet) : columns.get(`facet ${facet}`, encode(facet)),
    labelsOf: (facet) => dictionaries.get(facet)?.labels ?? [],
    texts: () => columns.get('text', (item) => foldName(spec.text(item))),
    ranksOf: remember((sort) => rankKeys(columns.get(`sort ${sort}`, spec.sorts[sort] ?? (() => null)))),
  }
}

function packCodes(codes: readonly number[]): Codes {
  const [only = -1] = codes
  return codes.length === 1 ? only : codes
}

function openDictionary(): Dictionary {
  return { labels: [], codes: new Map() }
}

function codeOf({ labels, codes }: Dictionary, label: FacetLabel): number {
  const found = codes.get(label.value)
  if (found !== undefined) return found
  codes.set(label.value, labels.length)
  return labels.push(label) - 1
}

/** Equal keys have the same rank, so that ties stay in the order of the items. */
function rankKeys(keys: readonly (string | number | null)[]): Uint32Array {
  const distinct = [...new Set(keys)].filter((key) => key !== null).toSorted(compareKeys)
  const ranks = new Map(distinct.map((key, rank) => [key, rank]))
  return Uint32Array.from(keys, (key) => (key === null ? keys.length : (ranks.get(key) ?? keys.length)))
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b))
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const found = made.get(key)
    if (found !== undefined) return found
    const value = make(key)
    made.set(key, value)
    return value
  }
}
