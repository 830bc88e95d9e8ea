import type { Claim } from '@recount/claims'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** A claim's sentence on one line, its figure highlighted; without colours it stands in guillemets. */
export function sentenceOf({ quote, count }: Pick<Claim, 'quote' | 'count'>, paint: Paint): string {
  const start = count.start - quote.start
  const end = count.end - quote.start
  const figure = printable(quote.exact.slice(start, end))
  const painted = paint(['bold', 'yellow'], figure)
  const marked = painted === figure ? `»${figure}«` : painted
  return `${inside(quote.exact.slice(0, start))}${marked}${inside(quote.exact.slice(end))}`.trim()
}

/** Printable, with the spaces at its ends kept: it stands beside the figure. */
function inside(text: string): string {
  return printable(`|${text}|`).slice(1, -1)
}
