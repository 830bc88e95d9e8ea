import type { Period } from '@recount/claims'
import type { View } from '../text/view.ts'
import type { DateContext, DateMention } from './date-parts.ts'
import { readPoint } from './date-points.ts'
import { readRange } from './date-ranges.ts'
import { readOpen, readSpan } from './date-spans.ts'

/** Every date of a sentence in its order, resolved from the document's date as far as that goes. */
export function listDates(view: View, context: DateContext): DateMention[] {
  const mentions: DateMention[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const { kind } = view.tokens[at]!
    if (kind === 'mark' || (kind === 'word' && !view.matches[at])) continue
    const mention = readDate(view, at, context)
    if (!mention) continue
    mentions.push(mention)
    keepLatest(context, mention.period)
    at = mention.to - 1
  }
  return mentions
}

function readDate(view: View, at: number, context: DateContext): DateMention | undefined {
  return (
    readRange(view, at, context) ??
    readOpen(view, at, context) ??
    readSpan(view, at, context) ??
    readSingle(view, at, context)
  )
}

function readSingle(view: View, at: number, context: DateContext): DateMention | undefined {
  const point = readPoint(view, at, context)
  return point && { from: at, to: point.to, period: { from: point.date, to: point.date }, sort: 'point' }
}

function keepLatest(context: DateContext, { from, to }: Period): void {
  for (const date of [from, to])
    if (date !== null && !date.startsWith('X') && (context.latest === null || date > context.latest))
      context.latest = date
}
