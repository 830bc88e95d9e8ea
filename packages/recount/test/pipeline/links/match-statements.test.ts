import { DuckDBInstance } from '@duckdb/node-api'
import { createStatementReader } from '@recount/extract'
import { onDuckDb } from '@recount/link/duckdb'
import { describe, expect, test } from 'vitest'
import {
  matchStatements,
  type MatchedStatements,
} from '../../../src/pipeline/links/statements/match-statements.ts'
import { emptyGazetteer, force, inventIncident, type InventedIncident } from './invented-incidents.ts'

const read = createStatementReader()

async function match(
  texts: Readonly<Record<string, string>>,
  invented: readonly InventedIncident[],
  learn?: boolean,
): Promise<MatchedStatements> {
  const statements = Object.entries(texts).flatMap(([key, words]) =>
    read(words).map((statement) => ({ key, statement, words, speaker: force })),
  )
  const instance = await DuckDBInstance.create(':memory:')
  try {
    return await matchStatements(
      statements,
      invented.map(inventIncident),
      onDuckDb(await instance.connect()),
      {
        gazetteer: emptyGazetteer,
        countries: ['SY'],
        ...(learn !== undefined && { learn }),
      },
    )
  } finally {
    instance.closeSync()
  }
}

/** What became of one statement: the incident that is proposed, or why none is. */
async function settle(text: string, invented: readonly InventedIncident[]): Promise<string> {
  const { proposals, abstentions } = await match({ one: text }, invented)
  return proposals[0]?.incident ?? abstentions[0]!.code
}

const noise: readonly InventedIncident[] = Array.from({ length: 60 }, (_, at) => ({
  id: `noise ${at}`,
  on: `2031-${String(1 + (at % 6)).padStart(2, '0')}-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`,
  place: `Farhold${'abcdefghij'[at % 10]}${'klmnop'[at % 6]}`,
  region: 'South',
  at: [33 + at / 100, 36],
  killed: at % 4,
}))

const none = 'After a review no strikes were conducted in the area.'

describe('a proposal', () => {
  test('goes to the day and the place', async () => {
    const text = `March 9, 2031, near Tellbrin, Syria, via media report. ${none}`
    const there = { id: 'there', on: '2031-03-09', place: 'Tellbrin', killed: 2 }
    expect(await settle(text, [...noise, there])).toBe('there')
  })

  test.each([
    ['al-Sihah', 'Siha'],
    ['Deir Khattab', 'Dayr Khatab'],
    ['Kafr Muqaddam', 'Kfar Mukadam'],
    ['Al-Marwah village', 'Marwa'],
    ["Sha'afat", 'Al Shaafat'],
  ])('meets %s in %s', async (said, put) => {
    const text = `March 9, 2031, near ${said}, Syria, via media report. ${none}`
    expect(await settle(text, [...noise, { id: 'there', on: '2031-03-09', place: put }])).toBe('there')
  })

  test('prefers the neighbourhood that is named', async () => {
    const text = `March 9, 2031, near al-Wadi neighborhood, Tellbrin, Syria, via media report. ${none}`
    const day = { on: '2031-03-09', killed: 3, at: [35.9, 39] } as const
    const incidents = [
      { ...day, id: 'town', place: 'Tellbrin' },
      { ...day, id: 'hill', place: 'Tellbrin: Al Tallah neighbourhood' },
      { ...day, id: 'valley', place: 'Tellbrin: Al Wadi neighbourhood' },
    ]
    expect(await settle(text, [...noise, ...incidents])).toBe('valley')
  })

  test('takes the number conceded to tell two of one day and place apart', async () => {
    const text =
      'March 9, 2031, near Tellbrin, Syria, via media report. Nine civilians were unintentionally killed and four civilians were unintentionally injured.'
    const incidents = [
      { id: 'two', on: '2031-03-09', place: 'Tellbrin', killed: 2, injured: 1 },
      { id: 'nine', on: '2031-03-09', place: 'Tellbrin', killed: 9, injured: 4 },
    ]
    expect(await settle(text, [...noise, ...incidents])).toBe('nine')
  })

  test('takes no namesake in another province', async () => {
    const text = `March 9, 2031, near Tellbrin, Northmark, Syria, via media report. ${none}`
    const incidents = [
      { id: 'known', on: '2030-12-01', place: 'Northmark', region: 'Northmark', at: [36.9, 40.1] },
      { id: 'here', on: '2031-03-09', place: 'Tellbrin', region: 'Northmark', at: [36.8, 40] },
      { id: 'namesake', on: '2031-03-09', place: 'Tellbrin', region: 'South', at: [32.6, 36.1] },
    ] as const
    expect(await settle(text, [...noise, ...incidents])).toBe('here')
  })

  test('finds a day whose month was mistyped, for a rare name', async () => {
    const text = `March 9, 2031, near Qarnazul, Syria, via media report. ${none}`
    const incidents = [{ id: 'april', on: '2031-04-09', place: 'Qarnazul', killed: 2 }]
    const { proposals, abstentions } = await match({ one: text }, [...noise, ...incidents])
    const [best] = proposals.length > 0 ? proposals : abstentions[0]!.rivals
    expect(best!.incident).toBe('april')
    expect(best!.reasons.find(({ comparison }) => comparison === 'the days')!.says).toContain('mistyped')
  })

  test('says why, and its reasons add up to its weight', async () => {
    const text = `March 9, 2031, near Tellbrin, Syria, via media report. ${none}`
    const there = { id: 'there', on: '2031-03-09', place: 'Tellbrin', killed: 2 }
    const { proposals, model } = await match({ one: text }, [...noise, there])
    const [{ reasons, weight }] = proposals as [(typeof proposals)[number]]
    expect(reasons.map(({ comparison, says }) => [comparison, says])).toEqual([
      ['the place', 'the same name in the same spelling'],
      ['the days', 'the same days'],
      ['how many deaths are alleged', 'one or two deaths'],
      ['the belligerent', 'the only belligerent named'],
      ['who told it first', 'told by others'],
    ])
    expect(reasons[0]).toMatchObject({ left: 'Tellbrin, Syria', right: 'Tellbrin' })
    const prior = Math.log2(model.prior / (1 - model.prior))
    expect(reasons.reduce((sum, reason) => sum + reason.weight, prior)).toBeCloseTo(weight, 9)
  })
})

