/** A stretch of a text that is shown as one paragraph: `[start, end)` in UTF-16 code units. */
export interface TextPiece {
  readonly start: number
  readonly end: number
}

/** Code units of a paragraph at most, and where a longer one is cut at the first white space. */
const longest = 1_500
const cutAfter = 1_100

let latest: { readonly text: string; readonly pieces: readonly TextPiece[] } = { text: '', pieces: [] }

/** The paragraphs of a text; those of the text asked for last are kept, since many claims of it follow each other. */
export function piecesOf(text: string): readonly TextPiece[] {
  if (latest.text !== text) latest = { text, pieces: cutText(text) }
  return latest.pieces
}

/** Cuts a text into paragraphs: at empty lines, and where a paragraph is too long to be shown at once, between words. */
function cutText(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let start = 0
  for (const gap of text.matchAll(/\r?\n[^\S\n]*(?:\r?\n[^\S\n]*)+/g)) {
    pieces.push(...cutLong(text, start, gap.index))
    start = gap.index + gap[0].length
  }
  pieces.push(...cutLong(text, start, text.length))
  return pieces
}

function cutLong(text: string, start: number, end: number): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let from = start
  while (end - from > longest) {
    const at = findSpace(text, from + cutAfter, from + longest)
    pieces.push({ start: from, end: at })
    from = at
  }
  if (end > from) pieces.push({ start: from, end })
  return pieces
}

/** The place after the first white space of a stretch; its end, never inside a surrogate pair, where there is none. */
function findSpace(text: string, from: number, to: number): number {
  const found = text.slice(from, to).search(/\s/)
  if (found >= 0) return from + found + 1
  const code = text.charCodeAt(to)
  return code >= 0xdc00 && code <= 0xdfff ? to - 1 : to
}

/** The place of the piece that holds an offset, or of the last before it. */
export function findPiece(pieces: readonly TextPiece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
