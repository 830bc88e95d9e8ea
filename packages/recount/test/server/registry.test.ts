import { join } from 'node:path'
import type { ServerEvent } from '@recount/api'
import type { Actor } from '@recount/claims'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseMaker, makeWorkFolder, recount } from '../command-line.ts'
import { writeFiles } from '../samples.ts'
import { answerOf } from './answer-of.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const work = makeWorkFolder()
const makeEmptyCase = caseMaker(work)
let served: ServedCase

const lantern: Actor = {
  id: 'lantern-watch',
  name: 'Lantern Watch',
  kind: 'monitor',
  aliases: ['مراقبة الفانوس'],
  shortNames: [],
  country: null,
  members: [],
}

function report(claimant: string, killed: number, place = 'Raqqa'): string {
  return [
    `Strike on ${place}`,
    '',
    `${claimant} said on Monday that at least ${killed} civilians were killed in air strikes on ${place} in June 2017.`,
    '',
  ].join('\n')
}

beforeAll(async () => {
  const folder = await makeEmptyCase('registry')
  const files = writeFiles(join(work, 'files'), {
    'one.txt': report('Lantern Watch', 12),
    'two.txt': report('Lantern Watch', 15),
    'three.txt': report('The US-led Coalition', 3, 'Brightwell Farm in Syria'),
  })
  const { code, stderr } = await recount(
    ['add', '--case', folder, ...files.map((name) => join('files', name))],
    work,
  )
  if (code !== 0) throw new Error(stderr)
  served = await serveCase(folder)
})
afterAll(() => served.close())

