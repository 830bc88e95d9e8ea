import type { Reading } from '@recount/claims'
import type { View } from '../text/view.ts'

/** The reading of tokens `[from, to)` by a rule, as offsets into the document's text. */
export function readingOf({ tokens }: View, from: number, to: number, rule: string): Reading {
  const last = Math.max(from, Math.min(to, tokens.length) - 1)
  return { start: tokens[from]!.start, end: tokens[last]!.end, rule }
}
