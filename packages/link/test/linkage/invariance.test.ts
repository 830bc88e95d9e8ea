import {
  birthDateComparison,
  exactComparison,
  link,
  nameComparison,
  numberComparison,
  on,
  type ComparisonSpec,
  type Engine,
  type Linkage,
} from '@recount/link'
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { openDuckDb } from '../open-duckdb.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openDuckDb()
})

const comparisons: readonly ComparisonSpec[] = [
  nameComparison('first'),
  nameComparison('surname'),
  birthDateComparison('born'),
  numberComparison('age'),
  exactComparison('town'),
]
const blocking = [on('surname'), on('first', 'town'), { sql: 'l.born = r.born and abs(l.age - r.age) < 3' }]

interface Person {
  readonly id: string
  readonly first: string | null
  readonly surname: string | null
  readonly born: string | null
  readonly age: number | null
  readonly town: string | null
}

const people = fc
  .uniqueArray(
    fc.record<Person>({
      id: fc.stringMatching(/^[a-zé]{1,4}$/),
      first: fc.option(fc.constantFrom('Ann', 'Anne', 'Béla', 'علي', "O'Hara")),
      surname: fc.option(fc.constantFrom('Smith', 'Smyth', 'حسن', 'Kovács')),
      born: fc.option(fc.constantFrom('1950-01-01', '1950-10-01', '1951-01-01')),
      age: fc.option(fc.integer({ min: 60, max: 64 })),
      town: fc.option(fc.constantFrom('York', 'Hull')),
    }),
    { minLength: 6, maxLength: 25, selector: ({ id }) => id },
  )
  .filter((some) => some.some(({ first }) => first !== null))

type Column = keyof Person
const columns: readonly Column[] = ['id', 'first', 'surname', 'born', 'age', 'town']

function tableOf(some: readonly Person[], order: readonly Column[] = columns) {
  const cell = (value: string | number | null, column: Column) => {
    const type = column === 'age' ? 'integer' : 'varchar'
    return value === null ? `cast(null as ${type})` : `'${String(value).replaceAll("'", "''")}'::${type}`
  }
  const rows = some.map((person) => `(${order.map((column) => cell(person[column], column)).join(', ')})`)
  return { name: 'people', from: `(values ${rows.join(', ')}) people(${order.join(', ')})` }
}

async function linkageOf(table: ReturnType<typeof tableOf>, compared = comparisons): Promise<Linkage> {
  const linkage = await link(engine, [table], { prior: 0.05, comparisons: compared, blocking })
  await linkage.train({ seed: 3 })
  await linkage.score()
  return linkage
}

/** Pairs with their weights to nine places: sums in another order differ in the last. */
async function weigh(linkage: Linkage): Promise<readonly unknown[]> {
  const pairs = await linkage.pairs()
  return pairs
    .map(({ left, right, weight }) => [left.id, right.id, Number(weight.toFixed(9))] as const)
    .toSorted(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1))
}

const shuffled = fc.tuple(people, fc.infiniteStream(fc.nat())).map(([some, keys]) => {
  const keyed = some.map((person) => [keys.next().value ?? 0, person] as const)
  return [some, keyed.toSorted(([a], [b]) => a - b).map(([, person]) => person)] as const
})

test('a linkage is the same whatever the order of rows and columns', { timeout: 120_000 }, async () => {
  const orders = fc.shuffledSubarray([...columns], { minLength: columns.length })
  const property = fc.asyncProperty(shuffled, orders, async ([some, others], order) => {
    const [one, other] = [
      await dump(await linkageOf(tableOf(some))),
      await dump(await linkageOf(tableOf(others, order))),
    ]
    expect(other).toEqual(one)
  })
  await fc.assert(property, { numRuns: 15 })
})

/** Every row of the scores as it is, to the last digit. */
async function dump(linkage: Linkage) {
  const scores = await engine.ask(`select * from ${linkage.records.tables.score} order by l, r`)
  return { scores, model: linkage.model() }
}

test('and its weights whatever the order of comparisons', { timeout: 120_000 }, async () => {
  const orders = fc.shuffledSubarray([...comparisons], { minLength: comparisons.length })
  const property = fc.asyncProperty(people, orders, async (some, order) => {
    const one = await weigh(await linkageOf(tableOf(some)))
    expect(await weigh(await linkageOf(tableOf(some), order))).toEqual(one)
  })
  await fc.assert(property, { numRuns: 15 })
})

test('a pair weighs the same with its sides exchanged', { timeout: 120_000 }, async () => {
  const property = fc.asyncProperty(people, async (some) => {
    const linkage = await linkageOf(tableOf(some))
    const [one, other] = some
    const { id: _one, ...left } = one as Person
    const { id: _other, ...right } = other as Person
    const there = await linkage.compare(left, right)
    const back = await linkage.compare(right, left)
    expect(back.weight).toBe(there.weight)
    expect(back.parts.map(({ label }) => label)).toEqual(there.parts.map(({ label }) => label))
  })
  await fc.assert(property, { numRuns: 15 })
})

test('two processes come to the same bytes', { timeout: 120_000 }, () => {
  const script = fileURLToPath(new URL('hash-scores.ts', import.meta.url))
  const hashes = ['1', '4'].map((threads) =>
    execFileSync(process.execPath, ['--conditions=recount-source', script, threads], { encoding: 'utf8' }),
  )
  expect(hashes[0]).toMatch(/^[0-9a-f]{64} \d{4,} pairs$/)
  expect(hashes[1]).toBe(hashes[0])
})
