/**
 * How often log-linear intervals hold the number they are about, how often a gate speaks, and what a fit takes:
 * `node --conditions=recount-source packages/estimate/bench/loglinear.ts`, half a minute on one core.
 */
import { listModels, loglinear, openFitter, openRandom } from '@recount/estimate'
import type { LoglinearOptions, Overlaps, Random } from '@recount/estimate'

interface Population {
  readonly name: string
  readonly individuals: number
  readonly lists: number
  readonly capture: (random: Random) => number
}

const TABLES = 200

function independent(shares: readonly number[]): (random: Random) => number {
  return (random) =>
    shares.reduce((pattern, share, list) => (random.next() < share ? pattern | (1 << list) : pattern), 0)
}

/** Those on the first list are on the second with half a chance, the others with a fifth. */
function dependent(random: Random): number {
  const isOnFirst = random.next() < 0.3
  const pair = (isOnFirst ? 1 : 0) | (random.next() < (isOnFirst ? 0.5 : 0.2) ? 2 : 0)
  return pair | (random.next() < 0.25 ? 4 : 0) | (random.next() < 0.2 ? 8 : 0)
}

/** Two in five are four times as likely as the others to be on each list. */
function unlike(random: Random): number {
  const times = random.next() < 0.4 ? 4 : 1
  return independent([0.1, 0.15, 0.1, 0.08].map((share) => share * times))(random)
}

const POPULATIONS: readonly Population[] = [
  { name: 'three independent lists', individuals: 1000, lists: 3, capture: independent([0.4, 0.3, 0.25]) },
  {
    name: 'four independent lists',
    individuals: 1000,
    lists: 4,
    capture: independent([0.3, 0.25, 0.2, 0.2]),
  },
  { name: 'four lists, two dependent', individuals: 1000, lists: 4, capture: dependent },
  { name: 'four sparse lists', individuals: 1000, lists: 4, capture: independent([0.06, 0.05, 0.05, 0.04]) },
  { name: 'unlike people', individuals: 2000, lists: 4, capture: unlike },
  { name: 'unlike people, few', individuals: 500, lists: 4, capture: unlike },
]

function draw({ individuals, lists, capture }: Population, seed: number): Overlaps {
  const random = openRandom(seed)
  const counts = new Map<number, number>()
  for (let at = 0; at < individuals; at++) {
    const pattern = capture(random)
    if (pattern > 0) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const cells = [...counts].map(([pattern, count]) => ({ pattern, count }))
  return {
    lists: Array.from({ length: lists }, (_, at) => `list ${at + 1}`),
    cells: cells.sort((one, other) => one.pattern - other.pattern),
    impossible: [],
  }
}

function measureCoverage(population: Population, options: LoglinearOptions): string {
  const estimates = Array.from({ length: TABLES }, (_, at) => loglinear(draw(population, at + 1), options))
  const ranges = estimates.flatMap(({ total }) => (total === null ? [] : [total]))
  const held = ranges.filter(
    ({ low, high }) => low <= population.individuals && population.individuals <= high,
  )
  const warned = estimates.filter(({ outcome }) => outcome !== 'given').length
  const share = ((100 * held.length) / ranges.length).toFixed(1)
  return `held ${share} % of ${ranges.length}, warned or refused ${warned}`
}

for (const population of POPULATIONS) {
  for (const options of [{}, { average: true }, { criterion: 'aic' }] satisfies readonly LoglinearOptions[]) {
    const told = measureCoverage(population, options)
    console.log(`${population.name} (${population.individuals}), ${JSON.stringify(options)}: ${told}`)
  }
}

for (const [lists, order] of [
  [4, 3],
  [5, 4],
  [6, 2],
] as const) {
  const shares = Array.from({ length: lists }, (_, at) => 0.3 / (at + 1))
  const table = draw({ name: '', individuals: 20_000, lists, capture: independent(shares) }, 1)
  const models = listModels(lists, { order })
  const fitter = openFitter(table)
  const start = performance.now()
  for (const model of models) fitter.fit(model)
  console.log(`${lists} lists, ${models.length} models: ${(performance.now() - start).toFixed(0)} ms`)
}
