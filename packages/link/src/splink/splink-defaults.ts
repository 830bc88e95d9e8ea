/** What Splink takes where a level was asked for in training and never seen. */
export const UNSEEN = 1e-6
export const UNSEEN_TEXT = 'level not observed in training dataset'

/**
 * The m and u that Splink takes for levels that have none, in the order of the levels that are not null levels, best first:
 * m .95 for the best and the rest shared out; u so that the weights run from 10 for the best and then evenly from 3 down to −5.
 * With two levels the lower one's u is above 1: it is how Splink counts.
 */
export function listSplinkDefaults(levels: number): readonly { readonly m: number; readonly u: number }[] {
  const others = levels - 1
  const share = (1 - 0.95) / others
  const step = others > 1 ? (3 - -5) / (others - 1) : 0
  const lower = Array.from({ length: others }, (_, at) => ({ m: share, u: share / 2 ** (-5 + at * step) }))
  return [{ m: 0.95, u: 0.95 / 2 ** 10 }, ...lower.toReversed()]
}
