/** Invented prose, a word longer than asked for; the same number gives the same words, different ones share none in a row. */
export function writeProse(number: number, length = 45): string {
  const pick = createPick(number)
  const words = Array.from({ length }, () => `${pickOf(pick, onsets)}${pickOf(pick, ends)}`)
  const sentences = words.map((word, at) => (at % 15 === 14 ? `${word}.` : word)).join(' ')
  return `Report${number} ${sentences}`
}

/** The same prose with one word in so many another one. */
export function editProse(prose: string, every: number): string {
  return prose
    .split(' ')
    .map((word, at) => (at % every === every - 1 ? `changed${at}` : word))
    .join(' ')
}

const onsets = [
  'bar',
  'cor',
  'del',
  'fen',
  'gal',
  'hor',
  'jin',
  'kel',
  'lom',
  'mar',
  'nor',
  'pel',
  'ras',
  'tor',
]
const ends = ['', 'a', 'en', 'is', 'or', 'um', 'ate', 'ing', 'ed', 'ly', 'ous', 'ment', 'ness', 'ish']

function pickOf(pick: (limit: number) => number, words: readonly string[]): string {
  return words[pick(words.length)] ?? ''
}

function createPick(seed: number): (limit: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
