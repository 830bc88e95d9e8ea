import { isAccepted, sayStatus } from '../status-mark.ts'
import { sayCount } from '../wording.ts'
import { round, type Frame } from './frame.ts'
import type { Point } from './point.ts'
import type { Spot } from './spot.ts'

/** A claimant's name in the margin, in lines, with its latest figure and whether a person has accepted that. */
interface NameBlock {
  readonly claimant: number
  readonly name: readonly string[]
  readonly detail: readonly string[]
  readonly point: Point
}

/** A block with its place: the top of its first line, and the mark it belongs to. */
export interface PlacedBlock extends NameBlock {
  readonly top: number
  readonly spot: Spot
}

/** More names than this make no chart readable; the table has them all. */
const MOST_NAMES = 14

const LINE = 14
const GAP = 8
const LEAST_TOP = 2

/** One block for each claimant, for the latest figure that is not a slip. */
export function listNameBlocks(points: readonly Point[], letters: number): readonly NameBlock[] {
  const groups = [...Map.groupBy(points, ({ claimant }) => claimant)]
  return groups.slice(0, MOST_NAMES).flatMap(([claimant, own]) => {
    const point = findLatest(own)
    if (point === undefined) return []
    const { item } = point
    const figure = sayCount(item.statement.best)
    const status = isAccepted(item.claims) ? '✓ accepted' : `? ${sayStatus(item.claims)}`
    const name = breakLines(item.speaker, letters, 3)
    return [{ claimant, name, detail: [...breakLines(figure, letters, 2), status], point }]
  })
}

/** The height that all blocks take, one under the other. */
export function heightOf(blocks: readonly NameBlock[]): number {
  return blocks.reduce((height, block) => height + heightOfBlock(block) + GAP, 0)
}

/** Puts each block beside its mark, and moves those that would write over each other apart. */
export function placeBlocks(
  blocks: readonly NameBlock[],
  spots: readonly Spot[],
  frame: Frame,
): readonly PlacedBlock[] {
  const wanted = blocks.flatMap((block) => {
    const spot = spots.find(({ point }) => point === block.point)
    return spot === undefined ? [] : [{ block, spot }]
  })
  const ordered = wanted.sort((a, b) => a.spot.y - b.spot.y || a.block.claimant - b.block.claimant)
  const heights = ordered.map(({ block }) => heightOfBlock(block) + GAP)
  const tops = spread(
    ordered.map(({ spot }) => spot.y - LINE / 2),
    heights,
    frame.words.bottom + 14,
  )
  return ordered.map(({ block, spot }, at) => Object.assign({ spot, top: round(tops[at] ?? 0) }, block))
}

/** Moves wanted tops down until nothing overlaps, then up until nothing hangs out below. */
function spread(wanted: readonly number[], heights: readonly number[], bottom: number): readonly number[] {
  const tops: number[] = []
  for (const [at, top] of wanted.entries()) {
    const floor = at === 0 ? LEAST_TOP : (tops[at - 1] ?? 0) + (heights[at - 1] ?? 0)
    tops.push(Math.max(top, floor))
  }
  let ceiling = bottom + GAP
  for (let at = tops.length - 1; at >= 0; at--) {
    ceiling = Math.min(tops[at] ?? 0, ceiling - (heights[at] ?? 0))
    tops[at] = Math.max(LEAST_TOP, ceiling)
  }
  return tops
}

function heightOfBlock({ name, detail }: NameBlock): number {
  return (name.length + detail.length) * LINE
}

function findLatest(points: readonly Point[]): Point | undefined {
  const sound = points.filter(({ reading, value }) => reading !== 'slip' && value !== null)
  const pool = sound.length > 0 ? sound : points
  return pool.toSorted((a, b) => (a.days?.last ?? -Infinity) - (b.days?.last ?? -Infinity) || 0).at(-1)
}

/** Breaks text at spaces into lines of at most so many letters, and cuts what is left over with an ellipsis. */
export function breakLines(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest !== '' && lines.length < most) {
    const isLast = lines.length === most - 1
    const line = rest.length <= letters ? rest : isLast ? cut(rest, letters) : takeLine(rest, letters)
    lines.push(line)
    rest = isLast ? '' : rest.slice(line.length).trimStart()
  }
  return lines
}

function takeLine(text: string, letters: number): string {
  const space = text.lastIndexOf(' ', letters)
  return space > 0 ? text.slice(0, space) : cutWhole(text, letters)
}

function cut(text: string, letters: number): string {
  return `${cutWhole(text, letters - 1).trimEnd()}…`
}

/** Never between the halves of a surrogate pair. */
function cutWhole(text: string, letters: number): string {
  const last = text.charCodeAt(letters - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? letters - 1 : letters)
}
