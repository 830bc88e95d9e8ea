/** C0 and C1 controls, which a hostile page could use to rewrite the terminal, and the direction marks that reorder a line. */
const unprintable = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** Text from a document as one line that is safe to show on a terminal. */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unprintable, '').trim()
}
