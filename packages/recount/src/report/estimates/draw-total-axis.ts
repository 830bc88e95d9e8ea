import * as Plot from '@observablehq/plot'
import { sayNumber } from '../wording.ts'
import type { TotalAxis } from './total-axis.ts'

/** The axis at the bottom with its grid, and the line where the documented end, in pieces from top to bottom that leave the words alone. */
export function drawTotalAxis(
  axis: TotalAxis,
  documented: number,
  pieces: readonly (readonly [number, number])[],
): readonly Plot.Markish[] {
  const isRight = axis.isLogarithmic || documented < axis.domain[1] * 0.6
  return [
    Plot.gridX({ ticks: [...axis.ticks], stroke: 'var(--line)', strokeOpacity: 1 }),
    Plot.axisX({
      ticks: [...axis.ticks],
      label: null,
      tickSize: 4,
      fontSize: 12,
      color: 'var(--soft)',
      tickFormat: (value: number) => sayNumber(value),
    }),
    ...pieces.map(([y1, y2]) => Plot.ruleX([documented], { y1, y2, stroke: 'var(--ink)', strokeWidth: 2.5 })),
    Plot.text([`documented ${sayNumber(documented)}`], {
      x: [documented],
      y: [7],
      textAnchor: isRight ? 'start' : 'end',
      dx: isRight ? -1 : 1,
      fill: 'var(--ink)',
      fontSize: 12,
      fontWeight: 650,
    }),
  ]
}
