import type { EntryRow } from '@recount/api'
import type { EntryBrief } from '../entries/entry-brief.ts'
import { entryRow } from '../entries/entry-row.ts'
import type { EntryShelf } from '../entries/entry-shelf.ts'
import { textOf } from '../entries/entry-words.ts'
import { inWords } from '../registry/named-scripts.ts'
import { openTable, type TableAnswer } from '../table/table.ts'

const tables = new WeakMap<EntryShelf, TableAnswer>()

/** The entries of a ledger, newest first. */
export function entryTable(shelf: EntryShelf): TableAnswer {
  const known = tables.get(shelf)
  if (known !== undefined) return known
  const made = openTable<EntryBrief, EntryRow>({
    name: 'ledger',
    list: () => shelf.entries,
    facets: {
      kind: ({ body }) => [inWords(body.kind)],
      by: ({ by }) => [{ value: by, label: by }],
      day: ({ at }) => [{ value: at.slice(0, 10), label: at.slice(0, 10) }],
    },
    sorts: { number: ({ number }) => number },
    text: ({ why }) => why ?? '',
    row: (entry, state) => entryRow(entry, shelf, state),
    columns: [
      { name: 'number', cell: ({ number }) => number },
      { name: 'at', cell: ({ at }) => at },
      { name: 'by', cell: ({ by }) => by },
      { name: 'kind', cell: ({ kind }) => kind },
      { name: 'what', cell: ({ parts }) => textOf(parts) },
      { name: 'about', cell: ({ parts }) => listIds(parts) },
      { name: 'why', cell: ({ why }) => why },
      { name: 'undone_by', cell: ({ undone }) => undone },
    ],
  })
  tables.set(shelf, made)
  return made
}

function listIds(parts: EntryRow['parts']): string {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : part.id)).join('; ')
}
