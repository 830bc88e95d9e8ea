import { foldName } from '@recount/claims'
import type { CaseState } from '../live/case-state.ts'
import { openColumns, type ItemColumns } from './item-columns.ts'
import { orderKeys } from './key-order.ts'
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
  /** Places of the items in the order of a sort; ties stay in the order of the items, what is not known stands last. */
  orderOf(sort: string, isDescending: boolean): Uint32Array
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
  const changing = (spec.changing ?? []).map(columnOf)
  let dictionaries = new Map<string, Dictionary>()
  let columns: ItemColumns<Item> | undefined
  let last: { readonly state: CaseState; readonly table: PreparedTable<Item> } | undefined
  return (items, state) => {
    const isChanged = last?.state.reconciliation !== state.reconciliation
    const isSame = last?.table.items === items && (changing.length === 0 || !isChanged)
    if (last !== undefined && isSame) return last.table
    if (last?.state.config !== state.config) [dictionaries, columns] = [new Map(), undefined]
    columns = columns?.follow(items, isChanged ? changing : []) ?? openColumns(items)
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
  const encode = (facet: string): ((item: Item) => Codes) => {
    const dictionary = dictionaries.get(facet) ?? openDictionary()
    dictionaries.set(facet, dictionary)
    const list = spec.facets[facet] ?? (() => [])
    return (item) => packCodes(list(item, state).map((label) => codeOf(dictionary, label)))
  }
  return {
    items: columns.items,
    codesOf: (facet) => columns.get(columnOf(facet), encode(facet)),
    labelsOf: (facet) => dictionaries.get(facet)?.labels ?? [],
    texts: () => columns.get('text', (item) => foldName(spec.text(item))),
    orderOf: (sort, isDescending) =>
      orderKeys(columns.get(`sort ${sort}`, spec.sorts[sort] ?? (() => null)), isDescending),
  }
}

function columnOf(facet: string): string {
  return `facet ${facet}`
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
