import { comparePeriods } from '@recount/claims'
import { keyOfSentence, type Division } from './division.ts'
import type { Figure } from './figure.ts'
import { groupByKey } from './grouping.ts'
import type { BreakdownBasis } from './reconciliation.ts'

/** Sums are sought among at most this many figures of one class in a document; beyond it they come out by chance. */
const LONGEST_SEARCH = 200

/** A sum smaller than this comes out by chance, unless its parts stand in one sentence. */
const SMALLEST_SUM = 100
const SMALLEST_SENTENCE_SUM = 20

const MOST_PARTS = 20

/** Of a document's totals, sums of figures that are read as being about another place are held against this many, the largest. */
const MOST_WHOLES = 20

/**
 * Finds runs of figures that add up to another figure of their class: of one ground, anywhere in the document; and those
 * of one sentence, whatever place they are read to be about. A place that a sentence leaves out is easily taken from the
 * one before it, and is then worth less than the arithmetic.
 */
export function listSums(figures: readonly Figure[]): readonly Division[] {
  const classes = groupByKey(figures, ({ victims, ground }) => `${victims} ${ground}`)
  const placed = [...classes.values()]
    .filter((group) => group.length > 2 && group.length <= LONGEST_SEARCH)
    .flatMap((group) => listRuns(group, group))
  const summed = new Set(placed.flatMap(({ parts }) => parts))
  return placed.concat(
    listMisplaced(
      figures.filter((figure) => !summed.has(figure)),
      figures,
    ),
  )
}

function listMisplaced(figures: readonly Figure[], all: readonly Figure[]): readonly Division[] {
  const wholes = new Map(
    [...groupByKey(all, ({ victims }) => victims)].map(([victims, group]) => [victims, keepLargest(group)]),
  )
  const sentences = groupByKey(
    figures,
    (figure) => `${keyOfSentence(figure)} ${figure.victims} ${figure.ground}`,
  )
  return [...sentences.values()]
    .filter((group) => group.length > 1 && group.length <= MOST_PARTS)
    .flatMap((group) => {
      const [first] = group
      const totals = wholes.get(first?.victims ?? null) ?? []
      return listRuns(
        group,
        totals.filter(({ ground }) => ground !== first?.ground),
      )
    })
}

function keepLargest(figures: readonly Figure[]): readonly Figure[] {
  return figures
    .filter(({ value }) => value >= SMALLEST_SUM)
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_WHOLES)
}

function listRuns(parts: readonly Figure[], totals: readonly Figure[]): readonly Division[] {
  const figures = parts.filter(({ claim }) => claim.count.form !== 'range')
  const wholes = groupByKey(
    totals.filter(({ claim }) => claim.count.form !== 'range'),
    ({ value }) => value,
  )
  const divisions: Division[] = []
  for (let start = 0; start < figures.length - 1; start++) {
    const division = findRun(figures.slice(start, start + MOST_PARTS), wholes)
    if (division === undefined) continue
    divisions.push(division)
    start += division.parts.length - 1
  }
  return divisions
}

function findRun(
  figures: readonly Figure[],
  wholes: ReadonlyMap<number, readonly Figure[]>,
): Division | undefined {
  let sum = 0
  for (const [index, { value }] of figures.entries()) {
    sum += value
    const parts = figures.slice(0, index + 1)
    const whole = wholes.get(sum)?.find((figure) => !parts.includes(figure) && !areStages([figure, ...parts]))
    if (index > 0 && value > 0 && whole !== undefined && isTellingSum(sum, parts)) {
      return { whole, parts, by: basisOfPeers(parts) }
    }
  }
  return undefined
}

/** Totals that their source gives as of different days are one total as it grew, not parts of each other. */
function areStages(figures: readonly Figure[]): boolean {
  return new Set(figures.flatMap(({ claim }) => claim.asOf ?? [])).size > 1
}

function isTellingSum(sum: number, parts: readonly Figure[]): boolean {
  const isSentence = new Set(parts.map(keyOfSentence)).size === 1
  return sum >= (isSentence ? SMALLEST_SENTENCE_SUM : SMALLEST_SUM)
}

const terms =
  /\b(?:administrations?|presiden(?:t|ts|cy|cies)|governments?|era|in office|took office|cabinets?)\b/iu

/** "Under Ann Lee …, and under Bo Roy …". */
const rulers = /\b[Uu]nder \p{Lu}.*\bunder \p{Lu}/su

/** What tells figures of equal class and ground apart: their periods, or whose rule the sentence sorts them by. */
export function basisOfPeers(parts: readonly Figure[]): BreakdownBasis {
  const [first, ...others] = parts
  if (first === undefined) return 'unstated'
  const apart = others.some((other) => comparePeriods(first.claim.period, other.claim.period) === 'disjoint')
  if (apart) return 'period'
  const { exact } = first.claim.quote
  return terms.test(exact) || rulers.test(exact) ? 'administration' : 'unstated'
}
