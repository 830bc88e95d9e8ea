import type { Expression } from './expression.ts'

/**
 * What has to hold between the left and the right record of a pair. An unknown value on either side makes a condition false,
 * but `missing`, which holds then.
 */
export type Condition =
  /** The engine's own SQL over `"column_l"` and `"column_r"`. */
  | { readonly test: 'sql'; readonly sql: string }
  | { readonly test: 'missing'; readonly of: Expression }
  | { readonly test: 'equal'; readonly of: Expression }
  /** One's left is the other's right, and the reverse. */
  | { readonly test: 'swapped'; readonly of: Expression; readonly with: Expression }
  | { readonly test: 'jaro-winkler' | 'jaro' | 'jaccard'; readonly of: Expression; readonly atLeast: number }
  | { readonly test: 'levenshtein' | 'damerau-levenshtein'; readonly of: Expression; readonly atMost: number }
  /** Arrays that share at least so many members. */
  | { readonly test: 'shared'; readonly of: Expression; readonly atLeast: number }
  /** Arrays of which some member is as similar as that to some member of the other. */
  | { readonly test: 'alike'; readonly of: Expression; readonly atLeast: number }
  /** Numbers that differ by at most so much. */
  | { readonly test: 'near'; readonly of: Expression; readonly atMost: number }
  /** Numbers that differ by less than that share of the larger. */
  | { readonly test: 'near-share'; readonly of: Expression; readonly below: number }
  | { readonly test: 'days'; readonly of: Expression; readonly atMost: number }
  /** Points whose distance, less what both are uncertain by (`radius`, km), is at most so many kilometres. */
  | {
      readonly test: 'km'
      readonly latitude: Expression
      readonly longitude: Expression
      readonly radius?: Expression
      readonly atMost: number
    }
  /** Ranges, of dates or numbers, that meet when each is widened by `slack` (days, or units); a null end is open. */
  | { readonly test: 'overlap'; readonly from: Expression; readonly to: Expression; readonly slack: number }
  | { readonly test: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly test: 'not'; readonly of: Condition }
