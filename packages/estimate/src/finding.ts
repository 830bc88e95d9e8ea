/**
 * Why an estimate is refused or doubtful.
 *
 * - `refuse`: no number is given; the sentence says what is missing.
 * - `warn`: the number is given and the sentence has to stand beside it wherever it is shown.
 * - `note`: good to know.
 */
export type Severity = 'refuse' | 'warn' | 'note'

/** What a gate found, in words that somebody who is no statistician can act on. */
export interface Finding {
  readonly gate: Gate
  readonly severity: Severity
  /** One or two full sentences: what was found, with its figures, and what to do about it. */
  readonly words: string
}

/** The gates, each named for what it looks for. */
export type Gate =
  /** Nobody is on any list. */
  | 'nobody'
  /** Fewer than three lists: independence can't be checked. */
  | 'few-lists'
  /** A list nobody is on. */
  | 'empty-list'
  /** Two lists that share nobody. */
  | 'no-overlap'
  /** A list that lies wholly inside another. */
  | 'nested-list'
  /** Everybody is on every list, or nobody is on one list only: nothing says how many were missed. */
  | 'all-overlap'
  /** Without one individual the estimate would be another. */
  | 'one-individual'
  /** The stratum holds too few individuals. */
  | 'thin'
  /** Models that fit about equally well differ by a factor. */
  | 'models-disagree'
  /** Individuals differ in how likely lists find them, beyond what the method allows for. */
  | 'unlike-individuals'
  /** Methods differ by a factor. */
  | 'methods-disagree'
  /** No maximum-likelihood estimate exists, or it can't be told from the data. */
  | 'no-estimate'
  /** The model taken does not fit the table, or would fit any. */
  | 'poor-fit'
  /** The prior moves the answer. */
  | 'prior-driven'
  /** Chains have not mixed, or too few effective samples. */
  | 'not-mixed'
  /** The posterior has several modes. */
  | 'several-modes'
  /** Draws come near the greatest total that was allowed. */
  | 'near-maximum'
  /** The interval spans so wide that its middle says nothing. */
  | 'wide'
  /** An estimate came out below what is documented, or below what a bound allows. */
  | 'below-floor'
