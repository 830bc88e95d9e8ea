import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { demoCaseMaker } from './demo-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const makeDemo = demoCaseMaker(makeWorkFolder())
let served: ServedCase

beforeAll(async () => {
  served = await serveCase(await makeDemo('chart'))
})
afterAll(() => served.close())

async function getChart(query: { ground?: string; from?: string; to?: string } = {}) {
  const { answer } = await served.ask('getChart', { query })
  if (answer === null) throw new Error('expected a chart')
  return answer
}

type Chart = Awaited<ReturnType<typeof getChart>>

/** Every statement that a chart draws or says it leaves out. */
function countTold({ series, leftOut }: Chart): number {
  const { elsewhere, undated, inWords, otherDays } = leftOut
  const aside = elsewhere.reduce((sum, { statements }) => sum + statements, 0)
  const drawn = series.reduce((sum, { figures }) => sum + figures.length, 0)
  return drawn + aside + undated.length + inWords.length + otherDays.length
}

describe('who says how many', () => {
  test('begins with the ground that most speak about, each in the form they give', async () => {
    const { ground, series } = await getChart()
    expect(ground?.title).toBe('Civilians killed in Iraq and Syria by US-led coalition, since August 2014')
    const told = series.map(({ speaker, figures }) => [speaker, figures.map(({ words }) => words)])
    expect(told).toEqual([
      ['UK-based monitoring group', ['about 13,000 civilians killed']],
      ['Airwars', ['more than 8,000 civilians killed']],
      [
        'US-led coalition',
        [
          '1,069 civilians killed',
          '1,114 civilians killed',
          'at least 1,144 civilians killed',
          'about 1,100 civilians killed',
          'at least 1,302 civilians killed',
          'at least 1,319 civilians killed',
        ],
      ],
    ])
  })

  test('joins what revises, and leaves what is only rounded or a slip off the line', async () => {
    const { series } = await getChart()
    const coalition = series.find(({ speaker }) => speaker === 'US-led coalition')
    const words = new Map(coalition?.figures.map((figure) => [figure.statement, figure.words]))
    expect(coalition?.lines.map((line) => line.map((id) => words.get(id)))).toEqual([
      [
        '1,069 civilians killed',
        '1,114 civilians killed',
        'at least 1,302 civilians killed',
        'at least 1,319 civilians killed',
      ],
    ])
  })

  test('a month stays a month, and a day known by print alone is said to be', async () => {
    const { series } = await getChart()
    const figures = series.flatMap((one) => one.figures)
    expect(figures.find(({ words }) => words === 'at least 1,319 civilians killed')).toMatchObject({
      asOf: { date: '2019-05', how: 'said' },
      days: { first: '2019-05-01', last: '2019-05-31' },
      documents: 2,
      lineages: 1,
    })
    expect(figures.find(({ speaker }) => speaker === 'Airwars')?.asOf.how).toBe('published')
  })

  test('on every ground, what is drawn and what is left out are all there is', async () => {
    const { grounds, moreGrounds } = await getChart()
    const all = served.live.state.view.statements.length
    expect(moreGrounds).toBe(0)
    const told = await Promise.all(grounds.map(async ({ id }) => countTold(await getChart({ ground: id }))))
    expect(told).toEqual(grounds.map(() => all))
  })

  test('a narrower place and other measures are told apart, not drawn', async () => {
    const { leftOut } = await getChart()
    const reasons = leftOut.elsewhere.map(({ part, relation, code }) => [part, relation, code])
    expect(reasons).toContainEqual(['measure', null, 'strikes'])
    expect(reasons).toContainEqual(['victims', null, 'children'])
    expect(reasons).toContainEqual(['places', 'subset', null])
  })

  test('figures in words only are listed, not drawn', async () => {
    const { grounds } = await getChart()
    const ground = grounds.find(({ title }) => title.startsWith('Strikes in Raqqa'))
    const { series, leftOut } = await getChart({ ground: ground?.id ?? '' })
    expect(series).toEqual([])
    expect(leftOut.inWords.map(({ count }) => count.words)).toEqual(
      expect.arrayContaining(['tens of thousands', 'thousands']),
    )
  })

  test('chosen days leave the others out and say so', async () => {
    const chart = await getChart({ from: '2019-06-01' })
    expect(chart.series.map(({ speaker, color }) => [speaker, color])).toEqual([['Airwars', 1]])
    expect(chart.leftOut.otherDays).toHaveLength(7)
    expect(countTold(chart)).toBe(served.live.state.view.statements.length)
  })

  test('a ground that is not there any more is said to be gone', async () => {
    const { isAsAsked, ground } = await getChart({ ground: 'gone' })
    expect({ isAsAsked, title: ground?.title }).toMatchObject({ isAsAsked: false })
    expect(ground).not.toBeNull()
  })

  test('a date that is none is refused in words', async () => {
    const { status, failure } = await served.ask('getChart', { query: { from: 'spring' } })
    expect(status).toBe(400)
    expect(failure?.fields.map(({ path }) => path)).toEqual(['query.from'])
  })

  test('the figures come as a file', async () => {
    const { ground } = await getChart()
    const response = await served.send(`/api/chart/figures?ground=${ground?.id}&format=csv`)
    const lines = (await response.text()).trim().split('\r\n')
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(lines).toHaveLength(9)
    expect(lines.filter((line) => line.includes('at least 1,302 civilians killed'))).toHaveLength(1)
  })

  test('the figures come as pages, by date where asked', async () => {
    const { answer } = await served.ask('listChartFigures', { query: { sort: '-asOf', limit: 2 } })
    expect(answer?.total).toBe(8)
    expect(answer?.rows.map(({ speaker }) => speaker)[0]).toBe('Airwars')
    expect(answer?.rows).toHaveLength(2)
  })
})

describe('the overview', () => {
  test('tells what was done, what waits and what disagrees', async () => {
    const { answer: list } = await served.ask('listClaims', { query: { q: '8,000', limit: 1 } })
    const [claim] = list?.rows ?? []
    const before = await served.ask('getOverview')
    const decided = await served.ask('decide', {
      body: {
        decisions: [{ kind: 'reject', claim: claim?.id ?? '', seen: claim?.last ?? 0 }],
        why: 'another place',
      },
    })
    const entry = decided.answer?.decided[0]?.entry ?? 0
    await served.ask('undo', { body: { entry, why: 'too hasty' } })
    const { answer } = await served.ask('getOverview')
    const about = 'more than 8,000 civilians killed, says Airwars'
    expect(answer?.changes.slice(0, 2)).toMatchObject([
      { kind: 'undone', by: 'Ann Example', about, why: 'too hasty' },
      { kind: 'rejected', by: 'Ann Example', about, why: 'another place', entry },
    ])
    expect(answer?.changes).toHaveLength(8)
    expect(answer?.changes.at(-1)).toMatchObject({ kind: 'document' })
    expect(answer?.waiting).toEqual(before.answer?.waiting)
    expect(answer?.waiting.claims).toBe(54)
    expect(answer?.disagreements[0]).toMatchObject({ kind: 'conflict', count: 2 })
  })
})
