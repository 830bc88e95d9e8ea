import type { Point } from './point.ts'

/** How wide a chart is drawn: for a page or a sheet of paper, or for a phone. */
export type Width = 'wide' | 'narrow'

/** The parts of a chart's area, in pixels from the upper left corner. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** Where the axes cross: the plot lies right of `left`, left of `right`, between `top` and `bottom`. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The strip for figures without a date, right of the plot; of no width where every figure has one. */
  readonly undated: { readonly left: number; readonly right: number }
  /** The strip for figures in words only, under the plot; of no height where there are none. */
  readonly words: { readonly top: number; readonly bottom: number }
  /** Where the names of the claimants begin. */
  readonly names: number
}

const measures = {
  wide: { width: 760, names: 196, letters: 25, strip: 52, step: 26, most: 210, plot: 250 },
  narrow: { width: 358, names: 106, letters: 13, strip: 44, step: 8, most: 76, plot: 250 },
} as const

/** Height of one row of figures in words. */
export const ROW = 18

/** Room above the plot for arrows that point up out of it, and under it for the dates. */
const HEADROOM = 40
const FOOT = 26

/** How many letters of a claimant's name fit on a line. */
export function lettersOf(width: Width): number {
  return measures[width].letters
}

/** Divides up the area of a chart. `labels` is the height that the claimants' names need, `axis` the letters of a tick. */
export function layOut(points: readonly Point[], width: Width, labels: number, axis: number): Frame {
  const size = measures[width]
  const left = 12 + axis * 6.4
  const undated = points.filter(({ days }) => days === null).length
  const strip = undated === 0 ? 0 : Math.min(size.most, size.strip + undated * size.step)
  const namesLeft = size.width - size.names
  const right = namesLeft - 14 - strip
  const rows = points.filter(({ value }) => value === null).length
  const plot = Math.max(size.plot, labels - HEADROOM)
  const bottom = HEADROOM + plot
  return {
    width: size.width,
    height: bottom + rows * ROW + FOOT,
    left,
    right,
    top: HEADROOM,
    bottom,
    undated: { left: right, right: strip === 0 ? right : namesLeft - 14 },
    words: { top: bottom, bottom: bottom + rows * ROW },
    names: namesLeft,
  }
}

/** A coordinate as the page writes it: a tenth of a pixel is finer than any eye. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10 || 0
}
