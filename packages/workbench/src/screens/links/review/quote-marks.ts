import type { LinkRecord } from '@recount/api'
import type { Mark } from '../../../figure/marked-sentence.tsx'

/** Where the words of a record's fields stand in its quote; fields whose words it does not have are left out. */
export function markQuote({ quote, fields }: Pick<LinkRecord, 'quote' | 'fields'>): readonly Mark[] {
  const text = quote?.toLowerCase() ?? ''
  return fields.flatMap(({ name, value }) => {
    const words = value.trim().toLowerCase()
    const start = words.length < 2 ? -1 : text.indexOf(words)
    return start < 0 || isInsideWord(text, start, start + words.length)
      ? []
      : [{ start, end: start + words.length, name }]
  })
}

function isInsideWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '')
}
