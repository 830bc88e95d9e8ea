import { textSql } from '../dialect.ts'
import { columnSql, unknownSql, type RangeAsked, type RangeSql } from './range-sql.ts'

/** Words that make a number of another size out of the one beside them: "tens of thousands" is not ten. */
const largerWords = ['thousand', 'thousands', 'million', 'millions']

/**
 * The smallest number that anybody gives (ACLED codebook, fatalities): of the recorder's minimum or best figure, the lower
 * bounds of the linked claims, and vague words where the policy sets a number to them. Minimum and maximum are that one number.
 * "Up to 5" gives no lower bound and is left out; where nothing else is given the figure is unknown, neither 0 nor 5.
 */
export function mostConservativeRange(asked: RangeAsked): RangeSql {
  const recorded = `coalesce(${columnSql(asked, 'min')}, ${columnSql(asked, 'best')})`
  const lowest = `least(${recorded}, ${lowestClaimSql(asked)})`
  return { min: lowest, max: lowest, best: unknownSql }
}

function lowestClaimSql({ kind, of, words, asOf }: RangeAsked): string {
  const inForce =
    asOf === null ? 'f.entry_to = 2147483647' : `f.entry_from <= ${asOf} and f.entry_to > ${asOf}`
  return `(select min(coalesce(f.min, ${numberOfWordsSql(words)})) from figure as f where f.incident = v.incident and ${inForce} and f.kind = ${textSql(kind)} and f.class = ${textSql(of)})`
}

/** What the words of a vague figure stand for; the smallest where they hold several, null where they hold none. */
function numberOfWordsSql(words: Readonly<Record<string, number>>): string {
  const cases = Object.entries(words).map(
    ([word, number]) => `case when ${standsSql(word)} then ${number} end`,
  )
  if (cases.length === 0) return unknownSql
  const smallest = cases.length === 1 ? cases.join('') : `least(${cases.join(', ')})`
  return `case when f.form = 'vague' then ${smallest} end`
}

function standsSql(word: string): string {
  const isLarge = word.split(/\s+/).some((part) => largerWords.includes(part))
  return isLarge ? holdsSql(word) : `${holdsSql(word)} and not ${holdsSql(...largerWords)}`
}

/** Whole words only, in any script (RE2, which DuckDB has, knows letters by Unicode's classes but `\b` only in ASCII). */
function holdsSql(...words: readonly string[]): string {
  const any = words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`))
  return `regexp_matches(lower(f.words), ${textSql(String.raw`(^|[^\pL\pN])(${any.join('|')})($|[^\pL\pN])`)})`
}
