import { foldName } from '@recount/claims'
import { compareText } from '../order.ts'
import type { CaseState } from './case-state.ts'
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

/** What is known of one item, kept while the item is. */
interface Note {
  readonly codes: Map<string, Codes>
  text: string | undefined
}

/** Prepares lists of items for a table, one after the other; what was worked out about an item is not worked out again. */
export function prepareRows<Item extends object, Row>(
  spec: TableSpec<Item, Row>,
): (items: readonly Item[], state: CaseState) => PreparedTable<Item> {
  let notes = new WeakMap<Item, Note>()
  let config: CaseState['config'] | undefined
  const changing = new Set(spec.changing)
  const dictionaries = new Map(Object.keys(spec.facets).map((name) => [name, openDictionary()]))
  const noteOf = (item: Item): Note => {
    const found = notes.get(item)
    if (found !== undefined) return found
    const note: Note = { codes: new Map(), text: undefined }
    notes.set(item, note)
    return note
  }
  const encode = (facet: string, item: Item, state: CaseState): Codes => {
    const { codes } = noteOf(item)
    const found = codes.get(facet)
    if (found !== undefined && !changing.has(facet)) return found
    const dictionary = dictionaries.get(facet) ?? openDictionary()
    const made = (spec.facets[facet]?.(item, state) ?? []).map((label) => codeOf(dictionary, label))
    const [only = -1] = made
    const kept = made.length === 1 ? only : made
    codes.set(facet, kept)
    return kept
  }
  const fold = (item: Item): string => {
    const note = noteOf(item)
    return (note.text ??= foldName(spec.text(item)))
  }
  let last: PreparedTable<Item> | undefined
  return (items, state) => {
    if (last?.items === items) return last
    if (config !== state.config) [notes, config] = [new WeakMap(), state.config]
    const codes = remember((facet) => items.map((item) => encode(facet, item, state)))
    const texts = remember(() => items.map(fold))
    const ranks = remember((sort) => rankItems(items, spec.sorts[sort] ?? (() => null)))
    last = {
      items,
      codesOf: codes,
      labelsOf: (facet) => dictionaries.get(facet)?.labels ?? [],
      texts: () => texts(''),
      ranksOf: ranks,
    }
    return last
  }
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
function rankItems<Item>(items: readonly Item[], keyOf: (item: Item) => string | number | null): Uint32Array {
  const keys = items.map(keyOf)
  const distinct = [...new Set(keys)].filter((key) => key !== null).toSorted(compareKeys)
  const ranks = new Map(distinct.map((key, rank) => [key, rank]))
  return Uint32Array.from(keys, (key) => (key === null ? items.length : (ranks.get(key) ?? items.length)))
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
