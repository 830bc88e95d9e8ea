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
  speakers: Readonly<Record<string, string>> = {},
): Promise<MatchedStatements> {
  const statements = Object.entries(texts).flatMap(([key, words]) =>
    read(words).map((statement) => ({ key, statement, words, speaker: speakers[key] ?? force })),
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
    ['Qarnazul', 'Jisr Qarnazul'],
    ['Qarnazul oilfields', 'Al Qarnazul'],
    ['North Quay', 'Quay'],
    ['Foohan and al-Barid', 'Al Barid'],
  ])('meets %s in %s', async (said, put) => {
    const text = `March 9, 2031, near ${said}, Syria, via media report. ${none}`
    expect(await settle(text, [...noise, { id: 'there', on: '2031-03-09', place: put }])).toBe('there')
  })

  test.each([
    ['North Quay', 'North Quay', 'Syria'],
    ['North Quay', 'North Quay, Syria', 'Syria'],
    ['Tellbrin', 'Tellbrin, Syria', 'Syria'],
    ['Tellbrin', 'Tellbrin, Syria', null],
  ])('takes %s in a country and %s (%s) for one name', async (said, put, country) => {
    const text = `March 9, 2031, near ${said}, Syria, via media report. ${none}`
    const { proposals } = await match({ one: text }, [
      ...noise,
      { id: 'there', on: '2031-03-09', place: put, country },
    ])
    expect(proposals[0]?.reasons[0]?.says).toBe('the same name in the same spelling')
  })

  test('prefers the place that bears both names a statement gives', async () => {
    const text = `March 9, 2031, Foohan and al-Barid, Syria, via media report. ${none}`
    const incidents = ['Foohan', 'Al Barid', 'Foohan and Al Barid'].map((place) => ({
      id: place,
      on: '2031-03-09',
      place,
      killed: 2,
    }))
    const { proposals, abstentions } = await match({ one: text }, [...noise, ...incidents])
    const says = [...proposals, ...abstentions.flatMap(({ rivals }) => rivals)].flatMap((candidate) =>
      candidate.incident === 'Foohan and Al Barid' ? candidate.reasons[0]!.says : [],
    )
    expect(says).toEqual(['the same name in the same spelling'])
  })

  test('looks for a place in the whole of the province that is named', async () => {
    const text = `March 9, 2031, near Zahran, Northmark, Syria, via media report. ${none}`
    const incidents = [
      { id: 'chief town', on: '2030-12-01', place: 'Northmark', region: 'Northmark', at: [36.9, 40.1] },
      { id: 'far end', on: '2031-03-09', place: 'Zahrun', region: 'Northmark', at: [34.9, 40.1] },
      { id: 'elsewhere in it', on: '2031-03-09', place: 'Tellbrin', region: 'Northmark', at: [34.8, 40] },
    ] as const
    expect(await settle(text, [...noise, ...incidents])).toBe('far end')
  })

  test('knows where a village is although one point of it is mistyped', async () => {
    const text = `March 9, 2031, near Tellbrin, Syria, via media report. ${none}`
    const days = ['01', '02', '03', '04', '05', '06']
    const before = days.map((on, at) => ({
      id: `before ${on}`,
      on: `2030-05-${on}`,
      place: 'Tellbrin',
      at: [at === 3 ? 3.51 : 35.1, 40] as const,
    }))
    const incidents = [
      { id: 'near', on: '2031-03-09', place: 'Wadimar', at: [35.15, 40.02] },
      { id: 'far', on: '2031-03-09', place: 'Ruzafar', at: [36.8, 37] },
    ] as const
    expect(await settle(text, [...noise, ...before, ...incidents])).toBe('near')
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

  test('a day alone makes no proposal', async () => {
    const text = `March 9, 2031, via media report. ${none}`
    const there = { id: 'there', on: '2031-03-09', place: 'Tellbrin', killed: 2 }
    expect(await settle(text, [there])).toBe('no-place')
  })

  test('an incident goes to one statement', async () => {
    const there = { id: 'there', on: '2031-03-09', place: 'Tellbrin', killed: 2 }
    const text = `March 9, 2031, near Tellbrin, Syria, via media report. ${none}`
    const { proposals } = await match({ one: text, again: text }, [...noise, there])
    expect(proposals.length).toBeLessThanOrEqual(1)
  })

  test('an incident goes to one statement of each belligerent', async () => {
    const by = [force, 'Southern League']
    const there = { id: 'there', on: '2031-03-09', place: 'Tellbrin', killed: 2, by }
    const text = `March 9, 2031, near Tellbrin, Syria, via media report. ${none}`
    const texts = { one: text, other: text }
    const { proposals } = await match(texts, [...noise, there], undefined, { other: 'Southern League' })
    expect(proposals.map(({ statement, incident }) => [statement, incident])).toEqual([
      ['one', 'there'],
      ['other', 'there'],
    ])
    const [one, other] = proposals
    expect(one!.probability).toBe(other!.probability)
    const [alone] = (await match({ one: text }, [...noise, there])).proposals
    expect(one!.probability).toBeCloseTo(alone!.probability, 2)
  })

  test.each([
    ['a null', 'Foo\u0000bar'],
    ['half a letter', 'Foo\uD800'],
    ['marks', "O'Br|ien''"],
    ['Arabic', 'تل برين'],
    ['five thousand words', 'Foo '.repeat(5000)],
    ['nothing', ''],
  ])('an odd name of a place is compared as any: %s', async (_, place) => {
    const text = `March 9, 2031, near ${place}, Syria, via media report. ${none}`
    const { proposals, abstentions } = await match({ "it's": text }, [
      { id: "one's own", on: '2031-03-09', place, killed: 2 },
    ])
    expect([...proposals, ...abstentions].map(({ statement }) => statement)).toEqual(["it's"])
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

  test('never lets less agreement weigh more', async () => {
    const ordered = [
      ['days', ['the same days', 'the first or last of several days', 'among several days']],
      ['speaker', ['the only belligerent named', 'one of the belligerents named']],
    ] as const
    const shared = incidents.map((incident, at) => ({
      ...incident,
      ...(at < 80 && at % 2 === 0 && { by: [force, 'Southern League'] }),
      ...(at % 5 === 0 && { until: day(at).slice(0, 8) + '28' }),
    }))
    for (const learn of [true, false]) {
      const { model } = await match(texts, shared, learn)
      for (const [name, labels] of ordered) {
        const levels = model.comparisons.find((comparison) => comparison.name === name)!.levels
        const ratios = labels.map((label) => {
          const { m, u } = levels.find((level) => level.label === label)!
          return m! / u!
        })
        ratios.slice(1).forEach((ratio, at) => expect(ratio).toBeLessThanOrEqual(ratios[at]! * 1.01))
      }
    }
  })

  test('finds nearly all, and the same twice', async () => {
    const [first, second] = [await match(texts, incidents, true), await match(texts, incidents, true)]
    expect(first).toEqual(second)
    const right = first.proposals.filter(({ statement, incident }) => statement === incident)
    expect(right.length).toBe(first.proposals.length)
    expect(right.length).toBeGreaterThan(60)
  })

  test('gives each comparison probabilities', async () => {
    const { model } = await match(texts, incidents, true)
    for (const { name, levels } of model.comparisons) {
      const known = levels.filter(({ isMissing }) => !isMissing)
      expect([name, known.reduce((sum, { m }) => sum + m!, 0)]).toEqual([name, expect.closeTo(1, 6)])
      expect(known.every(({ m, u }) => m! >= 0 && u! >= 0)).toBe(true)
    }
  })
})
