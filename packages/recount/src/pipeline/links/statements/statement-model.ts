import {
  defineModel,
  sharing,
  type ComparisonSpec,
  type Condition,
  type ExpressionSpec,
  type FrequencySpec,
  type LevelSpec,
  type Model,
} from '@recount/link'
import type { LinkedRow } from './linked-row.ts'

type Column = keyof LinkedRow

const of = (column: Column) => ({ column })
const list = (column: Column): ExpressionSpec => ({ of: of(column), make: 'cut', at: '|' })
const sql = (text: string): Condition => ({ test: 'sql', sql: text })
const all = (...conditions: readonly Condition[]): Condition => ({ test: 'all', of: conditions })
const any = (...conditions: readonly Condition[]): Condition => ({ test: 'any', of: conditions })
const missing = (column: Column): Condition => ({ test: 'missing', of: of(column) })
const equal = (column: Column): Condition => ({ test: 'equal', of: of(column) })

function shares(column: Column): Condition {
  return { test: 'shared', of: { of: of(column), make: 'cut', at: '|' }, atLeast: 1 }
}

function overlap(from: Column, to: Column, slack: number): Condition {
  return { test: 'overlap', from: of(from), to: of(to), slack }
}

function within(atMost: number, reach: Column | null = 'reach'): Condition {
  const radius = reach === null ? {} : { radius: of(reach) }
  return { test: 'km', latitude: of('lat'), longitude: of('lon'), ...radius, atMost }
}

function aroundWithin(atMost: number): Condition {
  return {
    test: 'km',
    latitude: of('around_lat'),
    longitude: of('around_lon'),
    radius: of('around_reach'),
    atMost,
  }
}

/** Villages of one name lie farther apart than that; a province reaches about so far from its chief town. */
const sameNameReach = 40
const provinceReach = 105
const neighbourReach = 25

/** Near the place that is named, or near what it lies in where nobody knows the place, or nobody can tell. */
const isNotFar = any(
  within(sameNameReach),
  all(missing('lat'), aroundWithin(provinceReach)),
  all(missing('lat'), missing('around_lat')),
  all(missing('lat'), shares('units')),
)

const rest = (label: string): LevelSpec => ({ label, when: null })
const level = (label: string, when: Condition): LevelSpec => ({ label, when })
const silent = (label: string, when: Condition): LevelSpec => ({ label, when, isMissing: true })

/** Names that many incidents bear say less than rare ones. */
const byName: FrequencySpec = { of: 'main', against: 'this-level', floor: 0.0002 }

function placeComparison(name: string, searched: 'found' | 'none'): ComparisonSpec {
  return {
    name,
    description: 'the place',
    levels: [
      silent('asked of other statements', sql(`"searched_l" <> '${searched}'`)),
      {
        ...level('the same name in the same spelling', all(shares('spelt'), shares('wholes'), isNotFar)),
        frequency: byName,
      },
      { ...level('the same name', all(shares('wholes'), isNotFar)), frequency: byName },
      {
        ...level(
          'the same name among others or in a longer one',
          all(any(shares('names'), shares('parts')), isNotFar),
        ),
        frequency: byName,
      },
      { ...level('a name with the same consonants', all(shares('skeletons'), isNotFar)), frequency: byName },
      { ...level('the same name, but far off', shares('names')), frequency: byName },
      level('within the town that is named', any(within(0), aroundWithin(0), shares('around'))),
      level('near the place that is named', within(neighbourReach, null)),
      level('in the same unit of administration', shares('units')),
      level('another name, nobody knows how far', missing('lat')),
      rest('elsewhere'),
    ],
  }
}

const days: ComparisonSpec = {
  name: 'days',
  description: 'the days',
  levels: [
    level('the same days', all(equal('first'), equal('last'))),
    level(
      'within a long time',
      all(overlap('first', 'last', 0), sql(`"span_l" = 'long' or "span_r" = 'long'`)),
    ),
    level(
      'the first or last of several days',
      all(overlap('first', 'last', 0), any(equal('first'), equal('last'))),
    ),
    level('among several days', overlap('first', 'last', 0)),
    level('a day apart', overlap('first', 'last', 1)),
    level('two or three days apart', overlap('first', 'last', 3)),
    rest('as if a day, month or year were mistyped'),
  ],
}

const killedAlike = all(equal('killed_min'), equal('killed_max'))
const injuredAlike = all(equal('injured_min'), equal('injured_max'))
const killedFewer = sql(`"killed_max_l" < "killed_min_r"`)

const conceded: ComparisonSpec = {
  name: 'conceded',
  description: 'the number conceded',
  levels: [
    silent('nothing is conceded', missing('concedes')),
    level('no number is alleged', missing('killed_min')),
    level('the numbers alleged, killed and injured', all(killedAlike, injuredAlike)),
    level('the number alleged', killedAlike),
    level('the smallest or largest number alleged', any(equal('killed_min'), equal('killed_max'))),
    level('between the numbers alleged', overlap('killed_min', 'killed_max', 0)),
    level('one fewer than alleged', all(overlap('killed_min', 'killed_max', 1), killedFewer)),
    level('one more than alleged', overlap('killed_min', 'killed_max', 1)),
    level('fewer than alleged', killedFewer),
    rest('more than alleged'),
  ],
}

const alleged: ComparisonSpec = {
  name: 'alleged',
  description: 'how many deaths are alleged',
  levels: [
    silent('a number is conceded', missing('weighs')),
    level('nobody is known to be harmed', sql(`"alleged_r" = 'unknown'`)),
    level('no deaths', sql(`"alleged_r" = 'nobody'`)),
    level('one or two deaths', sql(`"alleged_r" = 'few'`)),
    level('three to nine deaths', sql(`"alleged_r" = 'several'`)),
    rest('ten deaths or more'),
  ],
}

const speaker: ComparisonSpec = {
  name: 'speaker',
  description: 'the belligerent',
  levels: [
    silent('not known who speaks', missing('speakers')),
    level('the only belligerent named', all(shares('speakers'), sql(`"alone_r" = 'yes'`))),
    level('one of the belligerents named', shares('speakers')),
    rest('not among the belligerents named'),
  ],
}

const origin: ComparisonSpec = {
  name: 'origin',
  description: 'who told it first',
  levels: [
    level(
      'told by the belligerent, and put down in the words of a statement',
      sql(`"origin_l" = 'self' and "origin_r" = 'self'`),
    ),
    level('told by the belligerent, and put down in other words', sql(`"origin_l" = 'self'`)),
    level('told by others, and put down in the words of a statement', sql(`"origin_r" = 'self'`)),
    rest('told by others'),
  ],
}

/** The names of the comparisons of the place, whose m is learnt from the pairs that there are more of than by chance. */
export const placeComparisons: readonly string[] = ['place-found', 'place-none']

/**
 * How statements are compared with incidents. The place is compared apart for statements that found a strike and for those that
 * found none or couldn't look: to find one takes a place more precise than a town.
 */
export function statementModel(): Model {
  return defineModel({
    scope: 'across',
    blocking: [sharing(list('days')), sharing(list('slips'))],
    comparisons: [
      placeComparison('place-found', 'found'),
      placeComparison('place-none', 'none'),
      days,
      conceded,
      alleged,
      speaker,
      origin,
    ],
  })
}
