/** The candidates that are spelled nearly as a word is, nearest first: at most three, none that differs in half its letters. */
export function listNearSpellings(word: string, candidates: readonly string[]): readonly string[] {
  const target = fold(word)
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(target, fold(candidate)) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(target.length * 0.4)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s_.-]+/g, ' ')
    .trim()
}

/** Letters put in, left out or exchanged (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const exchanged = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(exchanged, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
