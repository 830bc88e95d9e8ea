import type { Belligerent } from '@recount/claims'
import { openSplit } from './list-reader.ts'
import type { EntryOf } from './mapping.ts'
import { foldSpelling, openSource, type Read, type TableContext } from './source.ts'
import { openValues } from './text-reader.ts'

/** Reads whom a row names as belligerents, each once, in the recorder's words; several are a fact worth knowing. */
export function openBelligerents(
  entry: EntryOf<'belligerents'> | undefined,
  context: TableContext,
): Read<readonly Belligerent[]> {
  if (entry === undefined) return () => []
  const involvement = entry.involvement ?? null
  if (entry.constant !== undefined) {
    const constant = [{ name: entry.constant, id: null, involvement }]
    return () => constant
  }
  const list = openSource(entry, context)
  const split = openSplit(entry.separators)
  const find = openValues(entry.values)
  const except = entry.except?.map(foldSpelling) ?? []
  return (cells) => {
    const named = list(cells)
    const names = new Set(
      named
        .flatMap(({ text }) => split(text))
        .filter((name) => !except.some((start) => foldSpelling(name).startsWith(start)))
        .map((name) => find(name) ?? name),
    )
    if (names.size > 1) reportSeveral([...names], named[0]?.column ?? null, context)
    return Array.from(names, (name) => ({ name, id: null, involvement }))
  }
}

function reportSeveral(names: readonly string[], column: string | null, { report }: TableContext): void {
  report.add(
    'several-belligerents',
    `names ${names.length} belligerents: it counts under each, and once in a total`,
    { column, field: 'belligerents', found: names.join(', ') },
  )
}
