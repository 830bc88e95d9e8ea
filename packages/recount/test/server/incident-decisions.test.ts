import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { answerOf } from './answer-of.ts'
import { codeOf, incidentOf, makeIncidentCase } from './incident-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

let served: ServedCase

beforeAll(async () => {
  const folder = join(makeWorkFolder(), 'deciding')
  await makeIncidentCase(folder)
  served = await serveCase(folder)
})
afterAll(() => served.close())

async function look(number: number) {
  return answerOf(served.ask('getIncident', { params: { id: codeOf(number) } }))
}

async function seen(number: number) {
  return { incident: incidentOf(number).id, seen: (await look(number)).last }
}

async function countFair() {
  const { sections } = await answerOf(served.ask('getTally', { query: { policy: 'airwars' } }))
  return sections.find(({ section }) => section === 'Fair')?.incidents ?? -1
}

describe('deciding about incidents', () => {
  test('a regrade shows in the very next tally and table, and is taken back', async () => {
    const before = await countFair()
    const decision = { kind: 'edit' as const, ...(await seen(7)), changes: { grade: 'Fair' as const } }
    const { decided } = await answerOf(
      served.ask('decideIncident', { body: { decisions: [decision], why: 'two more sources' } }),
    )
    expect(await countFair()).toBe(before + 1)
    const { rows } = await answerOf(served.ask('listIncidents', { query: { grade: 'Fair', q: codeOf(7) } }))
    expect(rows.map(({ code, last }) => [code, last])).toEqual([[codeOf(7), decided[0]?.entry]])
    await answerOf(served.ask('undo', { body: { entry: decided[0]?.entry ?? 0, why: 'misread' } }))
    expect(await countFair()).toBe(before)
    const { history, incident } = await look(7)
    expect(incident.grade).toBe('Discounted')
    expect(history.map(({ made }) => made)).toEqual(['recorded', 'edited', 'undo'])
    expect(history[1]).toMatchObject({ isUndoable: false, undone: history[2]?.entry })
  })

  test('the second of two deciders is told who decided what, and nothing is lost', async () => {
    const known = await seen(6)
    const replies = await Promise.all(
      (['Fair', 'Weak'] as const).map((grade) =>
        served.ask('decideIncident', {
          body: { decisions: [{ kind: 'edit', ...known, changes: { grade } }], why: `for ${grade}` },
        }),
      ),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = replies.find(({ status }) => status === 409)?.failure
    expect(refused?.message).toContain('Ann Example')
  })

  test('claims are linked and unlinked', async () => {
    const { claims } = await look(1)
    const ids = claims.map(({ claim }) => claim)
    const link = async (kind: 'link' | 'unlink') =>
      served.ask('decideIncident', {
        body: { decisions: [{ kind, ...(await seen(2)), claims: ids }], why: 'the same strike' },
      })
    await answerOf(link('link'))
    expect((await look(2)).claims.map(({ claim }) => claim)).toEqual(ids)
    expect((await link('link')).status).toBe(400)
    await answerOf(link('unlink'))
    expect((await look(2)).claims).toEqual([])
  })

  test('one is merged into another, counts no longer, and comes back', async () => {
    const before = await countFair()
    const { decided } = await answerOf(
      served.ask('decideIncident', {
        body: {
          decisions: [{ kind: 'merge', ...(await seen(5)), merged: [await seen(4)] }],
          why: 'one event',
        },
      }),
    )
    expect(await countFair()).toBe(before - 1)
    expect((await look(4)).into?.code).toBe(codeOf(5))
    expect((await look(5)).merged.map(({ code }) => code)).toEqual([codeOf(4)])
    await answerOf(served.ask('undo', { body: { entry: decided[0]?.entry ?? 0, why: 'they were two' } }))
    expect(await countFair()).toBe(before)
  })

  test('one is taken apart; its parts know the whole, and the whole its parts', async () => {
    const parts = [3, 2].map((min) => ({
      title: `the ${min}`,
      harm: { killed: { civilians: { min, max: min } }, injured: {} },
    }))
    const { decided } = await answerOf(
      served.ask('decideIncident', {
        body: { decisions: [{ kind: 'split', ...(await seen(3)), into: parts }], why: 'two strikes' },
      }),
    )
    const made = decided[0]?.made ?? []
    expect(made).toHaveLength(2)
    const whole = await answerOf(served.ask('getIncident', { params: { id: incidentOf(3).id } }))
    expect(whole).toMatchObject({ status: 'split' })
    expect(whole.splitInto.map(({ id }) => id).toSorted()).toEqual([...made].toSorted())
    const part = await answerOf(served.ask('getIncident', { params: { id: made[0] ?? '' } }))
    expect(part.splitFrom?.id).toBe(incidentOf(3).id)
    expect(part.incident).toMatchObject({ code: null, grade: 'Fair', period: { from: '2017-07' } })
  })

  test('all or none: one unknown incident, and nothing is recorded', async () => {
    const { entries } = served.live.state
    const stranger = { incident: 'f'.repeat(64), seen: 1 }
    const { status } = await served.ask('decideIncident', {
      body: {
        decisions: [
          { kind: 'withdraw', ...(await seen(2)) },
          { kind: 'withdraw', ...stranger },
        ],
        why: 'gone',
      },
    })
    expect(status).toBe(404)
    expect(served.live.state.entries).toBe(entries)
  })

  test('what changes nothing is refused', async () => {
    const { incident } = await look(2)
    const { status } = await served.ask('decideIncident', {
      body: {
        decisions: [{ kind: 'edit', ...(await seen(2)), changes: { grade: incident.grade } }],
        why: 'again',
      },
    })
    expect(status).toBe(400)
  })
})
