/** Finds the items whose value lies between two numbers, both inclusive, smallest first. */
export type InRange<T> = (low: number, high: number) => readonly T[]

/** Prepares items for being looked up by value: sorted once, then found by halving. Equal ones keep their order. */
export function openRanges<T>(items: readonly T[], valueOf: (item: T) => number): InRange<T> {
  const sorted = items.toSorted((a, b) => valueOf(a) - valueOf(b))
  const values = sorted.map(valueOf)
  return (low, high) => {
    const start = findFirst(values, (value) => value >= low)
    const end = findFirst(values, (value) => value > high)
    return sorted.slice(start, end)
  }
}

/** The index of the first item that passes a test which all after it pass too; the length where none does. */
export function findFirst<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(items[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
