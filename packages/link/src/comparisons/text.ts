import type { Condition } from '../model/condition.ts'
import { toExpression, type Expression, type ExpressionSpec } from '../model/expression.ts'
import type { ComparisonSpec, LevelSpec } from '../model/model-spec.ts'
import { comparisonOf, lettersOf, sameLevel, type ComparisonOptions } from './levels.ts'

export interface TextOptions extends ComparisonOptions {
  /** Where each level begins, best first. */
  readonly levels?: readonly number[]
  /** False. */
  readonly byFrequency?: boolean
}

/** Text by Jaro–Winkler similarity at 0.92, 0.88 and 0.7: for short names, whose beginnings are seldom wrong. */
export function jaroWinklerComparison(compared: ExpressionSpec, options: TextOptions = {}): ComparisonSpec {
  return similar('jaro-winkler', [0.92, 0.88, 0.7], compared, options)
}

/** Text by Jaro similarity at 0.92, 0.88 and 0.7. */
export function jaroComparison(compared: ExpressionSpec, options: TextOptions = {}): ComparisonSpec {
  return similar('jaro', [0.92, 0.88, 0.7], compared, options)
}

/** Text by the letters it has in common, at 0.9 and 0.7: where their order says little. */
export function jaccardComparison(compared: ExpressionSpec, options: TextOptions = {}): ComparisonSpec {
  return similar('jaccard', [0.9, 0.7], compared, options)
}

/** Text by letters put in, left out or replaced, at 1 and 2. */
export function levenshteinComparison(compared: ExpressionSpec, options: TextOptions = {}): ComparisonSpec {
  return edited('levenshtein', [1, 2], compared, options)
}

/** The same, where two neighbours exchanged count as one: for what was typed, numbers above all. */
export function damerauComparison(compared: ExpressionSpec, options: TextOptions = {}): ComparisonSpec {
  return edited('damerau-levenshtein', [1, 2], compared, options)
}

const similarityNames = { 'jaro-winkler': 'Jaro–Winkler', jaro: 'Jaro', jaccard: 'Jaccard' } as const
type SimilarityTest = keyof typeof similarityNames

/** A level of values that are as similar as that. */
export function similarLevel(test: SimilarityTest, of: Expression, atLeast: number): LevelSpec {
  return { label: `alike (${similarityNames[test]} ≥ ${atLeast})`, when: { test, of, atLeast } }
}

function similar(
  test: SimilarityTest,
  defaults: readonly number[],
  compared: ExpressionSpec,
  options: TextOptions,
): ComparisonSpec {
  const letters = lettersOf(compared)
  return textComparison(
    compared,
    (options.levels ?? defaults).map((atLeast) => similarLevel(test, letters, atLeast)),
    options,
  )
}

function edited(
  test: 'levenshtein' | 'damerau-levenshtein',
  defaults: readonly number[],
  compared: ExpressionSpec,
  options: TextOptions,
): ComparisonSpec {
  const of = lettersOf(compared)
  const levels = (options.levels ?? defaults).map((atMost) => editLevel({ test, of, atMost }))
  return textComparison(compared, levels, options)
}

/** A level of values that are so many edits apart. */
export function editLevel(
  when: Extract<Condition, { test: 'levenshtein' | 'damerau-levenshtein' }>,
): LevelSpec {
  return { label: `at most ${when.atMost} ${when.atMost === 1 ? 'edit' : 'edits'} apart`, when }
}

function textComparison(
  compared: ExpressionSpec,
  levels: readonly LevelSpec[],
  { byFrequency = false, ...options }: TextOptions,
): ComparisonSpec {
  const of = toExpression(compared)
  return comparisonOf(compared, { test: 'missing', of }, [sameLevel(of, byFrequency), ...levels], options)
}
