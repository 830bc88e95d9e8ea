import { levelWeight, priorWeight, type Model, type PatternCounts } from '@recount/link'
import { countLevels, sharesOf, withParameters, type LevelTable } from './parameters.ts'
import type { ScoredPair } from './scored-pairs.ts'
import { poolReversals } from './pooled-levels.ts'
import { sharesOfOne, type Weighed } from './shares-of-one.ts'
import { placeComparisons } from './statement-model.ts'

/** Probabilities of the levels, and how many statements are of no incident at hand. */
export interface Learnt {
  readonly m: LevelTable
  readonly u: LevelTable
  readonly none: number
}

/** What a set of statements tells: patterns of its pairs, and of `decoys` times as many pairs with the days moved. */
export interface Counted {
  readonly real: PatternCounts
  readonly moved: PatternCounts
  readonly decoys: number
}

/** So many pairs (of u), and statements (of m), are taken to have been seen of what was known beforehand. */
const strengthOfU = 100
const strengthOfM = 200

/** Levels of the days: within a long time; two or three days apart (four days); as if mistyped (about eight days). */
const daysLevels = { long: 1, apart: 5, slip: 6 }
const slipsForApart = 2

/**
 * u: how often levels occur among pairs of which none is of one event. Mistyped days are looked for only where names agree, so
 * what they would make with any name follows from how many days they are, and such pairs tell nothing of the other comparisons.
 */
export function learnU({ moved }: Counted, { comparisons }: Model, before: LevelTable): LevelTable {
  const daysAt = comparisons.findIndex(({ name }) => name === 'days')
  const counts = countLevels(moved.rows, comparisons, (levels) => levels[daysAt] !== daysLevels.slip)
  return comparisons.map((comparison, at) => {
    const shares = sharesOf(counts[at]!, comparison, before[at]!, strengthOfU)
    if (at !== daysAt) return shares
    return shares.map((share, level) =>
      level === daysLevels.slip ? slipsForApart * shares[daysLevels.apart]! : share,
    )
  })
}

/** Of the days: the levels that pairs of one event are nearly always at. Of the belligerent: those where it is named. */
const sureLevels: Readonly<Record<string, readonly number[]>> = { days: [0, 2, 3], speaker: [0, 1, 2] }

/**
 * m of the place: how many more pairs are at a level, on the right days and with the right belligerent, than there are with the
 * days moved. Unlike EM this doesn't take the best pair for the right one where many are about as good.
 */
export function learnPlaces(counted: Counted, { comparisons }: Model, before: LevelTable): LevelTable {
  const sure = comparisons.map(({ name }) => sureLevels[name] ?? null)
  const isSure = (levels: readonly number[]) => levels.every((level, at) => sure[at]?.includes(level) ?? true)
  const real = countLevels(counted.real.rows, comparisons, isSure)
  const moved = countLevels(counted.moved.rows, comparisons, isSure)
  return comparisons.map((comparison, at) => {
    if (!placeComparisons.includes(comparison.name)) return before[at]!
    const excess = real[at]!.map((count, level) => Math.max(0, count - moved[at]![level]! / counted.decoys))
    return sharesOf(excess, comparison, before[at]!, strengthOfM)
  })
}

const emRounds = 30
const leastNone = 0.01

/**
 * m of all else by EM over the pairs, each statement being of one incident at most: McLachlan & Krishnan, "The EM algorithm and
 * extensions", with the odds of a statement's candidates in place of those of single pairs. `longM` holds the share of
 * statements of long-lasting incidents to that of such incidents, since chance makes many.
 */
export function learnOthers(
  pairs: readonly ScoredPair[],
  statements: number,
  model: Model,
  start: Learnt,
  longM: number,
): Learnt {
  const { comparisons } = model
  let { m, none } = start
  for (let round = 0; round < emRounds; round += 1) {
    const weighed = weighAll(
      pairs,
      withParameters(model, priorOf(pairs.length, statements, none), m, start.u),
    )
    const shares = sharesOfOne(weighed, none)
    const taken = pairs.map(({ levels }, at) => ({ levels, pairs: shares[at]! }))
    const counts = countLevels(taken, comparisons)
    none = Math.max(leastNone, 1 - shares.reduce((sum, share) => sum + share, 0) / statements)
    m = comparisons.map((comparison, at) =>
      placeComparisons.includes(comparison.name)
        ? m[at]!
        : holdShares(comparison.name, sharesOf(counts[at]!, comparison, start.m[at]!, strengthOfM), longM),
    )
  }
  return { m: withoutReversals(m, start.u, comparisons), u: start.u, none }
}

/**
 * Levels from more agreement to less. Chance differs too little between them for EM to tell which weighs more, and a recorder who
 * gives several days, or several belligerents, is in doubt.
 */
const orderedLevels: Readonly<Record<string, readonly number[]>> = { days: [0, 2, 3], speaker: [1, 2] }

function withoutReversals(m: LevelTable, u: LevelTable, comparisons: Model['comparisons']): LevelTable {
  return comparisons.map(({ name }, at) => poolReversals(m[at]!, u[at]!, orderedLevels[name] ?? []))
}

/** Of the numbers conceded: no number is alleged. */
const conceding = { unknown: 1 }

/**
 * Recorders count what belligerents concede, so an incident where deaths were conceded has a number: one in a hundred may lack it
 * (our choice). EM would learn more from the incidents without a number on days with many.
 */
const unknownM = 0.01

function holdShares(name: string, shares: readonly number[], longM: number): readonly number[] {
  if (name === 'days') return holdShare(shares, daysLevels.long, longM)
  return name === 'conceded' ? holdShare(shares, conceding.unknown, unknownM) : shares
}

/** The shares with one of them set, and the others in proportion. */
function holdShare(shares: readonly number[], held: number, value: number): readonly number[] {
  const others = 1 - shares[held]!
  return shares.map((share, at) => (at === held ? value : (share / others) * (1 - value)))
}

/** A pair's chance before anything is compared: a statement has one incident among its candidates, or none. */
export function priorOf(pairs: number, statements: number, none: number): number {
  return Math.min(0.5, ((1 - none) * statements) / Math.max(1, pairs))
}

function weighAll(pairs: readonly ScoredPair[], model: Model): readonly Weighed[] {
  const before = priorWeight(model)
  const weights = model.comparisons.map(({ levels }) => levels.map(levelWeight))
  return pairs.map(({ statement, levels, rareness }) => ({
    statement,
    weight: levels.reduce((sum, level, at) => sum + weights[at]![level]!, before + rareness),
  }))
}
