const word = /[\p{L}\p{N}\p{M}]+/gu

/** How many words a text has. */
export function countWords(text: string): number {
  return listWords(text).length
}

/** The words of a text in small letters. */
export function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? []
}

/** A text cut into words, numbers with their separators, spaces and signs; together they are the text. */
export function listTokens(text: string): string[] {
  return text.match(/\d[\d.,]*\d|[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}
