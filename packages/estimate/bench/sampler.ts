/**
 * Latent classes, one chain on one thread: sweeps and effective draws of log n₀ a second, by move set, and the quantiles of N.
 * `node --conditions=recount-source packages/estimate/bench/sampler.ts [table …]`. The time is the process's own, so that others on
 * the machine disturb less. R's C++ makes plain sweeps: the same number of them an effective draw as the plain set here.
 */
import { openChain, posteriorOf, quantileOf, type LatentClassModel } from '@recount/estimate'
import {
  drawCapture,
  drawConcentration,
  drawMembers,
  drawSticks,
  drawUnlisted,
} from '../src/classes/gibbs.ts'
import { openSampler, type Sampler } from '../src/classes/sampler.ts'
import { swapClasses } from '../src/classes/swap.ts'
import { sweep } from '../src/classes/sweep.ts'
import { weigh } from '../src/classes/weights.ts'
import { effectiveSize } from '../src/diagnostics/effective-size.ts'
import { countAllocated } from '../test/classes/count-allocated.ts'
import { readPublished } from '../test/published-tables.ts'

const BURN = 5000

function sweepPlainly(sampler: Sampler, swaps: boolean): number {
  const { model, tree, random, state, weights, members, most } = sampler
  drawConcentration(random, model, state)
  if (swaps) swapClasses(random, state)
  weigh(tree, state, weights)
  const unlisted = drawUnlisted(random, tree, weights, most)
  drawMembers(random, tree, weights, unlisted, members)
  drawCapture(random, model, members, state)
  drawSticks(random, members, state)
  return unlisted
}

const sets: readonly (readonly [string, number, (sampler: Sampler) => number])[] = [
  ['plain Gibbs', 400_000, (sampler) => sweepPlainly(sampler, false)],
  ['and swaps', 400_000, (sampler) => sweepPlainly(sampler, true)],
  ['and trajectories', 60_000, sweep],
]

function measure(
  model: LatentClassModel,
  sweeps: number,
  turn: (sampler: Sampler) => number,
): Record<string, string> {
  const sampler = openSampler(model, { seed: 1, stream: 0 })
  for (let made = 0; made < BURN; made++) turn(sampler)
  const unlisted = new Float64Array(sweeps)
  const before = process.cpuUsage().user
  for (let made = 0; made < sweeps; made++) unlisted[made] = turn(sampler)
  const seconds = (process.cpuUsage().user - before) / 1e6
  const logs = unlisted.map((value) => Math.log(value + 0.5))
  const effective = effectiveSize([logs.slice(0, sweeps / 2), logs.slice(sweeps / 2)])
  const posterior = posteriorOf(unlisted.map((value) => value + sampler.tree.documented))
  return {
    'sweeps/s': (sweeps / seconds).toFixed(0),
    'sweeps an effective draw': (sweeps / effective).toFixed(1),
    'effective/s': (effective / seconds).toFixed(0),
    'N at 2.5, 50, 97.5 %': [0.025, 0.5, 0.975].map((share) => quantileOf(posterior, share)).join(' '),
  }
}

/** Bytes put on the heap a sweep, once the engine has compiled what it will. */
async function tellAllocated(model: LatentClassModel): Promise<string> {
  const chain = openChain(model, { seed: 1, stream: 0 })
  const into = new Float64Array(1)
  chain.run(into, 40_000)
  const bytes = await countAllocated(() => chain.run(into, 40_000))
  return (bytes / 40_000).toFixed(0)
}

const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : ['kosovo', 'uk6', 'neworleans8', 'westernus5', 'australia4']) {
  const model: LatentClassModel = {
    overlaps: readPublished(name),
    classes: 10,
    concentration: { shape: 0.25, rate: 0.25 },
    capture: { a: 1, b: 1 },
    maxExpansion: 21,
  }
  console.log(name, 'bytes allocated a sweep', await tellAllocated(model))
  for (const [set, sweeps, turn] of sets) console.log(name, set, measure(model, sweeps, turn))
}
