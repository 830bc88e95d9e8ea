import { expect, test } from 'vitest'
import {
  defineModel,
  exactComparison,
  LinkError,
  nameComparison,
  on,
  sharing,
  startValues,
  type LevelSpec,
  type ModelSpec,
} from '../../src/index.ts'

const surname = nameComparison('surname')
const given = { column: 'given' }

test('a model that says only what is compared has every default', () => {
  const model = defineModel({ comparisons: [exactComparison('town')] })
  expect(model).toEqual({
    scope: 'within',
    id: 'id',
    prior: 0.0001,
    blocking: [],
    convergence: 0.0001,
    rounds: 25,
    comparisons: [
      {
        name: 'town',
        description: 'town',
        levels: [
          expect.objectContaining({ label: 'unknown on a side', isMissing: true, m: null, u: null }),
          {
            label: 'the same',
            when: { test: 'equal', of: { column: 'town' } },
            isMissing: false,
            m: 0.95,
            u: 0.95 / 1024,
            fixed: { m: false, u: false },
            frequency: { of: { column: 'town' }, weight: 1, floor: 0, against: 'exact-level' },
          },
          expect.objectContaining({ label: 'different', when: null, frequency: null }),
        ],
      },
    ],
  })
})

test.each([2, 3, 4, 7])(
  'start values of %i levels add up to 1 and weigh less from level to level',
  (levels) => {
    const values = startValues(levels)
    const sum = (of: 'm' | 'u') => values.reduce((all, value) => all + value[of], 0)
    expect([sum('m'), sum('u')]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)])
    const weights = values.map(({ m, u }) => Math.log2(m / u))
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(weights[0]).toBeCloseTo(10, 12)
  },
)

test('what is given stays, and the rest share what it leaves', () => {
  const [missing, same, ...rest] = exactComparison('town').levels
  const levels = [missing, { ...same, m: 0.8, u: 0.1, fixed: { u: true } }, ...rest] as LevelSpec[]
  const [, first, second] =
    defineModel({ comparisons: [{ name: 'town', levels }] }).comparisons[0]?.levels ?? []
  expect(first).toMatchObject({ m: 0.8, u: 0.1, fixed: { m: false, u: true } })
  expect([second?.m, second?.u]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.9, 12)])
})

test('blocking rules are equalities, with an array that is shared where one is', () => {
  expect(on('surname', { make: 'first', letters: 1, of: given })).toEqual({
    on: [{ column: 'surname' }, { make: 'first', letters: 1, of: given }],
    shares: null,
    and: null,
  })
  expect(sharing('phones')).toEqual({ on: [], shares: { column: 'phones' }, and: null })
})

const unknown: LevelSpec = { label: 'unknown', when: { test: 'missing', of: given }, isMissing: true }
const same: LevelSpec = { label: 'same', when: { test: 'equal', of: given } }
const other: LevelSpec = { label: 'other', when: null }
const oneComparison = (...levels: readonly LevelSpec[]): ModelSpec => ({
  comparisons: [{ name: 'given', levels }],
})
const tested = (when: LevelSpec['when']) => oneComparison({ label: 'tested', when }, other)

test.each<readonly [fault: RegExp, spec: ModelSpec]>([
  [/Nothing is compared/, { comparisons: [] }],
  [/The prior is 1;/, { comparisons: [surname], prior: 1 }],
  [/no name/, { comparisons: [surname], id: '' }],
  [/The convergence is 0/, { comparisons: [surname], convergence: 0 }],
  [/0.5 rounds/, { comparisons: [surname], rounds: 0.5 }],
  [/Two comparisons are called “surname”/, { comparisons: [surname, surname] }],
  [/Blocking rule 1 names nothing/, { comparisons: [surname], blocking: [on()] }],
  [/Blocking rule 2 is empty/, { comparisons: [surname], blocking: [on('a'), { sql: ' ' }] }],
  [
    /Blocking rule 1: 0 letters/,
    { comparisons: [surname], blocking: [on({ make: 'first', letters: 0, of: given })] },
  ],
  [/no last level for what is left/, oneComparison(unknown, same, { ...same, label: 'again' })],
  [/before its last/, oneComparison(same, { ...other, label: 'early' }, other)],
  [/has to be its first/, oneComparison(same, unknown, other)],
  [/needs two levels/, oneComparison(unknown, other)],
  [/two levels called “same”/, oneComparison(same, same, other)],
  [/a level without a label/, oneComparison({ ...same, label: '' }, other)],
  [/m is 1.05;/, oneComparison({ ...same, m: 1.05 }, other)],
  [/u that add up to 0.7/, oneComparison({ ...same, u: 0.2 }, { ...other, u: 0.5 })],
  [/has the weight 2/, oneComparison({ ...same, frequency: { of: given, weight: 2 } }, other)],
  [/has the floor 1/, oneComparison({ ...same, frequency: { of: given, floor: 1 } }, other)],
  [/level of equal values, and there is none/, oneComparison({ ...same, frequency: { of: 'town' } }, other)],
  [/1.5 is not a similarity/, tested({ test: 'jaro', of: given, atLeast: 1.5 })],
  [/-1 is not a distance/, tested({ test: 'near', of: given, atMost: -1 })],
  [/NaN is not a slack/, tested({ test: 'overlap', from: given, to: given, slack: Number.NaN })],
  [/0 is not a number of shared/, tested({ test: 'shared', of: given, atLeast: 0 })],
  [/“any” of no conditions/, tested({ test: 'not', of: { test: 'any', of: [] } })],
  [/its SQL is empty/, tested({ test: 'sql', sql: '' })],
  [/a column has no name/, tested({ test: 'equal', of: { column: '' } })],
  [/can’t be read/, tested({ test: 'equal', of: { make: 'match', pattern: '(', of: given } })],
  [/has %H/, tested({ test: 'days', of: { make: 'date', format: '%H', of: given }, atMost: 1 })],
  [/can’t be cut at nothing/, tested({ test: 'shared', of: { make: 'cut', at: '', of: given }, atLeast: 1 })],
])('refuses with %s', (fault, spec) => {
  expect(() => defineModel(spec)).toThrow(LinkError)
  expect(() => defineModel(spec)).toThrow(fault)
})

test('refuses more combinations than a whole number holds', () => {
  const comparisons = Array.from({ length: 23 }, (_, at) => nameComparison(`name${at}`))
  expect(() => defineModel({ comparisons })).toThrow(/2\^53/)
})

test('tells every fault at once', () => {
  expect(() => defineModel({ comparisons: [], prior: 0, id: '' })).toThrow(/prior[^]*no name[^]*Nothing/)
})
