import { expect, it } from 'vitest'
import { defineOverlaps, openChain } from '@recount/estimate'
import { countAllocated } from './count-allocated.ts'

const overlaps = defineOverlaps({
  lists: ['ward', 'court', 'press', 'police'],
  patterns: [
    { h: '1000', n: 260 },
    { h: '0100', n: 145 },
    { h: '0010', n: 90 },
    { h: '0001', n: 71 },
    { h: '1100', n: 55 },
    { h: '1010', n: 34 },
    { h: '0110', n: 21 },
    { h: '0011', n: 16 },
    { h: '1001', n: 12 },
    { h: '1110', n: 9 },
    { h: '1111', n: 4 },
  ],
})

const sweeps = 4000

/** Of several stretches the least: now and then the engine compiles anew, and what it has not compiled puts numbers on the heap. */
it('a sweep puts next to nothing on the heap', async () => {
  const chain = openChain(
    {
      overlaps,
      classes: 10,
      concentration: { shape: 0.25, rate: 0.25 },
      capture: { a: 1, b: 1 },
      maxExpansion: 21,
    },
    { seed: 1, stream: 0 },
  )
  const into = new Float64Array(1)
  let least = Infinity
  for (let tried = 0; tried < 20 && least > 48; tried++) {
    // oxlint-disable-next-line no-await-in-loop -- one stretch after the other
    least = Math.min(least, (await countAllocated(() => chain.run(into, sweeps))) / sweeps)
  }
  expect(least).toBeLessThanOrEqual(48)
})
