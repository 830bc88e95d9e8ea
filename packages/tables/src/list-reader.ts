import type { EntryOf } from './mapping.ts'
import { findPhpList } from './php-list.ts'
import { openSource, type Cell, type Read, type TableContext } from './source.ts'
import { openValues } from './text-reader.ts'

/** Parts a text at any of the separators; items named whole keep the separators inside them. Each item once, none empty. */
export function openSplit(
  separators: readonly string[] | undefined,
  whole: readonly string[] = [],
): (text: string) => readonly string[] {
  if (separators === undefined) return (text) => [text]
  const cuts = separators.map(escapeExpression).join('|')
  const kept = [...whole].sort((a, b) => b.length - a.length).map(escapeExpression)
  const wholes =
    kept.length === 0 ? undefined : new RegExp(`(^|${cuts})\\s*(${kept.join('|')})\\s*(?=$|${cuts})`, 'g')
  const cut = new RegExp(cuts)
  return (text) => {
    const items: string[] = []
    const rest =
      wholes === undefined
        ? text
        : text.replace(wholes, (_, before: string, item: string) => `${before}\0${items.push(item) - 1}\0`)
    const parts = rest.split(cut).map((part) => restore(part.trim(), items))
    return [...new Set(parts.filter((part) => part !== ''))]
  }
}

function restore(part: string, items: readonly string[]): string {
  const [, index] = /^\0(\d+)\0$/.exec(part) ?? []
  return index === undefined ? part : (items[Number(index)] ?? part)
}

function escapeExpression(text: string): string {
  return text.replace(/[^\w\s]/g, '\\$&')
}

/** The items of a list field, each as `values` has it; a list that PHP serialised is read and reported. */
export function openList(entry: EntryOf<'causes'> | undefined, context: TableContext): Read<readonly Cell[]> {
  if (entry === undefined) return () => []
  const { constant, field } = entry
  if (constant !== undefined) return () => [{ column: '', text: constant }]
  const list = openSource(entry, context)
  const split = openSplit(entry.separators, entry.whole)
  const find = openValues(entry.values)
  return (cells) =>
    list(cells).flatMap(({ column, text }) => {
      const items = findSerialised({ column, text }, field, context) ?? split(text)
      return items.map((item) => ({ column, text: find(item) ?? item }))
    })
}

function findSerialised(
  { column, text }: Cell,
  field: string,
  { report }: TableContext,
): readonly string[] | undefined {
  const items = text.startsWith('a:') ? findPhpList(text) : undefined
  if (items === undefined) return undefined
  report.add(
    'serialised-value',
    `expected words; found a list as PHP stores it; read as ${items.join(', ')}`,
    {
      column,
      field,
      found: text,
    },
  )
  return items
}
