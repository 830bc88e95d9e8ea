/** Settings under which a table is estimated within a second or two; too few for figures that mean anything. */
export const quick = ['--effective', '50', '--sweeps', '400', '--chains', '4', '--threads', '2'] as const

/** A row of numbers in [0, 1) that is the same every time (Park & Miller, "Random number generators", 1988). */
export function openNumbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** A table of people who are each on each list with these probabilities, as the file of counts has it. */
export function makeTable(people: number, probabilities: readonly number[], seed: number) {
  const next = openNumbers(seed)
  const counts = new Map<string, number>()
  for (let person = 0; person < people; person++) {
    const history = probabilities.map((probability) => (next() < probability ? '1' : '0')).join('')
    counts.set(history, (counts.get(history) ?? 0) + 1)
  }
  counts.delete('0'.repeat(probabilities.length))
  return {
    lists: probabilities.map((_, list) => `list ${list + 1}`),
    patterns: [...counts].map(([h, n]) => ({ h, n })),
  }
}
