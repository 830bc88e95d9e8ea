import type { Layer } from './segments.ts'

/** The most places that are marked; a word found more often is hardly looked for. */
const mostHits = 10_000

/** Where words stand in a text, whatever their case; white space stands for any white space. */
export function findInText(text: string, words: string): readonly Layer[] {
  const trimmed = words.trim()
  if (trimmed === '') return []
  const literal = trimmed.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  const pattern = new RegExp(literal.replaceAll(/\s+/g, String.raw`\s+`), 'giu')
  return text
    .matchAll(pattern)
    .take(mostHits)
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .toArray()
}
