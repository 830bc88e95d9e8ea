/** The hash of no text. */
export const emptyHash = 0x811c9dc5 | 0

const prime = 0x01000193
const space = 32

/** Carries a hash on over a stretch of text in which capitals A–Z count as small letters (FNV-1a over UTF-16 units). */
export function hashOn(hash: number, text: string, start = 0, end = text.length): number {
  let carried = hash
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    carried = Math.imul(carried ^ (unit >= 65 && unit <= 90 ? unit + space : unit), prime)
  }
  return carried
}

/** Carries a hash on over a space and a further word. */
export function hashOnWord(hash: number, word: string): number {
  return hashOn(Math.imul(hash ^ space, prime), word)
}
