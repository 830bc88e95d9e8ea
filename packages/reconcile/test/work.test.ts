import { Session } from 'node:inspector'
import { describe, expect, it } from 'vitest'
import { reconcile } from '../src/index.ts'
import { writeArticles, type Shape } from './articles.ts'
import { openScenario, type Case } from './scenario.ts'
import { writeTables } from './tables.ts'

/** Twice the claims may take this many times the work; every pair of n claims would take four times. */
const MOST_GROWTH = 2.5

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
  }[]
}

/** How many times functions of this package are called while a case is reconciled: work, whatever the machine. */
function countCalls(opened: Case): number {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  reconcile(opened.claims, opened)
  let calls = 0
  session.post('Profiler.takePreciseCoverage', (_, coverage) => {
    calls = addCalls(coverage as Coverage)
  })
  session.disconnect()
  return calls
}

function addCalls({ result }: Coverage): number {
  return result
    .filter(({ url }) => url.includes('packages/reconcile/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.slice(0, 1)))
    .reduce((sum, { count }) => sum + count, 0)
}

const shapes: readonly Shape[] = ['mixed', 'one figure', 'one day', 'undated', 'one document']

describe('the work of reconciling', () => {
  it.each(shapes)('grows with the claims, not with their square: %s', (shape) => {
    const [small, large] = [100, 200].map((size) => countCalls(openScenario(writeArticles(size, shape))))
    expect(small).toBeGreaterThan(10_000)
    expect((large ?? Infinity) / (small ?? 1)).toBeLessThan(MOST_GROWTH)
  })

  it('grows with the days of a table, not with their square', () => {
    const [small, large] = [400, 800].map((days) => countCalls(openScenario(writeTables(days))))
    expect(small).toBeGreaterThan(10_000)
    expect((large ?? Infinity) / (small ?? 1)).toBeLessThan(MOST_GROWTH)
  })

  it('is told from nothing to all, never backwards, and changes no result', () => {
    const opened = openScenario(writeArticles(40, 'mixed'))
    const told: (readonly [number, number])[] = []
    const result = reconcile(opened.claims, opened, (done, total) => void told.push([done, total]))
    const steps = told.map(([done]) => done)
    expect([steps[0], steps.at(-1)]).toEqual([0, opened.claims.length])
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b))
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([opened.claims.length]))
    expect(result).toEqual(reconcile(opened.claims, opened))
  })

  it('is told once where there is nothing to do', () => {
    const told: number[] = []
    reconcile([], { actors: [], documents: [] }, (done) => void told.push(done))
    expect(told).toEqual([0])
  })
})
