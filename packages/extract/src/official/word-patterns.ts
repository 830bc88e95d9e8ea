import { tokenize, type Token } from '../text/tokens.ts'

/** A run of folded words; the gap stands for up to six others. */
export type WordPattern = readonly string[]

/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

const gap = '*'
const widestGap = 6

/** Patterns of the pack, cut into words as texts are; the longest first. */
export function compilePatterns(patterns: readonly string[]): readonly WordPattern[] {
  return patterns
    .map((pattern) => tokenize(pattern).map(({ key }) => key))
    .toSorted((a, b) => b.length - a.length)
}

/** The first place where one of the patterns is met, earlier patterns first at each token. */
export function findPattern(
  tokens: readonly Token[],
  patterns: readonly WordPattern[],
): TokenRange | undefined {
  for (let from = 0; from < tokens.length; from += 1) {
    const found = findPatternAt(tokens, from, patterns)
    if (found) return found
  }
  return undefined
}

/** The pattern that begins at a token. */
export function findPatternAt(
  tokens: readonly Token[],
  from: number,
  patterns: readonly WordPattern[],
): TokenRange | undefined {
  for (const pattern of patterns) {
    const to = endOfPattern(tokens, from, pattern, 0)
    if (to !== undefined) return { from, to }
  }
  return undefined
}

function endOfPattern(
  tokens: readonly Token[],
  at: number,
  pattern: WordPattern,
  next: number,
): number | undefined {
  if (next === pattern.length) return at
  if (pattern[next] !== gap)
    return tokens[at]?.key === pattern[next] ? endOfPattern(tokens, at + 1, pattern, next + 1) : undefined
  for (let skipped = 0; skipped <= widestGap; skipped += 1) {
    const to = endOfPattern(tokens, at + skipped, pattern, next + 1)
    if (to !== undefined) return to
  }
  return undefined
}