describe('the registry', () => {
  test('lists who can be named, in which scripts, and how many claims name each', async () => {
    const { rows, facets } = await answerOf(served.ask('listActors', { query: { q: 'us-led coalition' } }))
    const coalition = rows.find(({ id }) => id === 'us-led-coalition')
    expect(coalition).toMatchObject({ claimant: 1, perpetrator: 0, source: 'shipped', entry: null })
    expect(coalition?.scripts).toEqual(['Latn', 'Arab'])
    expect(facets['script']?.map(({ label }) => label)).toContain('Arabic')
  })

  test('shows members over time to the day', async () => {
    const { members, days } = await answerOf(served.ask('getActor', { params: { id: 'us-led-coalition' } }))
    expect(members.find(({ to }) => to === '2018-12')).toMatchObject({ first: null, last: '2018-12-31' })
    expect(members.find(({ actor }) => actor.id === 'state-us')?.actor.name).toBe('United States')
    expect(days?.first).toBe('2017-06-01')
  })

  test('lists the names that nobody is yet, by how often', async () => {
    const { rows } = await answerOf(served.ask('listUnknownNames'))
    expect(rows[0]).toMatchObject({
      what: 'actor',
      name: 'Lantern Watch',
      count: 2,
      claimant: 2,
      documents: 2,
    })
    expect(rows[0]?.example?.sentence.sentence).toContain('Lantern Watch')
    expect(rows.find(({ what }) => what === 'place')).toMatchObject({ name: 'Brightwell', count: 1 })
  })

  test('says what setting an actor would change, and changes nothing', async () => {
    const { entries } = served.live.state
    const preview = await answerOf(served.ask('previewActor', { body: { actor: lantern, work: 'p1' } }))
    expect(preview.readings).toMatchObject({ documents: 3, read: 3, unreadable: 0, changed: 2 })
    expect(preview.readings.changes[0]).toMatchObject({
      kind: 'changed',
      isDecided: false,
      fields: [
        { field: 'claimant', before: 'Lantern Watch (nobody the registry knows)', after: 'Lantern Watch' },
      ],
    })
    expect(preview.readings.affected).toHaveLength(2)
    expect(served.live.state.entries).toBe(entries)
  })

  test('sets an actor, offers nothing behind its back, reads again when told to, and takes it back', async () => {
    const set = await answerOf(
      served.ask('setActor', { body: { actor: lantern, seen: null, why: 'as it signs its reports' } }),
    )
    const proposed = async () =>
      (await answerOf(served.ask('listUnknownNames', { query: { what: 'actor' } }))).rows
    expect(await proposed()).toMatchObject([
      { name: 'Lantern Watch', count: 2, nowKnown: { id: 'lantern-watch' } },
    ])
    const late = await served.ask('setActor', { body: { actor: lantern, seen: null, why: 'too' } })
    expect(late.status).toBe(409)
    expect(late.failure?.message).toContain('as it signs its reports')

    const { work: name } = await answerOf(
      served.ask('reread', { body: { documents: null, why: 'new name' } }),
    )
    await expect
      .poll(async () => (await answerOf(served.ask('getRereading'))).last?.work, { timeout: 20_000 })
      .toBe(name)
    const { last } = await answerOf(served.ask('getRereading'))
    expect(last?.failure).toBe(null)
    expect(last?.outcome).toMatchObject({ changed: 2, unchanged: 1, failed: 0, proposed: 2, left: [] })
    expect(await proposed()).toEqual([])
    const { rows } = await answerOf(served.ask('listActors', { query: { source: 'ledger' } }))
    expect(rows).toMatchObject([
      { id: 'lantern-watch', claimant: 2, entry: set.entry, scripts: ['Latn', 'Arab'] },
    ])

    await answerOf(served.ask('undo', { body: { entry: set.entry, why: 'not sure' } }))
    expect((await answerOf(served.ask('listActors', { query: { source: 'ledger' } }))).total).toBe(0)
  })

  test('a member that nobody knows is refused by name', async () => {
    const actor = { ...lantern, members: [{ actor: 'state-atlantis', from: null, to: null }] }
    const { status, failure } = await served.ask('setActor', { body: { actor, seen: null, why: 'x' } })
    expect(status).toBe(400)
    expect(failure?.fields).toEqual([
      { path: 'members.0.actor', message: 'expected an actor of the registry, found "state-atlantis"' },
    ])
  })

  test('sets a place of the case, which the gazetteer then finds', async () => {
    const place = { name: 'Brightwell Farm', within: ['SY.04'], kind: 'site' as const }
    const preview = await answerOf(served.ask('previewPlace', { body: { place, work: 'p2' } }))
    expect(preview.readings.changed).toBe(1)
    expect(preview.readings.changes[0]?.fields[0]).toMatchObject({
      field: 'places',
      before: 'Brightwell (no place the gazetteer knows)',
    })
    const { id } = await answerOf(served.ask('setPlace', { body: { place, seen: null, why: 'on the map' } }))
    const { places } = await answerOf(served.ask('searchPlaces', { query: { q: 'brightwell farm' } }))
    expect(places).toMatchObject([{ id, name: 'Brightwell Farm', kind: 'site' }])
    const { rows } = await answerOf(served.ask('listCasePlaces'))
    expect(rows).toMatchObject([{ id, source: 'ledger', claims: 0 }])
    expect(rows[0]?.within[0]).toMatchObject({ id: 'SY.04' })
    expect((await answerOf(served.ask('getPlace', { query: { id } }))).settings).toMatchObject([
      { by: 'Ann Example', why: 'on the map', undone: null },
    ])
  })

  test('progress of a preview is told under its name, and letting go of it ends it', async () => {
    const events = await listenTo(served)
    await answerOf(served.ask('previewActor', { body: { actor: lantern, work: 'mine' } }))
    await expect
      .poll(() =>
        events.seen.some(
          (event) => event.kind === 'progress' && event.work === 'mine' && event.done === event.total,
        ),
      )
      .toBe(true)
    events.close()
  })
})

/** Hears the events of a server. */
async function listenTo(server: ServedCase) {
  const ending = new AbortController()
  const seen: ServerEvent[] = []
  const response = await server.send('/api/events', { signal: ending.signal })
  const reading = (async () => {
    let text = ''
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1]
        if (data !== undefined) seen.push(JSON.parse(data) as ServerEvent)
      }
    }
  })()
  reading.catch(() => {})
  return { seen, close: () => ending.abort() }
}