describe('an abstention', () => {
  test.each([
    ['two-close', `March 9, 2031, near Tellbrin, Syria, via media report. ${none}`],
    ['none-near', `July 9, 2029, near Tellbrin, Syria, via media report. ${none}`],
    ['no-date', `Somebody said that near Tellbrin, Syria, something happened. ${none}`],
    ['no-place', `March 9, 2031, in Syria, via media report. ${none}`],
  ])('%s', async (code, text) => {
    const twins = ['one', 'other'].map((id) => ({ id, on: '2031-03-09', place: 'Tellbrin', killed: 2 }))
    expect(await settle(text, [...noise, ...twins])).toBe(code)
  })

  test('an incident goes to one statement', async () => {
    const there = { id: 'there', on: '2031-03-09', place: 'Tellbrin', killed: 2 }
    const text = `March 9, 2031, near Tellbrin, Syria, via media report. ${none}`
    const { proposals } = await match({ one: text, again: text }, [...noise, there])
    expect(proposals.length).toBeLessThanOrEqual(1)
  })

  test.each([
    ['no incidents', { one: `March 9, 2031, near Tellbrin, Syria. ${none}` }, []],
    ['no statements', {}, noise],
  ])('%s', async (_, texts, incidents) => {
    const { proposals, abstentions } = await match(texts, incidents)
    expect(proposals).toEqual([])
    expect(abstentions.map(({ code }) => code)).toEqual(Object.keys(texts).map(() => 'none-near'))
  })
})

describe('learning', () => {
  const day = (at: number) =>
    new Date(Date.UTC(2031, 0, 1) + ((at * 37) % 400) * 86_400_000).toISOString().slice(0, 10)
  const place = (at: number) =>
    `${['Tar', 'Mel', 'Dov', 'Kub', 'Siz'][at % 5]}${['gan', 'rif', 'tob', 'lak', 'mush', 'zeb'][(at * 7) % 6]}${at % 11}`
  const incidents = Array.from({ length: 400 }, (_, at) => ({
    id: `incident ${at}`,
    on: day(at),
    place: place(at),
    killed: 1 + (at % 5),
  }))
  const texts = Object.fromEntries(
    incidents
      .slice(0, 80)
      .map(({ id, on, place: name }) => [
        id,
        `${new Date(on).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })}, near ${name}, Syria, via media report. ${none}`,
      ]),
  )

  test('finds nearly all, and the same twice', async () => {
    const [first, second] = [await match(texts, incidents), await match(texts, incidents)]
    expect(first).toEqual(second)
    const right = first.proposals.filter(({ statement, incident }) => statement === incident)
    expect(right.length).toBe(first.proposals.length)
    expect(right.length).toBeGreaterThan(60)
  })

  test('gives each comparison probabilities', async () => {
    const { model } = await match(texts, incidents)
    for (const { name, levels } of model.comparisons) {
      const known = levels.filter(({ isMissing }) => !isMissing)
      expect([name, known.reduce((sum, { m }) => sum + m!, 0)]).toEqual([name, expect.closeTo(1, 6)])
      expect(known.every(({ m, u }) => m! >= 0 && u! >= 0)).toBe(true)
    }
  })
})
