import {
  birthDateComparison,
  countPatterns,
  exactComparison,
  link,
  nameComparison,
  numberComparison,
  on,
  sharing,
  type Engine,
  type Linkage,
  type ModelSpec,
} from '@recount/link'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEngines, type Engines } from '../dialects/engines.ts'
import { seeded } from '../simulate.ts'

const spec: ModelSpec = {
  scope: 'both',
  prior: 0.01,
  comparisons: [
    nameComparison('first'),
    nameComparison('surname'),
    birthDateComparison('born'),
    numberComparison('age'),
    exactComparison('town'),
  ],
  blocking: [
    on('surname'),
    on({ make: 'first', letters: 1, of: { column: 'first' } }, 'town'),
    sharing({ make: 'cut', at: ';', of: { column: 'known_as' } }),
    { sql: 'l.born = r.born and l.age <= r.age' },
  ],
}

const firsts = ['Ann', 'Anne', 'Béla', 'علي', 'Ali', "O'Hara", '']
const surnames = ['Smith', 'Smyth', 'Kovács', 'حسن', 'Hasan', 'Jones']

/** Rows of invented people, some unknown in part, as SQL that every engine reads. */
function peopleSql(seed: number, count: number): string {
  const random = seeded(seed)
  const pick = (of: readonly string[]) => {
    const text = of[Math.floor(random() * of.length)] ?? ''
    return random() < 0.1 ? 'cast(null as text)' : `'${text.replaceAll("'", "''")}'`
  }
  const born = () =>
    `'19${50 + Math.floor(random() * 3)}-0${1 + Math.floor(random() * 2)}-1${Math.floor(random() * 4)}'`
  const rows = Array.from({ length: count }, (_, at) => {
    const age = random() < 0.1 ? 'cast(null as integer)' : String(60 + Math.floor(random() * 5))
    return `('p${count - at}', ${pick(firsts)}, ${pick(surnames)}, ${born()}, ${age}, ${pick(['York', 'Leeds'])}, ${pick(['a;b', 'b', 'c; a'])})`
  })
  return `(values ${rows.join(', ')}) people(id, first, surname, born, age, town, known_as)`
}

let engines: Engines
let linkages: readonly Linkage[]
const both = () => [engines.duckdb, engines.postgres] as const

beforeAll(async () => {
  engines = await openEngines()
  const inputs = [
    { name: 'left', from: `(select * from ${peopleSql(1, 60)}) people` },
    { name: 'right', from: `(select * from ${peopleSql(2, 50)}) people` },
  ]
  const begun: Linkage[] = []
  for (const engine of both()) {
    begun.push(await link(engine, inputs, spec))
  }
  linkages = begun
}, 120_000)
afterAll(() => engines.stop())

const ofBoth = async <T>(ask: (linkage: Linkage, engine: Engine) => Promise<T>): Promise<readonly [T, T]> => {
  const answers: T[] = []
  for (const [at, engine] of both().entries()) answers.push(await ask(linkages[at] as Linkage, engine))
  return answers as unknown as readonly [T, T]
}

describe('DuckDB and PostgreSQL come to the same', () => {
  test('pairs, weights and probabilities', async () => {
    const [duckdb, postgres] = await ofBoth(async (linkage, engine) => {
      const { table } = await linkage.score()
      return engine.ask(`select l, r, rule, pattern, weight, probability from ${table} order by l, r`)
    })
    expect(duckdb.length).toBeGreaterThan(500)
    expect(postgres.map(({ l, r, rule, pattern }) => [l, r, rule, pattern])).toEqual(
      duckdb.map(({ l, r, rule, pattern }) => [l, r, rule, pattern]),
    )
    for (const [at, row] of duckdb.entries()) {
      expect(postgres[at]?.weight).toBeCloseTo(Number(row.weight), 9)
      expect(postgres[at]?.probability).toBeCloseTo(Number(row.probability), 9)
    }
  })

  test('counts before a run', async () => {
    const [duckdb, postgres] = await ofBoth((linkage) => linkage.analyse())
    expect(postgres).toEqual(duckdb)
  })

  test.for([1, 0.3, 0.05])('the random pairs of a share of %d', async (share) => {
    const [duckdb, postgres] = await ofBoth(({ records, model }, engine) =>
      countPatterns(engine, records, model(), { sample: { share, seed: 'seed' } }),
    )
    expect(postgres).toEqual(duckdb)
    const pairs = duckdb.rows.reduce((sum, row) => sum + row.pairs, 0)
    expect(pairs / ((110 * 109) / 2)).toBeGreaterThan(share / 3)
    expect(pairs / ((110 * 109) / 2)).toBeLessThan(share * 2)
  })

  test('what is learned', async () => {
    const [duckdb, postgres] = await ofBoth((linkage) => linkage.train())
    expect(postgres).toEqual(duckdb)
  })

  test('the waterfall of a pair', async () => {
    const named = (source: string, id: string) => ({ source, id })
    const [duckdb, postgres] = await ofBoth((linkage) =>
      linkage.explain(named('left', 'p7'), named('right', 'p8')),
    )
    expect(postgres.parts.map(({ says }) => says)).toEqual(duckdb.parts.map(({ says }) => says))
    expect(postgres.weight).toBeCloseTo(duckdb.weight, 9)
  })

  test('matches of new records, and of two given ones', async () => {
    const fresh =
      "(select 'n1' as id, 'Anne' as first, 'Smith' as surname, '1951-01-11' as born, 61 as age, 'Bath' as town, 'b' as known_as) fresh"
    const [duckdb, postgres] = await ofBoth(async (linkage, engine) => {
      const { table, pairs } = await linkage.find({ name: 'new', from: fresh })
      const rows = await engine.ask(`select l, r, rule, pattern from ${table} order by l, r`)
      return { rows, pairs }
    })
    expect(duckdb.pairs).toBeGreaterThan(5)
    expect(postgres).toEqual(duckdb)
  })
})
