import { listModes, openRandom, type Random } from '@recount/estimate'
import { describe, expect, it } from 'vitest'

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random.next())) * Math.cos(2 * Math.PI * random.next())
}

/** Eight chains of whole numbers, from an autoregressive normal of this memory. */
function draw(seed: number, memory: number, length: number, unseenOf: (z: number, chain: number) => number) {
  return Array.from({ length: 8 }, (_, chain) => {
    const random = openRandom(seed, chain)
    let z = normal(random)
    return Float64Array.from({ length }, () => {
      z = memory * z + Math.sqrt(1 - memory * memory) * normal(random)
      return Math.floor(unseenOf(z, chain))
    })
  })
}

const seeds = [1, 2, 3, 4, 5, 6]

describe('one place', () => {
  it.each([
    ['log-normal', (z: number) => Math.exp(6 + z)],
    ['skew', (z: number) => Math.exp(Math.exp(z))],
    ['heavy tails', (z: number) => Math.exp(8 + z ** 3 / 3)],
    ['small numbers', (z: number) => Math.exp(z)],
    ['held to a maximum', (z: number) => Math.min(5000, Math.exp(7.5 + z))],
    ['even', (z: number) => 1000 + 400 * Math.tanh(z)],
    ['nobody', () => 0],
  ])('is found of a distribution that is %s', (_, unseenOf) => {
    for (const memory of [0, 0.9, 0.99]) {
      for (const seed of seeds) expect(listModes(draw(seed, memory, 500, unseenOf))).toHaveLength(1)
    }
  })
})

describe('several places', () => {
  it('are found where chains stay apart', () => {
    const modes = listModes(draw(1, 0.5, 500, (z, chain) => Math.exp((chain < 5 ? 6 : 7.3) + 0.2 * z)))
    expect(modes).toHaveLength(2)
    expect(modes[0]).toMatchObject({ chainsReached: 5, chainsHeld: 5 })
    expect(modes[1]).toMatchObject({ chainsReached: 3, chainsHeld: 3 })
    expect(modes[0]?.share).toBeCloseTo(0.625, 2)
    expect(modes[0]?.middle).toBeGreaterThan(380)
    expect(modes[0]?.middle).toBeLessThan(430)
  })

  it('are found where every chain visits them', () => {
    for (const seed of seeds) {
      const modes = listModes(draw(seed, 0, 500, (z) => Math.exp(z > 1 ? 8 + 0.2 * z : 6 + 0.2 * z)))
      expect(modes).toHaveLength(2)
      expect(modes[1]?.share).toBeGreaterThan(0.13)
      expect(modes[1]?.chainsReached).toBe(8)
    }
  })

  it('are three where there are three, and cover all draws', () => {
    const modes = listModes(draw(4, 0, 800, (z) => Math.exp(6 + 2 * Math.round(z * 0.8) + 0.1 * z)))
    expect(modes.length).toBeGreaterThanOrEqual(3)
    expect(modes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
    const bounds = modes.flatMap(({ low, high }) => [low, high])
    expect(bounds).toEqual([...bounds].sort((one, other) => one - other))
  })
})
