import { dga, type DgaOptions } from '@recount/estimate'
import { describe, expect, test } from 'vitest'
import { publishedTables, readPublished, skippedTables } from '../published-tables.ts'

describe.skipIf(publishedTables === undefined)(`published estimates${skippedTables}`, () => {
  test.each<[string, DgaOptions, readonly number[]]>([
    ['kosovo', { delta: 1 / 16 }, [9827, 12_595, 16_544]],
    ['uk5', {}, [10_387, 22_990, 33_508]],
  ])('%s %o: to the digit', (name, options, expected) => {
    const { total } = dga(readPublished(name), options)
    expect([total?.low, total?.point, total?.high]).toEqual(expected)
  })

  test.each([
    [1 / 2, 11_319],
    [1, 4616],
  ])('kosovo, δ = %d: median %d', (delta, median) => {
    const { total, findings } = dga(readPublished('kosovo'), { delta })
    expect(total?.point).toBe(median)
    expect(findings.map(({ gate }) => gate)).toContain('prior-driven')
  })

  /**
   * Binette & Steorts (2022): their package’s default is a thousand values from one to thirty undocumented for each documented, so
   * that their quantiles are ends of steps of 30 n / 1000; a sum over such steps is off by one or two of them.
   */
  test.each([
    ['uk5', [10_408, 23_016, 33_481]],
    ['neworleans5', [514, 869, 1763]],
    ['westernus5', [1340, 2128, 3868]],
    ['australia4', [1186, 2255, 7314]],
  ])('%s: within a step of theirs', (name, theirs) => {
    const { total, documented } = dga(readPublished(name), { maxExpansion: 31 })
    for (const [at, quantile] of [total?.low, total?.point, total?.high].entries()) {
      expect(Math.abs((quantile ?? 0) - (theirs[at] ?? 0))).toBeLessThanOrEqual((30 * documented) / 1000)
    }
  })

  test('spina bifida, as Madigan & York (1997) published it', () => {
    const prior = { shape: 13.14, scale: 55.17 }
    const { total, detail } = dga(readPublished('spina_bifida3'), { delta: 1, prior })
    expect(total?.point).toBe(731)
    expect(detail?.mode).toBe(728)
    expect(detail?.top[0]?.probability).toBeCloseTo(0.37, 2)
    expect(detail?.top[0]?.total.point).toBe(731)
    expect(detail?.top[0]?.mode).toBe(729)
  })

  test('netherlands5 hangs on one individual and on the prior, and has two peaks', () => {
    const { findings } = dga(readPublished('netherlands5'))
    expect(findings.map(({ gate }) => gate)).toEqual(
      expect.arrayContaining(['one-individual', 'several-modes', 'prior-driven', 'near-maximum']),
    )
  })
})
