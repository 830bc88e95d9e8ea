import {
  countPairs,
  countPatterns,
  explainPair,
  levelWeight,
  nameTables,
  packLevels,
  prepareRecords,
  priorWeight,
  scorePairs,
} from '@recount/link'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDuckDb } from '../open-duckdb.ts'
import { fillPeople, randomLinkage } from './random-linkage.ts'
import { listAllPairs, scoreByHand } from './reference.ts'

const runs = { numRuns: 60, seed: 6 }

test(
  'pairs, rules, patterns and weights are what the definitions come to',
  { timeout: 240_000 },
  async () => {
    const engine = await openDuckDb()
    const property = fc.asyncProperty(randomLinkage, async ({ people, model }) => {
      const records = await prepareRecords(engine, await fillPeople(engine, people), model, nameTables())
      const { table, pairs } = await scorePairs(engine, records, model)
      const rows = await engine.ask(`select * from ${table} order by l, r`)
      const expected = scoreByHand(people, model)
      const radixes = model.comparisons.map(({ levels }) => levels.length)
      expect(rows.map(({ l, r, rule, pattern }) => ({ l, r, rule, pattern }))).toEqual(
        expected.map(({ l, r, rule, levels }) => ({
          l: l + 1,
          r: r + 1,
          rule,
          pattern: packLevels(levels, radixes),
        })),
      )
      for (const [at, { weight }] of expected.entries()) {
        expect(rows[at]?.weight).toBeCloseTo(weight, 6)
        expect(rows[at]?.probability).toBeCloseTo(1 / (1 + 2 ** -weight), 9)
      }
      expect(pairs).toBe(expected.length)
    })
    await fc.assert(property, runs)
  },
)

test('counts of pairs before a run are those of the run', { timeout: 240_000 }, async () => {
  const engine = await openDuckDb()
  const property = fc.asyncProperty(randomLinkage, async ({ people, model }) => {
    const records = await prepareRecords(engine, await fillPeople(engine, people), model, nameTables())
    const counts = await countPairs(engine, records, model)
    let cumulative = 0
    for (const [at, count] of counts.entries()) {
      const alone = scoreByHand(people, { ...model, blocking: model.blocking.slice(at, at + 1) })
      const together = scoreByHand(people, { ...model, blocking: model.blocking.slice(0, at + 1) })
      expect(count).toMatchObject({
        rule: at,
        pairs: alone.length,
        newPairs: together.length - cumulative,
        cumulative: together.length,
        isExact: true,
      })
      cumulative = together.length
    }
  })
  await fc.assert(property, runs)
})

test(
  'patterns that are counted weigh what the pairs of the patterns weigh',
  { timeout: 240_000 },
  async () => {
    const engine = await openDuckDb()
    const property = fc.asyncProperty(randomLinkage, async ({ people, model }) => {
      const plain = { ...model, comparisons: model.comparisons.map(withoutFrequencies) }
      const records = await prepareRecords(engine, await fillPeople(engine, people), plain, nameTables())
      const { rows } = await countPatterns(engine, records, plain, { rules: 'all' })
      const { table } = await scorePairs(engine, records, plain)
      const scored = await engine.ask(
        `select pattern, count(*) as pairs, min(weight) as least, max(weight) as most from ${table} group by pattern order by pattern`,
      )
      expect(rows.map(({ pairs }) => pairs)).toEqual(scored.map(({ pairs }) => pairs))
      for (const [at, { levels }] of rows.entries()) {
        const weight = plain.comparisons.reduce(
          (sum, comparison, c) => sum + levelWeight(comparison.levels[levels[c] ?? 0] ?? neverReached()),
          priorWeight(plain),
        )
        expect(scored[at]?.least).toBeCloseTo(weight, 6)
        expect(scored[at]?.most).toBeCloseTo(weight, 6)
      }
    })
    await fc.assert(property, runs)
  },
)

test(
  'a waterfall adds up to the weight of the pair, of every pair there is',
  { timeout: 240_000 },
  async () => {
    const engine = await openDuckDb()
    const property = fc.asyncProperty(randomLinkage, async ({ people, model }) => {
      const records = await prepareRecords(engine, await fillPeople(engine, people), model, nameTables())
      await scorePairs(engine, records, model)
      const [row] = await engine.ask(
        `select * from ${records.tables.score} order by weight desc, l, r limit 1`,
      )
      if (row === undefined) return
      const waterfall = await explainPair(engine, records, model, Number(row.r), Number(row.l))
      const sum = waterfall.parts.reduce(
        (total, part) => total + part.weight + part.frequencyWeight,
        waterfall.prior,
      )
      expect(waterfall.weight).toBeCloseTo(sum, 9)
      expect(waterfall.weight).toBeCloseTo(Number(row.weight), 6)
    })
    await fc.assert(property, runs)
  },
)

test('the sample of everything is every pair', { timeout: 120_000 }, async () => {
  const engine = await openDuckDb()
  const property = fc.asyncProperty(randomLinkage, async ({ people, model }) => {
    const records = await prepareRecords(engine, await fillPeople(engine, people), model, nameTables())
    const { rows } = await countPatterns(engine, records, model, { sample: { share: 1, seed: 1 } })
    expect(rows.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(listAllPairs(people, model.scope).length)
  })
  await fc.assert(property, { ...runs, numRuns: 20 })
})

function withoutFrequencies<C extends { readonly levels: readonly object[] }>(comparison: C): C {
  return { ...comparison, levels: comparison.levels.map((level) => ({ ...level, frequency: null })) }
}

function neverReached(): never {
  throw new Error('A pattern has a level that its comparison lacks.')
}
