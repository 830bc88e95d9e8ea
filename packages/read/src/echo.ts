/** Words that two lines must share, of all that either has, to say the same. */
const alike = 0.75

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Does one headline repeat another, give or take a word or an outlet's name at its end? */
export function isEcho(line: string, other: string, share = alike): boolean {
  const words = new Set(wordsOf(line))
  const others = new Set(wordsOf(other))
  if (words.size === 0 || others.size === 0) return false
  const both = [...words].filter((word) => others.has(word)).length
  if (Math.min(words.size, others.size) < 4) return both === words.size && both === others.size
  return both >= share * (words.size + others.size - both)
}
