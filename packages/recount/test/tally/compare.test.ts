import { afterAll, beforeAll, expect, test } from 'vitest'
import { InputError } from '@recount/claims'
import { compareTallies, findPolicy, type Facet, type TallyQuestion } from '@recount/tally'
import type { OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { anySelection, sampleBelligerents, sampleIncident } from './sample-incidents.ts'
import {
  civiliansKilled,
  openSampleTables,
  refillTables,
  sampleFigure,
  samplePosition,
} from './sample-tables.ts'

const accepted = samplePosition({ position: 'credible', conceded: { killed: { min: 2, max: 2 } } })
const silent = samplePosition({ position: 'credible' })

let engine: OpenEngine
beforeAll(async () => {
  engine = await openSampleTables()
  await refillTables(engine, [
    {
      incident: sampleIncident('a', {
        grade: 'Confirmed',
        belligerents: sampleBelligerents('North', 'South'),
        positions: [accepted],
        lineages: 2,
        harm: civiliansKilled(3, 5),
      }),
      figures: [sampleFigure({ form: 'vague', words: 'tens' }), sampleFigure({ min: 4, max: 4 }, 1)],
    },
    {
      incident: sampleIncident('b', {
        grade: 'Weak',
        belligerents: sampleBelligerents('South'),
        positions: [silent],
        harm: {
          killed: { persons: { min: 1, max: 9, best: 2 }, civilians: { min: 1, max: 1 } },
          injured: {},
        },
      }),
    },
  ])
})
afterAll(() => engine.close())

function ask(by: readonly Facet[], ...names: readonly string[]): readonly TallyQuestion[] {
  return names.map((name) => ({ policy: findPolicy(name), by, selection: anySelection, asOf: null }))
}

test('each policy has its own cell of a group, and nothing is added across them', async () => {
  const { rows, overlapping } = await compareTallies(
    engine,
    ask(['belligerent'], 'airwars', 'ucdp', 'conceded', 'ibc'),
  )
  const shown = rows.map(({ group, cells }) => [
    group[0],
    cells.map(
      (cell) =>
        cell && [
          cell.incidents,
          cell.harm.killed.civilians?.min ?? null,
          cell.harm.killed.civilians?.max ?? null,
        ],
    ),
  ])
  expect(Object.fromEntries(shown)).toEqual({
    North: [
      [1, 3, 5],
      [1, 3, 5],
      [1, 2, 2],
      [1, 3, 5],
    ],
    South: [
      [1, 3, 5],
      [2, 4, 6],
      [2, 2, 2],
      [1, 3, 5],
    ],
  })
  expect(overlapping).toEqual(['belligerent'])
})

test('persons and civilians stay apart, and a best figure is told only where every incident has one', async () => {
  const { tallies } = await compareTallies(engine, ask([], 'ucdp', 'acled'))
  expect(tallies.map(({ total }) => total.harm.killed)).toEqual([
    {
      persons: { min: 1, max: 9, best: 2, unknown: 1, noMin: 0, noMax: 0 },
      civilians: { min: 4, max: 6, best: null, unknown: 0, noMin: 0, noMax: 0 },
    },
    {
      persons: { min: 1, max: 1, best: null, unknown: 1, noMin: 0, noMax: 0 },
      civilians: { min: 4, max: 4, best: null, unknown: 0, noMin: 0, noMax: 0 },
    },
  ])
})

test.each([
  [['airwars', 'ibc'], []],
  [
    ['airwars', 'ucdp'],
    ['victims', 'unit', 'unknown'],
  ],
  [
    ['airwars', 'conceded'],
    ['unit', 'unknown'],
  ],
  [
    ['ucdp', 'acled'],
    ['unit', 'unknown', 'unknown'],
  ],
])('%o differ in %o', async (names, kinds) => {
  const { notes } = await compareTallies(engine, ask([], ...names))
  expect(notes.map(({ kind }) => kind)).toEqual(kinds)
})

test('says in what they differ', async () => {
  const [before, after] = ask([], 'airwars', 'conceded') as [TallyQuestion, TallyQuestion]
  const { notes } = await compareTallies(engine, [{ ...before, asOf: 0 }, after])
  expect(notes.map(({ message }) => message)).toEqual([
    "airwars@1 counts the recorder's range of each incident, conceded@1 counts what belligerents concede of the incidents they accept: these are figures of different kinds, and they never add.",
    'airwars@1 stands as of entry 0, conceded@1 stands as of entry 1: what was recorded in between is in one and not in the other.',
    'conceded@1 counts 2 incidents; 1 of them give no number of civilians killed, and its sum leaves them out.',
  ])
})

test('refuses what is not one question', async () => {
  const [one, two] = [ask(['grade'], 'airwars'), ask([], 'ibc')]
  await expect(compareTallies(engine, [...one, ...two])).rejects.toThrow(InputError)
  await expect(compareTallies(engine, [])).rejects.toThrow('at least one policy')
})
