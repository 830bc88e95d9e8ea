/**
 * Time and greatest memory of `dga` on a generated table: `node --conditions=recount-source packages/estimate/bench/graphs-memory.ts 6`
 * (lists; 5,000 individuals, a twentieth to a fifth of them on each). One table a process, as the greatest memory is the process's.
 */
import { dga, openRandom, type Overlaps } from '@recount/estimate'

const lists = Number(process.argv[2] ?? 6)
const before = process.resourceUsage().maxRSS
const start = performance.now()
const { total, detail } = dga(generate(lists, 5000))
const seconds = (performance.now() - start) / 1000
const [megabytes, base] = [process.resourceUsage().maxRSS, before].map((kilobytes) =>
  Math.round(kilobytes / 1024),
)
console.log(
  `${lists} lists, ${detail?.graphs ?? 0} graphs: ${total?.point} [${total?.low}; ${total?.high}] in ${seconds.toFixed(2)} s, ${megabytes} MiB at most (${base} MiB before)`,
)

function generate(count: number, individuals: number): Overlaps {
  const random = openRandom(6)
  const chances = Array.from({ length: count }, () => 0.05 + 0.15 * random.next())
  const counts = new Map<number, number>()
  for (let individual = 0; individual < individuals; individual++) {
    const pattern = chances.reduce((bits, chance, list) => bits | (random.next() < chance ? 1 << list : 0), 0)
    if (pattern > 0) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return {
    lists: chances.map((_, list) => `list ${list + 1}`),
    cells: [...counts]
      .map(([pattern, number]) => ({ pattern, count: number }))
      .sort((one, other) => one.pattern - other.pattern),
    impossible: [],
  }
}
