import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/index.ts'
import { textSql } from '../../src/engine/sql-text.ts'
import { openEngines, type Engines } from './engines.ts'

let engines: Engines
beforeAll(async () => {
  engines = await openEngines()
})
afterAll(() => engines.stop())

const texts = fc.string({ unit: fc.constantFrom(...'aab1-é ش\u0301😀'), maxLength: 12 })

async function measure(
  { dialect, ask }: Engine,
  pairs: readonly (readonly [string, string])[],
): Promise<readonly (readonly [apart: number, edits: number])[]> {
  const rows = pairs.map(([left, right], at) => `(${at}, ${textSql(left)}, ${textSql(right)})`)
  const apart = dialect.bagsApart(dialect.bagOf('a'), dialect.bagOf('b'))
  const sql = `select ${apart} as apart, ${dialect.damerauLevenshtein('a', 'b')} as edits from (values ${rows.join(', ')}) as t(place, a, b) order by place`
  return (await ask(sql)).map((row) => [Number(row['apart']), Number(row['edits'])])
}

test('texts within so many edits have bags within twice as many bits, on every engine the same', async () => {
  const pairs = fc.array(fc.tuple(texts, texts), { minLength: 200, maxLength: 200 })
  const property = fc.asyncProperty(pairs, async (some) => {
    const measured = await measure(engines.duckdb, some)
    expect(measured.filter(([apart, edits]) => apart > 2 * edits)).toEqual([])
    const others = await measure(engines.postgres, some)
    expect(others.map(([apart]) => apart)).toEqual(measured.map(([apart]) => apart))
  })
  await fc.assert(property, { numRuns: 10 })
})
