import { harmKinds } from '@recount/claims'
import { isOneOfSql } from '../section-sql.ts'
import { momentSql } from '../selection-sql.ts'
import { selectSql } from '../steps-sql.ts'
import { textSql } from '../text-sql.ts'
import { figureName } from '../version-columns.ts'
import {
  columnSql,
  orderedSql,
  unknownSql,
  type RangeAsked,
  type RangeSource,
  type RangeSql,
  type SourceAsked,
} from './range-sql.ts'

/** Words that make a number of another size out of the one beside them: "tens of thousands" is not ten. */
const largerWords = ['thousand', 'thousands', 'million', 'millions']

/**
 * The smallest number that anybody gives (ACLED codebook, fatalities): of the recorder's minimum or best figure, the lower
 * bounds of the linked claims, and vague words where the policy sets a number to them. Minimum and maximum are that one number.
 * "Up to 5" gives no lower bound and is left out; where nothing else is given the figure is unknown, neither 0 nor 5.
 */
export function mostConservativeRange(asked: RangeAsked): RangeSql {
  const recorded = `COALESCE(${orderedSql(asked, 'min')}, ${columnSql(asked, 'best')})`
  const lowest = `LEAST(${recorded}, lowest.${figureName(asked.kind, asked.of)})`
  return { min: lowest, max: lowest, best: unknownSql }
}

/** The lowest number that the linked claims of each incident give, in a column for each range. */
export function lowestSource({ classes, words, moment }: SourceAsked): RangeSource {
  const isFixed = moment === null || typeof moment === 'number'
  const keys = isFixed ? ['f.incident'] : ['m.incident', 'm.entry_from']
  const lowest = harmKinds.flatMap((kind) =>
    classes.map(
      (of) =>
        `min(f.number) FILTER (WHERE f.kind = ${textSql(kind)} AND f.class = ${textSql(of)}) AS ${figureName(kind, of)}`,
    ),
  )
  const figures = `(SELECT f.*, COALESCE(f.min, ${numberOfWordsSql(words)}) AS number FROM figure AS f)`
  const from = isFixed
    ? `FROM ${figures} AS f\nWHERE ${momentSql('f', moment)}`
    : `FROM ${moment.stretches} AS m\nJOIN ${figures} AS f ON f.incident = m.incident\nWHERE f.entry_from <= m.entry_from AND f.entry_to > m.entry_from`
  return {
    step: {
      name: 'lowest',
      sql: selectSql(
        [...keys, ...lowest],
        `${from} AND ${isOneOfSql('f.class', classes)}\nGROUP BY ${keys.join(', ')}`,
      ),
    },
    on: isFixed
      ? 'lowest.incident = v.incident'
      : 'lowest.incident = m.incident AND lowest.entry_from = m.entry_from',
  }
}

/** What the words of a vague figure stand for; the smallest where they hold several, null where they hold none. */
function numberOfWordsSql(words: Readonly<Record<string, number>>): string {
  const cases = Object.entries(words).map(
    ([word, number]) => `CASE WHEN ${standsSql(word)} THEN ${number} END`,
  )
  if (cases.length === 0) return unknownSql
  const smallest = cases.length === 1 ? cases.join('') : `LEAST(${cases.join(', ')})`
  return `CASE WHEN f.form = 'vague' THEN ${smallest} END`
}

function standsSql(word: string): string {
  const isLarge = word.split(/\s+/).some((part) => largerWords.includes(part))
  return isLarge ? holdsSql(word) : `${holdsSql(word)} AND NOT ${holdsSql(...largerWords)}`
}

/** Whole words only, in any script (RE2, which DuckDB has, knows letters by Unicode's classes but `\b` only in ASCII). */
function holdsSql(...words: readonly string[]): string {
  const any = words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`))
  return `regexp_matches(lower(f.words), ${textSql(String.raw`(^|[^\pL\pN])(${any.join('|')})($|[^\pL\pN])`)})`
}
