import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultEffects } from '../../src/effects.ts'
import { withCase } from '../../src/pipeline/case.ts'
import { linkInSteps } from '../../src/server/work/linking-work.ts'
import { caseMaker, makeWorkFolder } from '../command-line.ts'
import { addReport, importIncidents } from '../workbench/incident-case.ts'
import { answerOf } from './answer-of.ts'
import { listen } from './event-listener.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const workFolder = makeWorkFolder()
const makeCase = caseMaker(workFolder)
let served: ServedCase

beforeAll(async () => {
  const folder = await makeCase('linking')
  await importIncidents(workFolder, 'linking')
  await addReport(workFolder, 'linking')
  served = await serveCase(folder)
})
afterAll(() => served.close())

async function link() {
  const heard = await listen(served)
  const { work } = await answerOf(served.ask('linkStatements', { body: {} }))
  await heard.until((event) => event.kind === 'ended' && event.work === work)
  heard.close()
  const { last } = await answerOf(served.ask('getLinking'))
  return last
}

async function listPairs(state: 'all' | 'undecided' = 'undecided') {
  const { rows } = await answerOf(
    served.ask('listLinkPairs', { params: { name: 'statements' }, query: { state } }),
  )
  return rows
}

describe('linking the statements of a case', () => {
  test('proposes pairs and records nothing; windows hear of its progress', async () => {
    expect(await answerOf(served.ask('listLinks'))).toEqual({ links: [] })
    const { entries } = served.live.state
    expect(await link()).toMatchObject({
      by: 'Ann Example',
      failure: null,
      outcome: { added: null, gone: null, isInterrupted: false },
    })
    expect(served.live.state.entries).toBe(entries)
    const { links } = await answerOf(served.ask('listLinks'))
    expect(links).toMatchObject([{ name: 'statements', kind: 'statements', isStale: false, same: 0 }])
    const rows = await listPairs('all')
    expect(rows.some(({ right }) => right.title.includes('QM101'))).toBe(true)
  })

  test('quotes the statement, and says where in it each field was read', async () => {
    const row = (await listPairs('all')).find(({ right }) => right.title.includes('QM101'))
    const { left, weight, prior, parts } = await answerOf(
      served.ask('getLinkPair', {
        params: { name: 'statements', left: row?.left.key ?? '', right: row?.right.key ?? '' },
      }),
    )
    const wordsOf = (name: string) => {
      const span = left.fields.find((field) => field.name === name)?.readFrom
      return span == null ? null : left.quote?.slice(span.start, span.end)
    }
    expect(wordsOf('place')).toBe('Harbour Mills')
    expect(wordsOf('day')).toContain('March 1, 2017')
    expect(wordsOf('killed')).toContain('two')
    const sum = parts.reduce((all, part) => all + part.weight + part.frequencyWeight, prior)
    expect(sum).toBeCloseTo(weight ?? Number.NaN, 6)
  })

  test('keeps to what was decided when it is done again', async () => {
    const [row] = await listPairs()
    const pair = { left: row?.left.key ?? '', right: row?.right.key ?? '' }
    await answerOf(
      served.ask('decideLinkPair', {
        params: { name: 'statements' },
        body: { ...pair, same: true, why: 'the same mill', seen: null },
      }),
    )
    expect(await link()).toMatchObject({ outcome: { added: 0, gone: 0 } })
    const { decision } = await answerOf(
      served.ask('getLinkPair', { params: { name: 'statements', ...pair } }),
    )
    expect(decision).toMatchObject({ same: true, why: 'the same mill' })
  })

  test('leaves one run at a time, which can be stopped', async () => {
    const [first, second] = await Promise.all([
      answerOf(served.ask('linkStatements', { body: {} })),
      answerOf(served.ask('linkStatements', { body: {} })),
    ])
    expect(second.work).toBe(first.work)
    const { isStopping } = await answerOf(served.ask('stopWork', { body: { work: first.work } }))
    expect(isStopping).toBe(true)
    await expect
      .poll(async () => (await answerOf(served.ask('getLinking'))).running, { timeout: 20_000 })
      .toBeNull()
    expect((await answerOf(served.ask('getLinking'))).last?.failure).toBeNull()
  })

  test('is interrupted only where it stops; what fails meanwhile is a failure', async () => {
    const progress = { isStopping: () => true, tell: () => undefined }
    const { live } = served
    expect(await linkInSteps(live, {}, progress)).toMatchObject({ pairs: 0, isInterrupted: true })
    const other = await makeCase('closed')
    const closed = await withCase(other, defaultEffects, async (opened) => opened)
    await expect(linkInSteps({ ...live, opened: closed }, {}, progress)).rejects.toThrow(
      'The ledger was closed.',
    )
  })
})
