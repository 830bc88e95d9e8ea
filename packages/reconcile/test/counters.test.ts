import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile } from '../src/index.ts'
import { openScenario, type ClaimSpec } from './scenario.ts'
import { writeTables } from './tables.ts'

const days = fc.uniqueArray(fc.integer({ min: 0, max: 27 }), { minLength: 8, maxLength: 28 })

function dayOf(at: number): string {
  return `2033-05-${String(at + 1).padStart(2, '0')}`
}

describe('counters', () => {
  it('tell of every day from first to last whether somebody is named, whatever days are missing', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 27 }), (given, nameless) => {
        const claims = given.map((at): ClaimSpec => {
          const spec = { in: 'table', count: String(1000 + at), period: `2033-04-01..${dayOf(at)}` }
          return { ...spec, asOf: dayOf(at), ...(at === nameless ? {} : { who: 'Health Ministry' }) }
        })
        const opened = openScenario({ about: 'one counter', claims })
        const [counter, ...others] = reconcile(opened.claims, opened).counters
        expect(others).toEqual([])
        expect(counter).toMatchObject({ days: given.length, falls: [], restarts: [] })
        const empty = counter?.unnamed.filter(({ why }) => why === 'no figure') ?? []
        const missing = Math.max(...given) - Math.min(...given) + 1 - given.length
        expect([0, missing]).toContain(empty.reduce((sum, run) => sum + run.days, 0))
        const found = counter?.unnamed.filter(({ why }) => why === 'no claimant') ?? []
        expect(found).toHaveLength(given.includes(nameless) ? 1 : 0)
      }),
    )
  })

  it('are the same whatever the order of claims and documents', () => {
    const opened = openScenario(writeTables(60))
    const told = reconcile(opened.claims, opened)
    const turned = reconcile(opened.claims.toReversed(), {
      ...opened,
      documents: opened.documents.toReversed(),
    })
    expect(turned).toEqual(told)
    expect(told.counters).toHaveLength(3)
  })

  it('find as many failing sums as were planted', () => {
    const opened = openScenario(writeTables(201))
    const { counters, disagreements } = reconcile(opened.claims, opened)
    const sums = disagreements.filter(({ members }) => members.length === 3)
    const fails = counters.reduce((sum, counter) => sum + counter.sums.fails, 0)
    expect([sums.length, fails]).toEqual([4, 4])
  })
})
