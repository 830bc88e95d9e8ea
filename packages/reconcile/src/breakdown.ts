import { canonicalJson, hashOf, sumOfParts } from '@recount/claims'
import { sayBreakdown } from './breakdown-words.ts'
import { listMended } from './digits.ts'
import { isMisplaced, type Division } from './division.ts'
import type { Figure } from './figure.ts'
import { fitDivision, kindOfDivision } from './partition.ts'
import { listDivisions } from './parts.ts'
import { sayNumber, sayPlaces } from './phrase.ts'
import type { Breakdown } from './reconciliation.ts'

/** A part that, with one keystroke mended, would make a failing sum come out. */
export interface Mend {
  readonly breakdown: Breakdown
  readonly whole: Figure
  readonly part: Figure
  readonly mended: number
}

/** Everything that the arithmetic inside the documents tells. */
export interface Arithmetic {
  readonly breakdowns: readonly Breakdown[]
  readonly mends: readonly Mend[]
  /** Claims whose parts add up to them exactly. */
  readonly vouched: ReadonlySet<string>
  /** Claims that are parts of a whole by place, period or administration. */
  readonly parts: ReadonlySet<string>
  /** The figures, those marked as parts that only the arithmetic shows to be parts. */
  readonly figures: readonly Figure[]
}

/** Fewer parts than this come out mended by chance. */
const FEWEST_MENDED = 3

/** Sets parts against their wholes, document by document. */
export function checkBreakdowns(figures: readonly Figure[]): Arithmetic {
  const divisions = listDivisions(figures)
  const checked = divisions.map((division) => ({ division, breakdown: writeBreakdown(division) }))
  const failing = checked.filter(({ breakdown }) => breakdown.holds === 'fails')
  const exact = checked.filter(
    ({ breakdown }) => breakdown.holds === 'holds' && breakdown.kind === 'partition',
  )
  return {
    breakdowns: [...new Map(checked.map(({ breakdown }) => [breakdown.id, breakdown])).values()],
    mends: failing.flatMap(({ division, breakdown }) => listMends(division, breakdown)),
    parts: new Set(
      checked.filter(({ breakdown }) => breakdown.by !== 'class').flatMap(({ breakdown }) => breakdown.parts),
    ),
    vouched: new Set(exact.map(({ breakdown }) => breakdown.whole)),
    figures: markParts(figures, divisions),
  }
}

/** How a figure is to be read after all: as a part, and on which other figure's ground. */
interface Reading {
  readonly part: string
  readonly whole: Figure
}

/**
 * Parts told only by their sum would pass for rival figures on the whole's scope; so would the classes inside them. Those
 * that are read as being about another place than their whole are put on the whole's ground: the sum is better evidence.
 */
function markParts(figures: readonly Figure[], divisions: readonly Division[]): readonly Figure[] {
  const readings = new Map<Figure, Reading>()
  const mark = ({ whole, parts }: Division, ground: Figure, suffix: string): void => {
    for (const part of parts)
      readings.set(part, {
        part: `${sayNumber(part.value)} of ${sayNumber(whole.value)}${suffix}`,
        whole: ground,
      })
  }
  for (const division of divisions) if (isUntold(division)) mark(division, division.whole, '')
  for (const division of divisions) {
    const outer = readings.get(division.whole)
    if (division.by === 'class' && outer !== undefined) mark(division, outer.whole, `, itself ${outer.part}`)
  }
  return readings.size === 0 ? figures : figures.map((figure) => readAnew(figure, readings.get(figure)))
}

function readAnew(figure: Figure, reading: Reading | undefined): Figure {
  if (reading === undefined) return figure
  const { part, whole } = reading
  if (figure.ground === whole.ground) return { ...figure, part }
  const adopted = `read as a figure for ${sayPlaces(figure.places)}, it is a part of ${sayNumber(whole.value)} for ${sayPlaces(whole.places)}: the sum of its document tells`
  return { ...figure, part, places: whole.places, ground: whole.ground, adopted }
}

/** Nothing in the parts' own scope sets them apart from the whole. */
function isUntold({ by, whole, parts }: Division): boolean {
  return by === 'administration' || by === 'unstated' || (by === 'period' && isMisplaced({ whole, parts }))
}

function writeBreakdown(division: Division): Breakdown {
  const { whole, parts, by } = division
  const kind = kindOfDivision(division)
  const sum = sumOfParts(parts.map(({ claim }) => claim.count))
  const holds = fitDivision(division, kind)
  const ids = parts.map(({ claim }) => claim.id)
  const id = hashOf(canonicalJson([whole.claim.id, by, ...ids.toSorted()]))
  return {
    id,
    whole: whole.claim.id,
    parts: ids,
    kind,
    by,
    sum,
    holds,
    reason: sayBreakdown(division, kind, holds),
  }
}

function listMends(division: Division, breakdown: Breakdown): readonly Mend[] {
  const { whole, parts } = division
  if (breakdown.kind !== 'partition' || parts.length < FEWEST_MENDED) return []
  const excess = parts.reduce((sum, { value }) => sum + value, 0) - whole.value
  return parts
    .filter(({ value }) => value > excess && listMended(value).includes(value - excess))
    .map((part) => ({ breakdown, whole, part, mended: part.value - excess }))
}
