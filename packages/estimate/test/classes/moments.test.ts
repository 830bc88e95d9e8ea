import { adaptationSweeps, openChain, openRandom, type LatentClassModel } from '@recount/estimate'
import { expect, test } from 'vitest'
import { distanceOf } from './compare.ts'
import { runReference } from './reference-gibbs.ts'

const cells = [9, 8, 3, 7, 4, 2, 6].map((count, at) => ({ pattern: at + 1, count }))

test.each([3, 5])('%i classes have the moments that a sampler straight from the paper gives', (classes) => {
  const model: LatentClassModel = {
    overlaps: { lists: ['a', 'b', 'c'], cells, impossible: [] },
    classes,
    concentration: { shape: 2, rate: 1 },
    capture: { a: 1, b: 1 },
    maxExpansion: 4,
  }
  const chain = openChain(model, { seed: 11, stream: 0 })
  const drawn = new Float64Array(60_000)
  chain.run(new Float64Array(2 * adaptationSweeps), 1)
  chain.run(drawn, 1)
  const slow = runReference(model, openRandom(12), 22_000).slice(2000)
  for (const power of [1, 2, 3]) {
    const moment = (total: number): number => Math.log(total) ** power
    expect(Math.abs(distanceOf(drawn.map(moment), slow.map(moment)))).toBeLessThan(4)
  }
})
