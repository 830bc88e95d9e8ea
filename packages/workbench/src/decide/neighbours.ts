/** What stands beside one of a list, among what is left of it; from the other end where nothing is left on a side. */
export interface Neighbours<T> {
  readonly next: T | undefined
  readonly previous: T | undefined
}

/** What is left of a list beside the one at a place, which itself is not meant; from the beginning where the place is below 0. */
export function neighboursOf<T>(all: readonly T[], at: number, isLeft: (one: T) => boolean): Neighbours<T> {
  const others = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].filter(isLeft)
  return { next: others[0], previous: others.at(-1) }
}
