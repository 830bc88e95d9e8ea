import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InputError } from '@recount/claims'
import { generateWorld, recordsFrom } from '../scripts/generate.ts'
import { applyOverlay } from '../scripts/overlay.ts'
import { readSources } from '../scripts/source.ts'
import { looseCountries, looseKey } from '../src/loose.ts'

const sources = readSources()
const records = recordsFrom(sources)

test('the committed data is what the sources give', () => {
  const committed = readFileSync(new URL('../data/world.json', import.meta.url), 'utf8')
  expect(generateWorld(sources) === committed, 'run npm run generate -w @recount/places').toBe(true)
  expect(Buffer.byteLength(committed)).toBeLessThan(5_000_000)
})

test('ids are unique', () => {
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
})

describe('an overlay', () => {
  test.each([
    ['names an unknown place', { variants: { 'SY.04/nowhere': ['Nowhere'] } }, 'variants.SY.04/nowhere'],
    [
      'gives an unknown place a population',
      { populations: { 'SY.04/nowhere': 1 } },
      'populations.SY.04/nowhere',
    ],
    [
      'takes an id twice',
      { places: [{ id: 'SY.04', name: 'X', kind: 'region', within: 'SY', latitude: null, longitude: null }] },
      'places.SY.04',
    ],
  ])('that %s is refused', (_, part, path) => {
    const overlay = { variants: {}, populations: {}, places: [], ...part } as typeof sources.overlay
    const apply = (): void => applyOverlay(records.slice(0, 5000), overlay)
    expect(apply).toThrow(InputError)
    expect(apply).toThrow(path)
  })
})

/** Keys under which two or more big places of different regions meet: what the folding costs. */
test('collisions of big places', async () => {
  const big = records.filter(({ kind, population }) => kind === 'populated' && population >= 200_000)
  const exact = big.flatMap(({ id, keys }) => [...keys].map((key) => ({ id, key })))
  const inLoose = records.filter(
    ({ kind, population, country }) =>
      kind === 'populated' && population >= 30_000 && looseCountries.has(country ?? ''),
  )
  const loose = inLoose.flatMap(({ id, keys }) =>
    [...new Set([...keys].map((key) => looseKey(key)))].map((key) => ({ id, key, keys })),
  )
  const onlyLoose = meetings(loose).filter(([, places]) => !sharesKey(places))
  const report = [
    '# One key, two places of 200,000 people or more',
    ...meetings(exact).map(lineOf),
    '',
    '# One loose key, two places of 30,000 people or more that share no key',
    ...onlyLoose.map(lineOf),
    '',
  ]
  await expect(report.join('\n')).toMatchFileSnapshot('./golden/collisions.txt')
})

interface Named {
  readonly id: string
  readonly key: string
  readonly keys?: ReadonlySet<string>
}

function meetings(named: readonly Named[]): [string, Named[]][] {
  const byKey = [...Map.groupBy(named, ({ key }) => key)]
  return byKey
    .filter(([, places]) => new Set(places.map(({ id }) => id)).size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function sharesKey([first, ...others]: readonly Named[]): boolean {
  return others.every(({ keys }) => [...(first?.keys ?? [])].some((key) => keys?.has(key)))
}

function lineOf([key, places]: [string, Named[]]): string {
  return `${key}: ${[...new Set(places.map(({ id }) => id))].sort().join(', ')}`
}
