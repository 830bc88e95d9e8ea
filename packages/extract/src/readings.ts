import type { Reading } from '@recount/claims'
import type { View } from './view.ts'

/** The reading of tokens `[from, to)` by a rule, as offsets into the document's text. */
export function readingOf(view: View, from: number, to: number, rule: string): Reading {
  const last = Math.max(from, Math.min(to, view.tokens.length) - 1)
  return { start: view.tokens[from]!.start, end: view.tokens[last]!.end, rule }
}
