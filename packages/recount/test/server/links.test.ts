import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { answerOf } from './answer-of.ts'
import { listen } from './event-listener.ts'
import { codeOf, coalition, incidentOf } from './incident-case.ts'
import { listsLink, longLink, makeLinkedCase, statementKey } from './linked-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

let served: ServedCase

beforeAll(async () => {
  const folder = join(makeWorkFolder(), 'linked')
  await makeLinkedCase(folder)
  served = await serveCase(folder)
})
afterAll(() => served.close())

const statements = { name: 'statements' }
const pairOf = (statement: number, incident: number) => ({
  left: statementKey(statement),
  right: incidentOf(incident).id,
})

async function countStatements() {
  const { links } = await answerOf(served.ask('listLinks'))
  const { undecided, same, different, abstained } = links.find(({ name }) => name === 'statements') ?? {}
  return { undecided, same, different, abstained }
}

function decide(statement: number, incident: number, same: boolean, seen: number | null = null) {
  return served.ask('decideLinkPair', {
    params: statements,
    body: { ...pairOf(statement, incident), same, why: null, seen },
  })
}

async function look(statement: number, incident: number) {
  return answerOf(served.ask('getLinkPair', { params: { ...statements, ...pairOf(statement, incident) } }))
}

describe('linkages', () => {
  test('are listed with what is left to decide', async () => {
    const { links } = await answerOf(served.ask('listLinks'))
    expect(links.map(({ name, kind, isStale }) => [name, kind, isStale])).toEqual([
      [listsLink, 'lists', false],
      [longLink, 'lists', false],
      ['statements', 'statements', false],
    ])
    expect(await countStatements()).toEqual({ undecided: 4, same: 0, different: 0, abstained: 2 })
  })

  test('give their pairs a page at a time, the likeliest first', async () => {
    const ask = (query: object) => answerOf(served.ask('listLinkPairs', { params: statements, query }))
    const all = await ask({})
    expect(all.rows.map(({ weight }) => weight)).toEqual([10.5, 7.5, 2.5, -1.5])
    const first = await ask({ limit: 3 })
    const rest = await ask({ limit: 3, after: first.next ?? '' })
    expect([...first.rows, ...rest.rows]).toEqual(all.rows)
    expect({ total: first.total, next: rest.next }).toEqual({ total: 4, next: null })
    const likely = await ask({ state: 'all', atLeast: 0.9 })
    expect(likely.rows.every(({ probability }) => (probability ?? 0) >= 0.9)).toBe(true)
    expect(likely.total).toBe(4)
  })

  test('that nobody ran are not there', async () => {
    const { status, failure } = await served.ask('listLinkPairs', { params: { name: 'nothing' } })
    expect(status).toBe(404)
    expect(failure?.hint).toContain('recount link')
  })
})

describe('a pair', () => {
  test('is made of parts that add up to its weight', async () => {
    const { weight, prior, parts, left, right } = await look(1, 1)
    const sum = parts.reduce((all, part) => all + part.weight + part.frequencyWeight, prior)
    expect(sum).toBeCloseTo(weight ?? Number.NaN, 9)
    expect(left.quote).toContain('near Karsah')
    expect(right.path).toBe(`/incidents/${codeOf(1)}`)
  })

  test('that the machine did not choose from names its rivals', async () => {
    const { state, abstained } = await look(3, 5)
    expect(state).toBe('abstained')
    expect(abstained?.rivals.map(({ title }) => title)).toEqual([
      `${codeOf(5)} Strike 5 on Karsa`,
      `${codeOf(6)} Strike 6 on Karsa`,
    ])
  })

  test('that is none is not there', async () => {
    const { status } = await served.ask('getLinkPair', { params: { ...statements, ...pairOf(6, 1) } })
    expect(status).toBe(404)
  })
})

