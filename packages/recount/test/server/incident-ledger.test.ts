import { InputError, type Incident } from '@recount/claims'
import type { Ledger, NewEntry } from '@recount/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recording, sampleAggregate, sampleIncident } from '../../../ledger/test/incident-samples.ts'
import { by } from '../../../ledger/test/samples.ts'
import { openRemoteLedger } from '../../src/pipeline/remote-ledger.ts'
import { caseMaker, makeWorkFolder, recount } from '../command-line.ts'
import { answerOf } from './answer-of.ts'
import { listen } from './event-listener.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const work = makeWorkFolder()
const makeCase = caseMaker(work)
const [a, b, c] = ['1', '2', '3'].map((key) => sampleIncident(key)) as [Incident, Incident, Incident]
let folder = ''
let served: ServedCase
let ledger: Ledger

beforeAll(async () => {
  folder = await makeCase('incidents')
  served = await serveCase(folder)
  ledger = openRemoteLedger({ origin: served.origin, token: served.token, pid: process.pid })
})
afterAll(() => served.close())

async function* inTime(batches: readonly (readonly NewEntry[])[]) {
  yield* batches
}

test('another program records a table in the case that a server has open, and reads it there', async () => {
  const window = await listen(served)
  const { number } = await ledger.head()
  const appended = await ledger.appendAll(inTime([[recording(a, b)], [recording(c), sampleAggregate()]]))
  const told = await window.until((event) => event.kind === 'changed' && event.entries > number)
  window.close()
  const twice = await ledger.appendAll(inTime([[recording(b)]])).catch((caught: unknown) => caught)
  const held = served.live.opened.ledger

  expect(appended).toEqual({ first: number + 1, last: number + 3, entries: 3 })
  expect(told).toMatchObject({ entries: appended.last })
  expect(twice).toMatchObject({ code: 'conflict', message: expect.stringContaining(b.id) })
  expect(await ledger.getIncident('sr2')).toEqual(await held.getIncident(b.id))
  expect(await ledger.findIncidents([c.id, 'none'])).toEqual([await held.getIncident(c.id)])
  expect(await Array.fromAsync(ledger.listIncidents({ after: number + 1 }))).toHaveLength(1)
  expect(await ledger.listAggregates()).toEqual(await held.listAggregates())
  expect(await ledger.entryOn('1999-12-31')).toBe(0)
  await expect(ledger.entryOn('a day')).rejects.toBeInstanceOf(InputError)
})

test('what was decided about incidents is told in words, and taken back by its number', async () => {
  await ledger.append([by({ kind: 'incidents-merged', payload: { incident: a.id, merged: [b.id] } })])
  const { number } = await ledger.head()
  const { rows } = await answerOf(served.ask('listEntries', { query: { limit: 1 } }))
  const shown = await answerOf(served.ask('getEntry', { params: { number: String(number) } }))
  const words = ['--case', folder, '--by', 'Ann Example', '--why', 'two strikes']
  const undone = await recount(['undo', String(number), ...words], work)
  const aggregate = await recount(['undo', String(number - 1), '--json', ...words], work)
  const recorded = await recount(['undo', String(number - 2), ...words], work)

  expect(rows[0]?.parts).toEqual(['Merged one incident into another'])
  expect(shown.isUndoable).toBe(true)
  expect(undone.stdout).toMatch(
    new RegExp(`^standing  ${b.id.slice(0, 8)}.*SR2 .*3 to 5 civilians killed\n$`),
  )
  expect(JSON.parse(aggregate.stdout)).toEqual({ aggregate: 'morgue', name: 'Morgue' })
  expect(recorded.code).toBe(3)
  expect(recorded.stderr).toContain('withdraw the incidents instead')
})
