import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { answerOf } from './answer-of.ts'
import { army, codeOf, coalition, days, makeIncidentCase, morgue } from './incident-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

let served: ServedCase

beforeAll(async () => {
  const folder = join(makeWorkFolder(), 'tallies')
  await makeIncidentCase(folder)
  served = await serveCase(folder)
})
afterAll(() => served.close())

const airwars = { policy: 'airwars' } as const

describe('a tally', () => {
  test('counts incidents that stand, each once, and tells what gives no number', async () => {
    const { total, sections, victims } = await answerOf(served.ask('getTally', { query: airwars }))
    expect(victims).toBe('civilians')
    expect(total.incidents).toBe(7)
    expect(total.harm.killed.civilians).toMatchObject({ min: 30, max: 47, unknown: 1, noMax: 1 })
    expect(sections.find(({ section }) => section === 'Weak')).toMatchObject({ incidents: 0, counts: false })
  })

  test('by belligerent adds up to more than its total, and says that it overlaps', async () => {
    const { rows, total, overlapping } = await answerOf(
      served.ask('getTally', { query: { ...airwars, by: ['belligerent'] } }),
    )
    expect(overlapping).toEqual(['belligerent'])
    const counted = rows.filter(({ counts }) => counts)
    const sum = counted.reduce((all, { incidents }) => all + incidents, 0)
    expect(sum).toBe(total.incidents + 1)
    expect([...new Set(counted.flatMap(({ group }) => group))].toSorted()).toEqual([coalition, army])
  })

  test('of a past day is what the ledger held then', async () => {
    const at = async (asOf: string) =>
      (await answerOf(served.ask('getTally', { query: { ...airwars, asOf } }))).total.incidents
    expect(await at('2022-02-01')).toBe(0)
    expect(await at(days.recorded)).toBe(7)
    expect(await at(days.regraded)).toBe(8)
    expect(await at(days.withdrawn)).toBe(7)
    const { asOf } = await answerOf(served.ask('getTally', { query: { ...airwars, asOf: days.regraded } }))
    expect(asOf).toMatchObject({ at: expect.stringContaining(days.regraded), isNow: false })
  })

  test('opens down to its incidents, in every cell', async () => {
    const query = { ...airwars, by: ['grade', 'belligerent', 'harm-reported'] as const }
    const { rows } = await answerOf(served.ask('getTally', { query: { ...query, by: [...query.by] } }))
    expect(rows.length).toBeGreaterThan(5)
    for (const { section, group, incidents, harm } of rows) {
      const asked = { ...query, by: [...query.by], section, group: group.map((value) => value ?? 'unknown') }
      // oxlint-disable-next-line no-await-in-loop -- one cell after the other
      const { total, rows: counted } = await answerOf(served.ask('listCounted', { query: asked }))
      expect({ section, group, total }).toEqual({ section, group, total: incidents })
      const killed = counted.flatMap((row) =>
        row.harm.filter(({ kind, of }) => kind === 'killed' && of === 'civilians'),
      )
      expect(killed.reduce((sum, { min }) => sum + (min ?? 0), 0)).toBe(harm.killed.civilians?.min)
    }
  })

  test('is had as CSV that names its policy in every row', async () => {
    const csv = await (await served.send('/api/tally?policy=airwars&by=grade&format=csv')).text()
    const [head = '', ...rows] = csv.trim().split('\r\n')
    expect(head).toContain('as_of_entry')
    expect(head).toContain('civilians_killed_min')
    expect(rows.every((row) => row.startsWith('airwars@1'))).toBe(true)
  })

  test('what cannot be asked is said so', async () => {
    const status = async (query: object) =>
      (await served.ask('getTally', { query: query as typeof airwars })).status
    expect(await status({ policy: 'nobody' })).toBe(404)
    expect(await status({ ...airwars, asOf: '999999' })).toBe(400)
    expect(await status({ ...airwars, asOf: '2022-02-31' })).toBe(400)
    expect(await status({ ...airwars, by: ['grade', 'year', 'month', 'place', 'stage'] })).toBe(400)
    expect(await status({ ...airwars, by: ['nothing'] })).toBe(400)
  })

  test('stands beside others of other policies', async () => {
    const { policies } = await answerOf(served.ask('listPolicies'))
    expect(policies.map(({ name }) => name)).toContain('ibc')
    const { tallies, rows } = await answerOf(
      served.ask('compareTallies', { query: { policy: policies.map(({ id }) => id), by: ['belligerent'] } }),
    )
    expect(tallies.map(({ policy }) => `${policy.name}@${policy.version}`)).toEqual(
      policies.map(({ id }) => id),
    )
    expect(rows.every(({ cells }) => cells.length === policies.length)).toBe(true)
    const conceded = tallies.find(({ policy }) => policy.name === 'conceded')
    expect(conceded?.total.harm.killed.civilians).toMatchObject({ min: 7, max: 7 })
  })
})

