import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RulingRequest } from '@recount/api'
import { makeWorkFolder } from '../command-line.ts'
import { demoCaseMaker } from './demo-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const work = makeWorkFolder()
const makeDemo = demoCaseMaker(work)
let served: ServedCase

beforeAll(async () => {
  served = await serveCase(await makeDemo('ruled'))
})
afterAll(() => served.close())

const rule = (ruling: RulingRequest, why = 'both quote one release') =>
  served.ask('rule', { body: { ruling, why } })

async function findConflict() {
  const { answer } = await served.ask('listDisagreements', { query: { kind: 'conflict' } })
  const [found] = answer?.rows ?? []
  return { id: found?.id ?? '', members: found?.sides.map(({ member }) => member) ?? [] }
}

describe('ruling', () => {
  test('makes one statement of two, as the preview said, and is taken back', async () => {
    const { id, members } = await findConflict()
    const before = served.live.state.reconciliation
    const { answer: preview } = await served.ask('previewRuling', {
      body: { ruling: { kind: 'merge', figures: members } },
    })
    expect(served.live.state.reconciliation).toBe(before)
    expect(preview?.isTried).toBe(true)
    const { answer } = await rule({ kind: 'merge', figures: members })
    const { statements } = served.live.state.reconciliation
    expect(statements).toHaveLength(preview?.statements.after ?? -1)
    expect(statements).toHaveLength(before.statements.length - 1)
    expect((await served.ask('getDisagreement', { params: { id } })).status).toBe(404)
    const one = statements.find(({ rulings }) => rulings.includes(answer?.ruling.entry ?? -1))
    const { answer: detail } = await served.ask('getStatement', { params: { id: one?.id ?? '' } })
    expect(detail?.rulings).toMatchObject([
      { kind: 'statements-merged', by: 'Ann Example', why: 'both quote one release', applies: 'wholly' },
    ])
    await served.ask('undo', { body: { entry: answer?.ruling.entry ?? 0, why: 'they do not' } })
    expect(served.live.state.reconciliation.statements).toEqual(before.statements)
    const again = await served.ask('getDisagreement', { params: { id } })
    expect(again.answer?.rulings).toMatchObject([{ applies: 'not', undone: { why: 'they do not' } }])
  })

  test('splits, names slips and sets definitions, as the command line does', async () => {
    const { view } = served.live.state
    const joined = view.statements.find(({ claims }) => claims.length > 1)
    const [first] = joined?.claims ?? []
    const split = await rule({
      kind: 'split',
      figures: [first?.claim.id ?? ''],
      from: [joined?.statement.id ?? ''],
    })
    expect(split.answer?.ruling).toMatchObject({ kind: 'statement-split', applies: 'wholly' })
    expect(served.live.state.view.findStatementOf(first?.claim.id ?? '')?.claims).toHaveLength(1)
    const slip = await rule({ kind: 'slip', claim: first?.claim.id ?? '', meant: 1114, believed: null })
    expect(slip.answer?.ruling.words).toContain('1,114')
    const defined = await rule({
      kind: 'define',
      claimant: 'SOHR',
      victims: 'children',
      measure: null,
      definition: ' under-16 ',
    })
    expect(defined.answer?.ruling.words).toContain('children means under-16')
    const listed = await Array.fromAsync(served.live.opened.ledger.listRulings())
    expect(listed.map(({ body }) => body.kind)).toEqual([
      'statement-split',
      'slip-confirmed',
      'definition-set',
    ])
  })

  test.each<[string, RulingRequest, number, string]>([
    ['of one figure', { kind: 'merge', figures: ['SAME', 'SAME'] }, 400, 'at least two figures'],
    ['of a stranger', { kind: 'merge', figures: ['SAME', 'f'.repeat(64)] }, 404, 'no claim and no statement'],
    [
      'without a number',
      { kind: 'slip', claim: 'SAME', meant: null, believed: null },
      400,
      'Expected either the number',
    ],
    [
      'of nothing',
      { kind: 'define', claimant: 'SOHR', victims: null, measure: null, definition: 'x' },
      400,
      'needs what is defined',
    ],
    [
      'of nobody',
      { kind: 'define', claimant: 'No Such One', victims: 'women', measure: null, definition: 'x' },
      404,
      'Nobody in this case',
    ],
  ])('%s is refused in words, and nothing is recorded', async (_, ruling, status, words) => {
    const [claim] = served.live.state.claims
    const given = JSON.parse(
      JSON.stringify(ruling).replaceAll('SAME', claim?.recorded.claim.id ?? ''),
    ) as RulingRequest
    const { entries } = served.live.state
    const reply = await rule(given)
    expect(reply.status).toBe(status)
    expect(reply.failure?.message).toContain(words)
    expect(served.live.state.entries).toBe(entries)
  })

  test('needs a reason', async () => {
    const { members } = await findConflict()
    const { status } = await rule({ kind: 'merge', figures: members }, ' ')
    expect(status).toBe(400)
  })
})
