import { lcmcr } from '@recount/estimate'
import { describe, expect, it } from 'vitest'
import { publishedTables, readPublished, skippedTables } from '../published-tables.ts'

describe.skipIf(publishedTables === undefined)(`published tables${skippedTables}`, () => {
  // R's LCMCR 0.4.14, K = 10, eight seeds pooled: 2.5, 50 and 97.5 %. Its own Monte Carlo errors are at least as large as ours.
  it.each([
    ['neworleans8', 512, 716, 1064],
    ['uk6', 17_136, 22_943, 34_009],
  ])('%s has the quantiles of R’s sampler, within Monte Carlo error', async (name, low, point, high) => {
    const { total, chains, outcome } = await lcmcr(readPublished(name), { sensitivity: false })
    expect(outcome).not.toBe('refused')
    expect(chains?.rHat).toBeLessThan(1.01)
    for (const [found, error, expected] of [
      [total?.low, chains?.errors.low, low],
      [total?.point, chains?.errors.point, point],
      [total?.high, chains?.errors.high, high],
    ] as const) {
      expect(Math.abs((found ?? 0) - expected)).toBeLessThan(4 * Math.SQRT2 * (error ?? 0))
    }
  })

  it('netherlands5 is refused, with the places where chains gather', async () => {
    const { outcome, total, findings, chains } = await lcmcr(readPublished('netherlands5'), { sweeps: 8000 })
    expect({ outcome, total }).toEqual({ outcome: 'refused', total: null })
    expect(chains?.modes.length).toBeGreaterThan(1)
    expect(findings[0]).toMatchObject({ gate: 'several-modes', severity: 'refuse' })
    expect(findings[0]?.words).toMatch(/chains? stays? mostly near/)
  })
})
