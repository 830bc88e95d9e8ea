/** Both ends of an interval. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** What of the linked is right, and what of the right is linked. A share of nothing is null. */
export interface Accuracy {
  /** Pairs that were linked and are the same thing. */
  readonly right: number
  /** Linked, and of different things. */
  readonly wrong: number
  /** The same thing, and not linked: whether or not any rule reached them. */
  readonly missed: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  /** Of the precision and the recall; only where the labels are a sample. */
  readonly intervals: { readonly precision: Interval | null; readonly recall: Interval | null } | null
}

/** Precision, recall and their harmonic mean, from counts. */
export function measureAccuracy(
  { linked, right, same }: { readonly linked: number; readonly right: number; readonly same: number },
  isSample: boolean,
): Accuracy {
  return {
    right,
    wrong: linked - right,
    missed: same - right,
    precision: share(right, linked),
    recall: share(right, same),
    f1: share(2 * right, linked + same),
    intervals: isSample
      ? { precision: wilsonInterval(right, linked), recall: wilsonInterval(right, same) }
      : null,
  }
}

/** A part of a whole, null where there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

const z = 1.959963984540054

/**
 * Where a share that was seen `successes` times in `trials` lies, with a confidence of 95 %; null where there was no trial. Wilson,
 * "Probable inference, the law of succession, and statistical inference" (1927).
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (trials === 0) return null
  const seen = successes / trials
  const denominator = 1 + z ** 2 / trials
  const middle = (seen + z ** 2 / (2 * trials)) / denominator
  const half = (z / denominator) * Math.sqrt((seen * (1 - seen)) / trials + z ** 2 / (4 * trials ** 2))
  return {
    low: successes === 0 ? 0 : Math.max(0, middle - half),
    high: successes === trials ? 1 : Math.min(1, middle + half),
  }
}