describe('why a tally changed', () => {
  test('is told step by step, adding up to the difference', async () => {
    const told = await answerOf(served.ask('explainTally', { query: { ...airwars, since: days.recorded } }))
    expect(told.steps.map(({ cause, incident }) => [cause, incident?.code])).toEqual([
      ['regraded', codeOf(3)],
      ['withdrawn', codeOf(10)],
    ])
    const [regraded] = told.steps
    expect(regraded).toMatchObject({
      by: 'Ann Example',
      why: 'a second witness',
      sectionBefore: 'Weak',
      sectionAfter: 'Fair',
      incidents: 1,
      min: 5,
      max: 5,
    })
    const [before, after] = [told.before, told.after].map((cell) => cell.harm.killed.civilians)
    const sum = (end: 'min' | 'max') => told.steps.reduce((all, step) => all + step[end], told.rest[end])
    expect(sum('min')).toBe((after?.min ?? 0) - (before?.min ?? 0))
    expect(sum('max')).toBe((after?.max ?? 0) - (before?.max ?? 0))
  })

  test('a step of many incidents opens', async () => {
    const { steps } = await answerOf(
      served.ask('explainTally', { query: { ...airwars, asOf: days.recorded } }),
    )
    const many = steps.filter(({ about }) => about > 1)
    expect(many.length).toBeGreaterThan(0)
    for (const { cause, entry, lastEntry, sectionBefore, sectionAfter, about } of many) {
      const line = { entry, lastEntry, sectionBefore, sectionAfter }
      const asked = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null))
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      const { total, steps: opened } = await answerOf(
        served.ask('listChanges', { query: { ...airwars, asOf: days.recorded, stepCause: cause, ...asked } }),
      )
      expect(total).toBe(about)
      expect(opened.every(({ incident }) => incident !== null)).toBe(true)
    }
  })

  test('another policy is a cause of its own', async () => {
    const entries = String(served.live.state.entries)
    const { steps, causes } = await answerOf(
      served.ask('explainTally', { query: { ...airwars, toPolicy: 'conceded', since: entries } }),
    )
    expect(new Set(steps.map(({ cause }) => cause))).toEqual(new Set(['policy']))
    expect(causes.map(({ cause }) => cause)).toEqual(['policy'])
  })

  test('the earlier moment comes first', async () => {
    const { status } = await served.ask('explainTally', {
      query: { ...airwars, since: days.withdrawn, asOf: days.recorded },
    })
    expect(status).toBe(400)
  })
})

describe('a belligerent against the recorder', () => {
  test('is told in sum and row by row', async () => {
    const told = await answerOf(served.ask('getAgainst', { query: { belligerent: coalition.toUpperCase() } }))
    expect(told.belligerents).toMatchObject([{ value: coalition, count: 3 }])
    expect(told.accepted).toMatchObject({
      incidents: 2,
      conceded: { killed: { min: 7, max: 7 }, injured: { min: 1, max: 1, unknown: 1 } },
      recorder: { killed: { min: 10, max: 16 } },
    })
    const relations = new Map(told.accepted.relations.map(({ relation, incidents }) => [relation, incidents]))
    expect([relations.get('below'), relations.get('overlapping')]).toEqual([1, 1])
    expect(told.rejected).toMatchObject({ incidents: 1, recorder: { killed: { min: 10, max: 20 } } })
    expect(told.rejected.reasons.map(({ reason }) => reason)).toEqual(['insufficient_information', 'other'])
    expect(told.rows.map(({ incident, position }) => [incident.code, position])).toEqual([
      [codeOf(1), 'credible'],
      [codeOf(2), 'credible'],
      [codeOf(5), 'non_credible'],
    ])
  })

  test('rows are narrowed by what they say', async () => {
    const codes = async (query: object) =>
      (await answerOf(served.ask('getAgainst', { query: { belligerent: coalition, ...query } }))).rows.map(
        ({ incident }) => incident.code,
      )
    expect(await codes({ relation: 'below' })).toEqual([codeOf(1)])
    expect(await codes({ reason: 'other' })).toEqual([codeOf(5)])
    expect(await codes({ position: ['credible'], offset: 1 })).toEqual([codeOf(2)])
  })

  test('without one it says who holds positions; nobody is missing', async () => {
    expect((await answerOf(served.ask('getAgainst'))).belligerents).toHaveLength(1)
    expect((await served.ask('getAgainst', { query: { belligerent: 'Nobody' } })).status).toBe(404)
  })
})

describe('an aggregate', () => {
  test('is set against the incidents it may hold', async () => {
    const told = await answerOf(served.ask('getOverlap', { params: { id: morgue.id } }))
    expect(told.incidents.map(({ incident, held }) => [incident.code, held])).toEqual([
      [codeOf(3), 'held'],
      [codeOf(4), 'held'],
    ])
    expect(told.overlap).toEqual({ min: 6, max: null })
    expect(told.residual).toEqual({ min: null, max: 14 })
  })

  test('is set once as it was seen, and not twice', async () => {
    const [known] = (await answerOf(served.ask('listAggregates'))).aggregates
    const aggregate = {
      ...morgue,
      range: { min: 25, max: 25 },
      places: [...morgue.places],
      belligerents: [],
      holds: [],
      holdsNot: [],
    }
    const body = { aggregate, seen: known?.entry ?? 0, why: 'they counted again' }
    const { entry } = await answerOf(served.ask('setAggregate', { body }))
    expect((await served.ask('setAggregate', { body })).status).toBe(409)
    const { residual } = await answerOf(served.ask('getOverlap', { params: { id: morgue.id } }))
    expect(residual.max).toBe(19)
    const then = await answerOf(
      served.ask('getOverlap', { params: { id: morgue.id }, query: { asOf: days.withdrawn } }),
    )
    expect(then.residual.max).toBe(14)
    await served.ask('undo', { body: { entry, why: 'they had not' } })
  })
})

test('the timeline has the days on which incidents changed', async () => {
  const { days: told } = await answerOf(served.ask('getTimeline'))
  expect(told.slice(0, 4).map(({ day }) => day)).toEqual(Object.values(days))
  expect(told[0]).toMatchObject({ kinds: { 'incidents-recorded': 1, 'aggregate-set': 1 }, entries: 2 })
})
