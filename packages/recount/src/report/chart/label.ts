import { sayNumber } from '../wording.ts'
import { round, type Frame } from './frame.ts'
import type { Spot } from './spot.ts'

/** A box on the chart that nothing may be written over. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Words beside a mark. `x` is their start, middle or end as `anchor` says. */
export interface Label {
  readonly spot: Spot
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

const LETTER = 7
const LINE = 12

/**
 * Finds a place beside its mark for each number, where it writes over no mark and no other number; slips and what is believed
 * instead of them come first. What finds no place is left out: the mark's title and the table say it.
 */
export function placeLabels(
  spots: readonly Spot[],
  lines: readonly (readonly Spot[])[],
  frame: Frame,
): readonly Label[] {
  const taken = [...spots.flatMap(listMarkBoxes), ...lines.flatMap(listLineBoxes)]
  const labels: Label[] = []
  const ordered = spots.toSorted(
    (a, b) => Number(b.point.reading !== null) - Number(a.point.reading !== null),
  )
  for (const spot of ordered) {
    if (spot.point.value === null) continue
    const label = listPlaces(spot, nameFigure(spot)).find((place) => isFree(boxOf(place), taken, frame))
    if (label === undefined) continue
    taken.push(boxOf(label))
    labels.push(label)
  }
  return labels
}

function nameFigure({ point }: Spot): string {
  const { form, min, max } = point.item.statement.best
  const number =
    form === 'range' ? `${sayNumber(min ?? 0)}–${sayNumber(max ?? 0)}` : sayNumber(min ?? max ?? 0)
  return point.reading === null ? number : `${number} ${point.reading}`
}

/** Where a label may stand, from its mark's middle: best first, the far ones last. */
const offsets: readonly (readonly [Label['anchor'], number, number])[] = [
  ['end', -9, -5],
  ['middle', 0, -14],
  ['start', 13, 4],
  ['middle', 0, 20],
  ['start', 13, 18],
  ['end', -9, 18],
  ['start', 13, -16],
  ['end', -9, -20],
  ...[28, 34, 42, 56, 70].flatMap((far): [Label['anchor'], number, number][] => [
    ['middle', 0, -far],
    ['end', -9, -far],
    ['start', 13, -far],
    ['middle', 0, far],
  ]),
]

function listPlaces(spot: Spot, text: string): readonly Label[] {
  return offsets.map(([anchor, right, down]) => {
    return { spot, text, anchor, x: round(spot.x + right), y: round(spot.y + down) }
  })
}

/** The mark with its question mark, its span and the room an arrow takes. */
function listMarkBoxes({ x, y, low, high, point }: Spot): readonly Box[] {
  const isUp = point.form === 'at-least' || point.form === 'more-than'
  const isDown = point.form === 'up-to' || point.form === 'fewer-than'
  const top = isUp ? y - 22 : Math.min(y - 6, high ?? y)
  const bottom = isDown ? y + 22 : Math.max(y + 6, low ?? y)
  return [
    { left: x - 6, right: x + 6, top, bottom },
    { left: x, right: x + 12, top: y - 12, bottom: y },
  ]
}

/** The level and upright parts of a line of steps. */
function listLineBoxes(spots: readonly Spot[]): readonly Box[] {
  return spots.slice(1).flatMap(({ x, y }, at) => {
    const before = spots[at] ?? { x, y }
    return [
      { left: before.x, right: x, top: before.y - 1, bottom: before.y + 1 },
      { left: x - 1, right: x + 1, top: Math.min(before.y, y), bottom: Math.max(before.y, y) },
    ]
  })
}

function boxOf({ text, x, y, anchor }: Label): Box {
  const width = text.length * LETTER
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor]
  return { left, right: left + width, top: y - LINE + 2, bottom: y + 2 }
}

function isFree(box: Box, taken: readonly Box[], frame: Frame): boolean {
  const isInside =
    box.left > frame.left && box.right < frame.names - 6 && box.top > 16 && box.bottom < frame.bottom - 2
  return isInside && !taken.some((other) => meets(box, other))
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
