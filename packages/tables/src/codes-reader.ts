import type { IncidentContent, OtherCode } from '@recount/claims'
import { openSplit } from './list-reader.ts'
import type { MappingEntry } from './mapping.ts'
import { openSource, type Read, type TableContext } from './source.ts'
import { findEntry } from './text-reader.ts'

type Codes = Pick<IncidentContent, 'code' | 'otherCodes'>

/** Reads an incident's codes: the first of the field is its own, the others stand beside it; then those it had before. */
export function openIncidentCodes(entries: readonly MappingEntry[], context: TableContext): Read<Codes> {
  const current = openList(findEntry(entries, 'code'), context)
  const previous = openList(findEntry(entries, 'previousCodes'), context)
  return (cells) => {
    const [first, ...others] = current(cells)
    const otherCodes: OtherCode[] = [
      ...others.map(({ text }) => ({ code: text, kind: 'also' as const })),
      ...previous(cells).map(({ text }) => ({ code: text, kind: 'previous' as const })),
    ]
    if (first !== undefined && others.length > 0) reportSeveral(first, others.length, context)
    return { code: first?.text ?? null, otherCodes }
  }
}

interface Code {
  readonly column: string
  readonly text: string
  /** All the words of its cell. */
  readonly whole: string
}

type ListEntry = NonNullable<ReturnType<typeof findEntry<'code' | 'previousCodes'>>>

function openList(entry: ListEntry | undefined, context: TableContext): Read<readonly Code[]> {
  if (entry === undefined) return () => []
  const list = openSource(entry, context)
  const split = openSplit(entry.separators)
  return (cells) =>
    list(cells).flatMap(({ column, text }) =>
      split(text).map((code) => ({ column, text: code, whole: text })),
    )
}

function reportSeveral({ column, text, whole }: Code, others: number, { report }: TableContext): void {
  report.add(
    'several-codes',
    `expected one code; found ${others + 1}; ${text} is held as the code, the rest beside it`,
    {
      column,
      field: 'code',
      found: whole,
    },
  )
}
