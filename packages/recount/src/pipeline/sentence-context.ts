import { isQuoteOf, type Claim } from '@recount/claims'
import type { SentenceContext } from '../report-input.ts'

/** Code units of text that are shown on either side of a sentence at most. */
const reach = 300

/**
 * A figure in its sentence, with the text around it up to the paragraph's ends. Without the text, or where the quote no
 * longer stands in it, the sentence stands alone.
 */
export function contextOf(
  { quote, count }: Pick<Claim, 'quote' | 'count'>,
  text: string | undefined,
): SentenceContext {
  const place = { start: count.start - quote.start, end: count.end - quote.start }
  const alone = { before: '', sentence: quote.exact, after: '', count: place }
  if (text === undefined || !isQuoteOf(quote, text)) return alone
  return { ...alone, before: textBefore(text, quote.start), after: textAfter(text, quote.end) }
}

function textBefore(text: string, end: number): string {
  const stretch = text.slice(Math.max(0, end - reach), end).toWellFormed()
  const paragraph = stretch.split(paragraphBreak).at(-1) ?? ''
  const isCut = paragraph.length === stretch.length && end > reach
  return isCut ? `…${paragraph.replace(/^\S*\s/u, '')}` : paragraph.trimStart()
}

function textAfter(text: string, start: number): string {
  const stretch = text.slice(start, start + reach).toWellFormed()
  const [paragraph = ''] = stretch.split(paragraphBreak)
  const isCut = paragraph.length === stretch.length && start + reach < text.length
  return isCut ? `${paragraph.replace(/\s\S*$/u, '')}…` : paragraph.trimEnd()
}

const paragraphBreak = /\r?\n[^\S\n]*\r?\n/u
