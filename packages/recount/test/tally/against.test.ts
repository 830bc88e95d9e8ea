import { afterAll, beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import { MissingError, type PositionCode, type RejectionReason } from '@recount/claims'
import { setAgainst, type Against, type AgainstQuestion, type KnownRange } from '@recount/tally'
import type { OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { anySelection, sampleIncident } from './sample-incidents.ts'
import { civiliansKilled, openSampleTables, refillTables, samplePosition } from './sample-tables.ts'

let engine: OpenEngine
beforeAll(async () => {
  engine = await openSampleTables()
})
afterAll(() => engine.close())

const coalition: AgainstQuestion = {
  belligerent: 'The Northern Coalition',
  recorder: null,
  selection: anySelection,
  asOf: null,
}

type Given = readonly [
  position: PositionCode | null,
  conceded?: KnownRange | undefined,
  reasons?: readonly RejectionReason[],
]

function take([position, conceded, rejectedFor = []]: Given, belligerent = 'Northern Coalition') {
  const known = conceded !== undefined && (conceded.min !== null || conceded.max !== null)
  return samplePosition({ belligerent, position, rejectedFor, conceded: known ? { killed: conceded } : {} })
}

const exactly = (n: number): KnownRange => ({ min: n, max: n })

async function ask(change: Partial<AgainstQuestion> = {}): Promise<Against> {
  return setAgainst(engine, { ...coalition, ...change })
}

test('sets each accepted incident beside the recorder, and counts the reasons of those rejected', async () => {
  await refillTables(engine, [
    {
      incident: sampleIncident('below', {
        positions: [take(['credible', exactly(2)])],
        harm: civiliansKilled(3, 9),
      }),
    },
    {
      incident: sampleIncident('twice', {
        positions: [
          take(['credible', exactly(2)]),
          take(['credible', { min: 1, max: 4 }], 'northern coalition'),
        ],
        harm: civiliansKilled(4, 4),
      }),
    },
    {
      incident: sampleIncident('above', {
        positions: [take(['credible', exactly(5)])],
        harm: civiliansKilled(1, 2),
      }),
    },
    {
      incident: sampleIncident('no figure', {
        positions: [take(['credible'])],
        harm: civiliansKilled(10, 20),
      }),
    },
    {
      incident: sampleIncident('nobody', {
        positions: [take(['credible', exactly(0)])],
        harm: civiliansKilled(0, 0),
      }),
    },
    {
      incident: sampleIncident('rejected', {
        positions: [take(['non_credible', undefined, ['other', 'no_coalition_strikes']])],
        harm: civiliansKilled(7, 7),
      }),
    },
    { incident: sampleIncident('no reason', { positions: [take(['non_credible'])] }) },
    { incident: sampleIncident('another', { positions: [take(['credible', exactly(99)], 'South')] }) },
    { incident: sampleIncident('open', { positions: [take(['open_incident']), take([null])] }) },
  ])
  const answer = await ask()
  expect(answer.names).toEqual(['Northern Coalition', 'northern coalition'])
  expect(answer.relations).toEqual({ overlapping: 2, below: 1, above: 1, missing: 1 })
  expect(answer.accepted).toMatchObject({
    incidents: 5,
    positions: 6,
    conceded: { min: 10, max: 13, unknown: 1 },
    recorded: { min: 18, max: 35, unknown: 0 },
  })
  expect(answer.comparable).toMatchObject({
    incidents: 4,
    conceded: { min: 10, max: 13, unknown: 0 },
    recorded: { min: 8, max: 15 },
  })
  expect(answer.positions).toEqual({
    not_yet_assessed: 0,
    open_incident: 1,
    credible: 6,
    non_credible: 2,
    duplicate: 0,
    unknown: 1,
  })
  expect(answer.rejected).toMatchObject({
    incidents: 2,
    positions: 2,
    reasons: {
      no_coalition_strikes: 1,
      insufficient_information: 0,
      insufficient_evidence: 0,
      other: 1,
      unknown: 1,
    },
  })
  expect(answer.rejected.rows.find(({ recorded }) => recorded.min === 7)?.reasons).toEqual([
    'no_coalition_strikes',
    'other',
  ])
})

test('only the recorder and the selection asked for', async () => {
  await refillTables(engine, [
    { incident: sampleIncident('1', { grade: 'Fair', positions: [take(['credible', exactly(1)])] }) },
    { incident: sampleIncident('2', { grade: 'Weak', positions: [take(['credible', exactly(2)])] }) },
    {
      incident: sampleIncident('3', {
        recorder: 'other',
        grade: 'Fair',
        positions: [take(['credible', exactly(4)])],
      }),
    },
  ])
  const selection = { ...anySelection, facets: [{ facet: 'grade' as const, values: ['Fair'] }] }
  expect((await ask({ recorder: 'sample', selection })).accepted.conceded.min).toBe(1)
  expect((await ask({ asOf: 0 })).accepted.incidents).toBe(0)
  expect((await ask({ harm: 'injured' })).relations.missing).toBe(3)
})

test('an unknown belligerent is not one that accepts nothing', async () => {
  await refillTables(engine, [{ incident: sampleIncident('1', { positions: [take(['credible'])] }) }])
  await expect(ask({ belligerent: 'Nrothern Coalition' })).rejects.toThrow(MissingError)
  await expect(ask({ belligerent: 'NC', alsoNamed: ['Northern coalition'] })).resolves.toMatchObject({
    accepted: { incidents: 1 },
  })
})

const end = fc.option(fc.nat({ max: 6 }))
const anyRange = fc
  .tuple(end, end)
  .map(([a, b]): KnownRange => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }))

/** Every range that the ends allow, up to more people than any range here names. */
function listCompletions({ min, max }: KnownRange): readonly (readonly [number, number])[] {
  const numbers = Array.from({ length: 9 }, (_, n) => n)
  return numbers.flatMap((low) =>
    numbers
      .filter((high) => low <= high && (min ?? low) === low && (max ?? high) === high)
      .map((high) => [low, high] as const),
  )
}

function relateByHand(conceded: KnownRange, recorded: KnownRange): string {
  const possible = new Set(
    listCompletions(conceded).flatMap(([low, high]) =>
      listCompletions(recorded).map(([from, to]) =>
        high < from ? 'below' : low > to ? 'above' : 'overlapping',
      ),
    ),
  )
  return possible.size === 1 ? [...possible].join('') : 'missing'
}

test('a relation is told only where whatever the missing ends may be it holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyRange, anyRange), { minLength: 1, maxLength: 40 }),
      async (pairs) => {
        const incidents = pairs.map(([conceded, { min, max }], at) =>
          sampleIncident(String(at).padStart(2, '0'), {
            title: String(at),
            positions: [take(['credible', conceded])],
            harm: min === null && max === null ? { killed: {}, injured: {} } : civiliansKilled(min, max),
          }),
        )
        await refillTables(
          engine,
          incidents.map((incident) => ({ incident })),
        )
        const { accepted } = await ask()
        const told = new Map(accepted.rows.map(({ title, relation }) => [title, relation]))
        expect(pairs.map((_, at) => told.get(String(at)))).toEqual(pairs.map(([a, b]) => relateByHand(a, b)))
      },
    ),
    { numRuns: 20 },
  )
})
