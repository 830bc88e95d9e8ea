/** A counter that falls to under this share of itself, and stays there, has begun anew: no revision takes that much. */
const RESTART_SHARE = 0.2

/** Does a running total begin anew where it falls to `here` and goes on with `next`, in order? */
export function isRestart(before: number, here: number, next: readonly number[]): boolean {
  return here < before * RESTART_SHARE && next.every((value) => value < before)
}
