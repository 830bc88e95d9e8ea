/** A stretch of a text, `[start, end)` in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const doubleMarks = /["“”„‟«»]/gu

const beforeOpening = /[\s([{—–-]/u

/** Marks that stand off their words, as in French: who opens with one closes with the other, whatever stands before. */
const partners: Readonly<Record<string, string>> = { '«': '»', '»': '«' }

/**
 * Lists what stands between double quotation marks, straight, curly, low or angled. A mark opens where a space stands
 * before it, else it closes. One that is never closed (each paragraph but the last of a long speech; inches) quotes
 * nothing. Single marks are left alone: they cannot be told from apostrophes.
 */
export function listQuoted(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let opened: number | undefined
  for (const { 0: mark, index } of text.matchAll(doubleMarks)) {
    const isPartner = opened !== undefined && partners[text.charAt(opened)] === mark
    const opens = !isPartner && (index === 0 || beforeOpening.test(text.charAt(index - 1)))
    if (!opens && opened !== undefined) found.push({ start: opened + 1, end: index })
    opened = opens ? index : undefined
  }
  return found
}
