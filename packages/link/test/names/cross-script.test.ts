import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ageComparison,
  arabicNameComparison,
  link,
  namePart,
  on,
  skeletonPart,
  type ModelSpec,
  type NamePart,
} from '../../src/index.ts'
import { textSql } from '../../src/engine/sql-text.ts'
import { openEngines, type Engines } from '../dialects/engines.ts'
import { seeded } from '../simulate.ts'
import { laterSpellings } from './later-spellings.ts'
import { spellings, type Spelling } from './spellings.ts'

let engines: Engines
beforeAll(async () => {
  engines = await openEngines()
})
afterAll(() => engines.stop())

const parts: readonly NamePart[] = ['given', 'father', 'family']

const spec: ModelSpec = {
  scope: 'across',
  prior: 1 / 400,
  comparisons: [
    ...parts.map((part) => arabicNameComparison(namePart('name', part), { name: part })),
    ageComparison('age'),
  ],
  blocking: [
    on(skeletonPart('name', 'given'), skeletonPart('name', 'family')),
    on(skeletonPart('name', 'father'), skeletonPart('name', 'family')),
    on(skeletonPart('name', 'given'), skeletonPart('name', 'father')),
  ],
}

test('a list in Arabic meets the same people in Latin letters', async () => {
  const { duckdb } = engines
  const linkage = await link(duckdb, makeLists(400), spec)
  await linkage.score()
  const pairs = await linkage.pairs({ limit: 100_000 })
  const best = new Map(pairs.toReversed().map(({ left, right }) => [left.id, right.id]))
  const right = [...best].filter(([left, found]) => left === found).length
  const found = pairs.filter(({ left, right: other }) => left.id === other.id).length
  expect(found / 400).toBeGreaterThan(0.99)
  expect(right / best.size).toBeGreaterThan(0.99)
})

/** Invented people: a given name, a father's and a family's, in Arabic on one list and in some Latin spelling on the other. */
function makeLists(count: number) {
  const random = seeded(5)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const all = [...spellings, ...laterSpellings]
  const people = Array.from({ length: count }, (_, id) => {
    const names: readonly Spelling[] = [pick(all), pick(all), pick(all)]
    const age = Math.floor(random() * 80)
    const arabic = names.map((name) => name.arabic).join(' ')
    const latin = names.map((name) => pick(name.latin)).join(random() < 0.2 ? ' bin ' : ' ')
    return { id, arabic, latin: random() < 0.1 ? `Abu ${pick(all).latin[0]} ${latin}` : latin, age }
  })
  return (['arabic', 'latin'] as const).map((script) => {
    const rows = people.map((one) => `('${one.id}', ${textSql(one[script])}, ${one.age})`)
    return { name: script, from: `(values ${rows.join(', ')}) as people(id, name, age)` }
  })
}
