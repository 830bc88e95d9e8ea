import type { EntryOf, MappingEntry } from './mapping.ts'
import { foldSpelling, openSource, type Cell, type Read, type TableContext } from './source.ts'
import { openValues } from './text-reader.ts'

type CodeEntry = EntryOf<'grade'>

/** Finds the code that words stand for: through a mapping's values, else by the code's own spelling. */
export function openCodes<T extends string>(
  codes: readonly T[],
  values: Readonly<Record<string, string>> | undefined,
): (text: string) => T | undefined {
  const own = new Map<string, T>(codes.map((code) => [foldCode(code), code]))
  const find = openValues(values)
  return (text) => own.get(foldCode(find(text) ?? text))
}

function foldCode(text: string): string {
  return foldSpelling(text).replace(/[\s_-]+/g, ' ')
}

/** Reads a field that holds one of our codes; null, with a finding, where the words are no code or several at once. */
export function openCode<T extends string>(
  entry: CodeEntry | undefined,
  codes: readonly T[],
  context: TableContext,
): Read<T | null> {
  if (entry === undefined) return () => null
  const find = openCodes(codes, entry.values)
  if (entry.constant !== undefined) {
    const constant = find(entry.constant) ?? null
    return () => constant
  }
  const list = openSource(entry, context)
  return (cells) => {
    const [cell] = list(cells)
    if (cell === undefined) return null
    return find(cell.text) ?? reportNoCode(cell, entry, codes, find, context)
  }
}

/** Says why a cell gives no code: several of them, or words that mean none. */
export function reportNoCode<T extends string>(
  { column, text }: Cell,
  { field }: MappingEntry,
  codes: readonly T[],
  find: (text: string) => T | undefined,
  { report }: TableContext,
): null {
  const parts = text.split(/[,;|/]/).map((part) => part.trim())
  const detail = { column, field, found: text }
  if (parts.length > 1 && parts.every((part) => find(part) !== undefined)) {
    report.add('several-values', `expected one value; found ${parts.length}; held as unknown`, detail)
  } else {
    report.add('unknown-value', `expected one of ${codes.join(', ')}; held as unknown`, detail)
  }
  return null
}
