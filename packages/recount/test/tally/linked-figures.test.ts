import { type Claim, type IncidentHistory } from '@recount/claims'
import type { RecordedClaim } from '@recount/ledger'
import {
  applyIncidents,
  findPolicy,
  openTables,
  standing,
  tally,
  type LinkedFigure,
  type TouchedIncident,
} from '@recount/tally'
import { expect, test } from 'vitest'
import { openDuckDb } from '../../src/pipeline/duckdb-engine.ts'
import { listFigures } from '../../src/pipeline/linked-figures.ts'
import { anySelection, sampleIncident } from './sample-incidents.ts'

const claim = {
  id: 'c1',
  document: 'd1',
  measure: 'killed',
  victims: 'civilians',
  stance: 'stated',
  count: { form: 'at-least', min: 5, max: null, words: 'at least five', start: 0, end: 13 },
} as unknown as Claim

const told = { by: 'Ann Example', at: '2019-06-30T00:00:00.000Z', why: null }
const accepted = { status: 'accepted' as const, ...told, entry: 4, undone: null }

function recordedClaim(known: Partial<RecordedClaim>, changes: Partial<Claim> = {}): RecordedClaim {
  const original = { ...claim, ...changes }
  return {
    claim: original,
    original,
    status: 'proposed',
    decision: null,
    decisions: [],
    edits: [],
    rereadings: [],
    entry: 1,
    last: 1,
    ...known,
  }
}

/** An incident that was recorded by entry 3 with the claim linked, and unlinked by entry 8. */
const history: IncidentHistory = {
  recorded: 3,
  original: sampleIncident('a', { claims: ['c1'], lineages: null }),
  steps: [{ entry: 8, kind: 'edited', changes: { claims: [] }, undone: null }],
}

function list(known: Partial<RecordedClaim>, changes?: Partial<Claim>): readonly unknown[] {
  const figures = listFigures(
    history,
    new Map([['c1', recordedClaim(known, changes)]]),
    ({ document }) => document,
  )
  return figures.map(({ entryFrom, entryTo, min, class: of, lineage }) => [
    entryFrom,
    entryTo,
    min,
    of,
    lineage,
  ])
}

test.each<[string, readonly unknown[], Partial<RecordedClaim>, Partial<Claim>]>([
  ['is only proposed', [], {}, {}],
  ['is accepted, while it is linked', [[4, 8, 5, 'civilians', 'd1']], { decisions: [accepted] }, {}],
  [
    'was accepted before the incident came',
    [[3, 8, 5, 'civilians', 'd1']],
    { decisions: [{ ...accepted, entry: 2 }] },
    {},
  ],
  [
    'is rejected later',
    [[4, 6, 5, 'civilians', 'd1']],
    { decisions: [accepted, { ...accepted, status: 'rejected', entry: 6 }] },
    {},
  ],
  [
    'has its acceptance undone',
    [[4, 7, 5, 'civilians', 'd1']],
    { decisions: [{ ...accepted, undone: { ...told, entry: 7 } }] },
    {},
  ],
  [
    'is edited, and the edit undone',
    [
      [4, 5, 5, 'civilians', 'd1'],
      [5, 7, 6, 'civilians', 'd1'],
      [7, 8, 5, 'civilians', 'd1'],
    ],
    {
      decisions: [accepted],
      edits: [
        { ...told, changes: { count: { ...claim.count, min: 6 } }, entry: 5, undone: { ...told, entry: 7 } },
      ],
    },
    {},
  ],
  ['counts no class of a recorder', [], { decisions: [accepted] }, { victims: 'girls' }],
  ['says nobody of which class', [[4, 8, 5, 'persons', 'd1']], { decisions: [accepted] }, { victims: null }],
  ['tells killed and injured together', [], { decisions: [accepted] }, { measure: 'killed-or-injured' }],
  ['is a denial', [], { decisions: [accepted] }, { stance: 'denied' }],
])('a linked claim gives a figure where it %s', (_, figures, known, changes) => {
  expect(list(known, changes)).toEqual(figures)
})

test('an incident has as many lineages as its accepted claims show, or more where its recorder says so', async () => {
  const engine = await openDuckDb({ path: null })
  await openTables(engine)
  const figure = (entryFrom: number, lineage: string): LinkedFigure => ({
    entryFrom,
    entryTo: standing,
    claim: `c-${entryFrom}`,
    kind: 'killed',
    class: 'civilians',
    form: 'exact',
    words: null,
    min: 3,
    max: 3,
    lineage,
  })
  const touched: TouchedIncident = {
    history: { recorded: 2, original: sampleIncident('a', { lineages: 1 }), steps: [] },
    figures: [figure(4, 'one'), figure(5, 'one'), figure(6, 'another')],
  }
  await applyIncidents(engine, [[touched]], { entry: 7, hash: 'h' })
  expect(
    await engine.ask('SELECT entry_from, entry_to, made, lineages FROM version ORDER BY entry_from'),
  ).toEqual([
    { entry_from: 2, entry_to: 6, made: 'recorded', lineages: 1 },
    { entry_from: 6, entry_to: standing, made: 'claims', lineages: 2 },
  ])
  const ibc = async (asOf: number | null) => {
    const question = { policy: findPolicy('ibc'), by: [], selection: anySelection, asOf }
    return (await tally(engine, question)).total.incidents
  }
  expect([await ibc(5), await ibc(6), await ibc(null)]).toEqual([0, 1, 1])
  engine.close()
})
