/**
 * Measures what threads are worth: node --conditions=recount-source packages/estimate/bench/chains.ts [threads=4] [sweeps=16000]
 *
 * Eight chains of one table on one thread and on several, and as many strata side by side as there are threads, on generated
 * tables. Prints wall-clock seconds, their ratio, and the ratio over the threads.
 */
import { defineOverlaps, openRandom, runChains, type Overlaps, type Random } from '../src/index.ts'
import { openThreads } from '../src/threads.ts'

const [threads = 4, sweeps = 16_000] = process.argv.slice(2).map(Number)

/** Two kinds of individuals, one of which the lists see little of. */
function generate(random: Random, lists: number, individuals: number): Overlaps {
  const counts = new Map<string, number>()
  for (let at = 0; at < individuals; at++) {
    const isSeen = random.next() < 0.4
    const pattern = Array.from({ length: lists }, () =>
      random.next() < (isSeen ? 0.5 : 0.12) ? '1' : '0',
    ).join('')
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  counts.delete('0'.repeat(lists))
  return defineOverlaps({
    lists: Array.from({ length: lists }, (_, at) => `list ${at + 1}`),
    patterns: [...counts].map(([h, n]) => ({ h, n })),
  })
}

async function time(used: number, tables: readonly Overlaps[]): Promise<number> {
  const runner = openThreads({ threads: used })
  const run = (overlaps: Overlaps, budget: number) =>
    runChains({
      model: {
        overlaps,
        classes: 10,
        concentration: { shape: 0.25, rate: 0.25 },
        capture: { a: 1, b: 1 },
        maxExpansion: 21,
      },
      seed: 1,
      streams: [0, 1, 2, 3, 4, 5, 6, 7],
      sweeps: budget,
      effective: 1000,
      runner,
    })
  await Promise.all(tables.map((overlaps) => run(overlaps, 400)))
  const from = performance.now()
  await Promise.all(tables.map((overlaps) => run(overlaps, sweeps)))
  const seconds = (performance.now() - from) / 1000
  await runner.close()
  return seconds
}

async function compare(what: string, tables: readonly Overlaps[]): Promise<void> {
  const one = await time(1, tables)
  const many = await time(threads, tables)
  const ratio = one / many
  console.log(
    `${what}: ${one.toFixed(1)} s on 1 thread, ${many.toFixed(1)} s on ${threads}: ${ratio.toFixed(2)} times as fast, efficiency ${(ratio / threads).toFixed(2)}`,
  )
}

const random = openRandom(1)
await compare('one table of 4 lists', [generate(random, 4, 4000)])
await compare(
  `${2 * threads} strata of 3 to 6 lists`,
  Array.from({ length: 2 * threads }, (_, at) => generate(random, 3 + (at % 4), 500 + 250 * at)),
)