describe('deciding about a pair', () => {
  test('gives the incident the position, windows hear of it, and undoing takes both back', async () => {
    const before = await countStatements()
    const heard = await listen(served)
    const { entries, says } = await answerOf(decide(4, 3, true))
    expect(entries).toHaveLength(2)
    expect(says).toContain('credible')
    await heard.until((event) => event.kind === 'changed' && event.entries >= (entries[1] ?? 0))
    heard.close()
    expect(await look(4, 3)).toMatchObject({
      state: 'same',
      decision: { same: true, by: 'Ann Example', why: null, entry: entries[0] },
    })
    expect(await countStatements()).toEqual({ ...before, undecided: 3, same: 1 })
    const positions = async () =>
      (await answerOf(served.ask('getIncident', { params: { id: codeOf(3) } }))).incident.positions
    expect(await positions()).toMatchObject([
      { belligerent: coalition, position: 'credible', conceded: { killed: { min: 5, max: 5 } } },
    ])
    const undone = await answerOf(
      served.ask('undo', { body: { entry: entries[0] ?? 0, why: 'another house' } }),
    )
    expect(undone.says).toContain('taken back')
    expect(await positions()).toEqual([])
    expect(await countStatements()).toEqual(before)
    expect((await look(4, 3)).decision).toBeNull()
  })

  test('says so where the incident keeps the position it has', async () => {
    const { entries, says } = await answerOf(decide(1, 1, true))
    expect(entries).toHaveLength(1)
    expect(says).toContain('stays')
    await answerOf(served.ask('undo', { body: { entry: entries[0] ?? 0, why: 'tried' } }))
  })

  test('is refused where somebody decided meanwhile, who is told of; and goes where it was seen', async () => {
    const first = await answerOf(decide(5, 4, false))
    const { status, failure } = await decide(5, 4, true)
    expect(status).toBe(409)
    expect(failure?.message).toContain('Ann Example decided meanwhile that these two are different')
    const second = await answerOf(decide(5, 4, true, first.entries[0]))
    expect((await look(5, 4)).decision).toMatchObject({ same: true, entry: second.entries[0] })
    for (const entry of [second.entries[0], first.entries[0]]) {
      // oxlint-disable-next-line no-await-in-loop -- the later one first
      await answerOf(served.ask('undo', { body: { entry: entry ?? 0, why: 'tried' } }))
    }
  })

  test('of records that the linkage does not have records nothing', async () => {
    const { entries } = served.live.state
    const { status } = await served.ask('decideLinkPair', {
      params: { name: listsLink },
      body: { left: 'hospital:1', right: 'cemetery:99', same: true, why: null, seen: null },
    })
    expect(status).toBe(404)
    expect(served.live.state.entries).toBe(entries)
  })
})

describe('thresholds', () => {
  test('say what each would come to, and how decisions fall', async () => {
    const params = { name: listsLink }
    const before = await answerOf(served.ask('listLinkThresholds', { params }))
    const lowest = before.thresholds[0]
    expect(lowest).toMatchObject({ pairs: 9, clusters: 2, largest: 7, same: 0, different: 0 })
    expect(before.thresholds.at(-1)?.pairs).toBe(2)
    const { entries } = await answerOf(
      served.ask('decideLinkPair', {
        params,
        body: { left: 'hospital:3', right: 'cemetery:4', same: false, why: 'other dates', seen: null },
      }),
    )
    const after = await answerOf(served.ask('listLinkThresholds', { params }))
    expect(after.thresholds[0]).toMatchObject({ pairs: 8, clusters: 3, largest: 5, different: 1 })
    await answerOf(served.ask('undo', { body: { entry: entries[0] ?? 0, why: 'tried' } }))
  })
})

describe('clusters', () => {
  const params = { name: listsLink }

  test('are listed with their size and bridges, the largest first, and each is had as a graph', async () => {
    const { total, rows } = await answerOf(
      served.ask('listLinkClusters', { params, query: { atLeast: 0.5 } }),
    )
    expect(total).toBe(2)
    expect(rows.map(({ records, pairs, bridges }) => [records, pairs, bridges])).toEqual([
      [7, 8, 2],
      [2, 1, 1],
    ])
    const id = rows[0]?.id ?? ''
    const cluster = await answerOf(
      served.ask('getLinkCluster', { params: { ...params, id }, query: { atLeast: 0.5 } }),
    )
    expect(cluster.nodes).toHaveLength(7)
    const bridges = cluster.edges.filter(({ isBridge }) => isBridge)
    expect(bridges.map(({ left, right }) => [left, right].toSorted()).toSorted()).toEqual([
      ['cemetery:4', 'hospital:3'],
      ['cemetery:4', 'hospital:4'],
    ])
    expect(cluster.density).toBeCloseTo(8 / 21, 9)
  })

  test('fall apart at a higher threshold, and where somebody says that two are different', async () => {
    const count = async (atLeast: number) =>
      (await answerOf(served.ask('listLinkClusters', { params, query: { atLeast } }))).rows.map(
        ({ records }) => records,
      )
    expect(await count(0.97)).toEqual([5, 2])
    const { entries } = await answerOf(
      served.ask('decideLinkPair', {
        params,
        body: { left: 'hospital:3', right: 'cemetery:4', same: false, why: null, seen: null },
      }),
    )
    expect(await count(0.5)).toEqual([5, 2, 2])
    await answerOf(served.ask('undo', { body: { entry: entries[0] ?? 0, why: 'tried' } }))
  })

  test('that are none at a threshold are not there', async () => {
    const { status } = await served.ask('getLinkCluster', {
      params: { ...params, id: 'nothing' },
      query: { atLeast: 0.5 },
    })
    expect(status).toBe(404)
  })
})
