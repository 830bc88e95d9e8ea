import { textSql } from '../text-sql.ts'
import { columnSql, unknownSql, type RangeAsked, type RangeSql } from './range-sql.ts'

/** Words that make a number of another size out of the one beside them: "tens of thousands" is not ten. */
const largerWords = ['thousand', 'thousands', 'million', 'millions']

/**
 * The smallest number that anybody gives (ACLED codebook, fatalities): of the recorder's minimum or best figure, the lower
 * bounds of the linked claims, and vague words where the policy sets a number to them. Minimum and maximum are that one number.
 * "Up to 5" gives no lower bound and is left out; where nothing else is given the figure is unknown, neither 0 nor 5.
 */
export function mostConservativeRange(asked: RangeAsked): RangeSql {
  const recorded = `COALESCE(${columnSql(asked, 'min')}, ${columnSql(asked, 'best')})`
  const lowest = `LEAST(${recorded}, ${lowestClaimSql(asked)})`
  return { min: lowest, max: lowest, best: unknownSql }
}

function lowestClaimSql({ kind, of, words, asOf }: RangeAsked): string {
  const inForce =
    asOf === null ? 'f.entry_to = 2147483647' : `f.entry_from <= ${asOf} AND f.entry_to > ${asOf}`
  return `(SELECT min(COALESCE(f.min, ${numberOfWordsSql(words)})) FROM figure AS f WHERE f.incident = v.incident AND ${inForce} AND f.kind = ${textSql(kind)} AND f.class = ${textSql(of)})`
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
