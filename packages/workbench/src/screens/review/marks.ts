import type { TextPiece } from './text-pieces.ts'

/** Something marked in a text: `[start, end)`, and the class names that mark it. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** A run of characters that bears the same marks. */
export interface MarkedRun extends TextPiece {
  readonly names: readonly string[]
}

/** Parts a paragraph into runs with the marks that each bears; marks may overlap. */
export function runsOf(piece: TextPiece, marks: readonly Mark[]): readonly MarkedRun[] {
  const here = marks.filter(({ start, end }) => start < piece.end && end > piece.start)
  const edges = here.flatMap(({ start, end }) => [start, end])
  const inside = edges.filter((edge) => edge > piece.start && edge < piece.end)
  const cuts = [...new Set([piece.start, ...inside, piece.end])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? piece.end
    const names = here.filter((mark) => mark.start <= start && mark.end >= end).map(({ name }) => name)
    return { start, end, names: [...new Set(names)] }
  })
}
