import type { EntryOf, MappingEntry } from './mapping.ts'
import { foldSpelling, openSource, type Read, type TableContext } from './source.ts'

/** What `values` makes of words: its value for them, letters of either case being one; undefined where it has none. */
export function openValues(
  values: Readonly<Record<string, string>> | undefined,
): (text: string) => string | undefined {
  const known = new Map(Object.entries(values ?? {}).map(([words, value]) => [foldSpelling(words), value]))
  return known.size === 0 ? () => undefined : (text) => known.get(foldSpelling(text))
}

/** The words of a field: the constant, the first cell that says something, or all of them joined. Null where none does. */
export function openText(entry: EntryOf<'key'> | undefined, context: TableContext): Read<string | null> {
  if (entry === undefined) return () => null
  const { constant, join, values } = entry
  if (constant !== undefined) return () => constant
  const list = openSource(entry, context)
  const find = openValues(values)
  return (cells) => {
    const [first, ...others] = list(cells)
    if (first === undefined) return null
    if (join === undefined || others.length === 0) return find(first.text) ?? first.text
    return [first, ...others].map(({ text }) => find(text) ?? text).join(join)
  }
}

/** The entry of a field among a table's, typed by the field. */
export function findEntry<F extends MappingEntry['field']>(
  entries: readonly MappingEntry[],
  field: F,
): EntryOf<F> | undefined {
  return entries.find((entry): entry is EntryOf<F> => entry.field === field)
}
