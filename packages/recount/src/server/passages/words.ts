const word = /[\p{L}\p{N}\p{M}]+/gu

/** How many words a text has. */
export function countWords(text: string): number {
  return listWords(text).length
}

/** The words of a text in small letters. */
export function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? []
}
