import type { Span } from '@recount/claims'

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*(?<![.,'’-])/gu

/** Code units looked at around an offset: no word is longer. */
const reach = 400

/** The next word after an offset, or the last before it; undefined at the end of the text. */
function findWord(text: string, offset: number, direction: 'next' | 'previous'): Span | undefined {
  const from = direction === 'next' ? offset : Math.max(0, offset - reach)
  const stretch = text.slice(from, direction === 'next' ? offset + reach : offset)
  const spans = [...stretch.matchAll(word)].map(({ index, 0: { length } }) => ({
    start: from + index,
    end: from + index + length,
  }))
  return direction === 'next' ? spans[0] : spans.at(-1)
}

/** Moves a selection by a word, or grows it at its end, or lets its last word go. */
export function moveSelection(
  text: string,
  { start, end }: Span,
  direction: 'next' | 'previous',
  isGrowing: boolean,
): Span {
  if (!isGrowing) return findWord(text, direction === 'next' ? end : start, direction) ?? { start, end }
  if (direction === 'next') return { start, end: findWord(text, end, 'next')?.end ?? end }
  const last = findWord(text, end, 'previous')
  const before = last === undefined ? undefined : findWord(text, last.start, 'previous')
  return before === undefined || before.end <= start ? { start, end } : { start, end: before.end }
}

/** A stretch without the white space at its ends; undefined where nothing else is in it. */
export function trimSpan(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : undefined
}
