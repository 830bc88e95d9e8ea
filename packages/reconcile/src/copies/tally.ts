/** Counts how often each of many small numbers comes up, again and again without clearing all of them. */
export interface Tally {
  count(number: number): void
  /** Calls `visit` for each number counted, and begins anew; up to 255 are told apart. */
  visitCounted(visit: (number: number, times: number) => void): void
}

/** Opens a tally at nothing. */
export function openTally(): Tally {
  let times = new Uint8Array(1024)
  let counted: number[] = []
  return {
    count(number) {
      if (number >= times.length) {
        const longer = new Uint8Array(Math.max(number + 1, times.length * 2))
        longer.set(times)
        times = longer
      }
      const before = times[number] ?? 0
      if (before === 0) counted.push(number)
      times[number] = Math.min(255, before + 1)
    },
    visitCounted(visit) {
      const told = counted.map((number) => ({ number, met: times[number] ?? 0 }))
      for (const { number } of told) times[number] = 0
      counted = []
      for (const { number, met } of told) visit(number, met)
    },
  }
}
