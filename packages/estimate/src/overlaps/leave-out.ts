import type { Overlaps } from './overlaps.ts'

/** The table without one individual of a pattern that somebody has. */
export function leaveOut(overlaps: Overlaps, pattern: number): Overlaps {
  const cells = overlaps.cells
    .map((cell) => (cell.pattern === pattern ? { pattern, count: cell.count - 1 } : cell))
    .filter(({ count }) => count > 0)
  return { ...overlaps, cells }
}
