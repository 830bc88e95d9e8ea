/** A stretch of a text, and whether the other text has it too. */
export interface Letters {
  readonly text: string
  readonly differs: boolean
}

/** Above so many letters on a side, texts are compared word by word. */
const longest = 300

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/**
 * Two texts cut into what they share and what each has alone, by a longest common subsequence of letters. Where they share
 * less than half and neither holds the other, both differ as a whole: single letters in common say nothing.
 */
export function compareLetters(
  left: string,
  right: string,
): readonly [readonly Letters[], readonly Letters[]] {
  const segmenter = Math.max(left.length, right.length) > longest ? words : letters
  const [a, b] = [left, right].map((text) => [...segmenter.segment(text)].map(({ segment }) => segment))
  if (a === undefined || b === undefined) return [[], []]
  const shared = findShared(a, b)
  const isAlike = shared.length * 2 >= Math.max(a.length, b.length) || isPart(left, right)
  const [inA, inB] = isAlike ? [shared.map(([i]) => i), shared.map(([, j]) => j)] : [[], []]
  return [join(a, new Set(inA)), join(b, new Set(inB))]
}

/** Does one text hold the other? A letter or two are in many. */
function isPart(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return short.length > 2 && long.includes(short)
}

/** The places of a longest common subsequence, in both. */
function findShared(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const places: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) places.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return places
}

function join(segments: readonly string[], shared: ReadonlySet<number>): readonly Letters[] {
  const joined: Letters[] = []
  segments.forEach((text, at) => {
    const differs = !shared.has(at)
    const last = joined.at(-1)
    if (last?.differs === differs) joined[joined.length - 1] = { text: last.text + text, differs }
    else joined.push({ text, differs })
  })
  return joined
}
