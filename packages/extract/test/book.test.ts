import type { Claim } from '@recount/claims'
import { claimSchema } from '@recount/claims'
import { createExtractor, defaultActors } from '@recount/extract'
import { worldGazetteer } from '@recount/places'
import { readDocument } from '@recount/read'
import { describe, expect, test } from 'vitest'

const extract = createExtractor({ gazetteer: await worldGazetteer(), actors: defaultActors })

function read(text: string): readonly Claim[] {
  const { sections, title, publisher, published } = readDocument(Buffer.from(text), { name: 'report.txt' })
  const claims = extract({
    id: 'x',
    name: 'x',
    text,
    sections,
    title,
    publisher,
    published,
    language: 'en',
  })
  for (const claim of claims) claimSchema.parse(claim)
  return claims
}

const opening = `Monthly Civilian Casualty Report, May 2019

Published 26 June 2019

In May, the US-led coalition carried over 500 open reports from previous months, received 100 new reports and completed the assessment of 90 reports. Ten reports were determined to be credible.

`

/** The figures that a sentence adds to a monthly report, each as its words and its line. */
function linesOf(sentence: string): string[] {
  return read(opening + sentence)
    .filter(({ count }) => count.start >= opening.length)
    .map(({ count, bookLine }) => `${count.words} ${bookLine ?? '–'}`)
}

/** A report of one sentence: its month, and two lines told beforehand in another, so that nothing rivals the sentence. */
function alone(sentence: string): string[] {
  const before = `The US-led coalition on reports of civilian casualties, May 2019

Published 26 June 2019

In May the coalition reopened 400 reports of civilian casualties that had been closed.

`
  return read(before + sentence)
    .filter(({ count }) => count.start >= before.length)
    .map(({ count, bookLine }) => `${count.words} ${bookLine ?? '–'}`)
}

describe('the line of a count of reports', () => {
  test.each([
    ['It carried over 314 open reports from previous months.', ['314 carried-over']],
    ['314 reports remained open from earlier months.', ['314 carried-over']],
    ['The coalition began the month with 314 pending reports.', ['314 carried-over']],
    ['At the start of the month 314 reports were open.', ['314 carried-over']],
    ['It received 45 new reports.', ['45 new']],
    ['A further 45 reports were registered.', ['45 new']],
    ['It took up 45 reports.', ['45 new']],
    ['It assessed 125 reports.', ['125 completed']],
    ['The assessment of 125 reports has been completed.', ['125 completed']],
    ['Of those reports, 16 were determined to be credible.', ['16 credible']],
    ['It judged 16 reports to be credible.', ['16 credible']],
    ['The coalition assessed 16 reports as credible.', ['16 credible']],
    ['14 reports were assessed to be non-credible.', ['14 non-credible']],
    ['14 reports were not found to be credible.', ['14 non-credible']],
    ['14 reports were closed as unsubstantiated.', ['14 non-credible']],
    ['Three were duplicate reports.', ['Three duplicate']],
    ['Three reports were determined to be duplicates of reports already assessed.', ['Three duplicate']],
    ['Two reports that had been closed were reopened.', ['Two –']],
    ['A total of 234 reports are still open.', ['234 open']],
    ['234 reports have yet to be assessed.', ['234 open']],
    ['The coalition is still assessing 234 reports.', ['234 open']],
    ['There are still 234 reports being considered.', ['234 open']],
    ['16 of the 125 completed reports were credible.', ['16 credible', '125 completed']],
    ['16 of 125 completed reports were credible.', ['16 credible', '125 completed']],
  ])('%s', (sentence, lines) => {
    expect(alone(sentence)).toEqual(lines)
  })

  test.each([
    ['To date, of the 2,000 reports completed, 300 were credible.'],
    ['It has completed 2,000 reports since 2014.'],
    ['So far this year it has received 700 reports.'],
    ['In 2018 the coalition received 700 reports.'],
    ['Between January and May it received 300 reports.'],
    ['The coalition plans to assess 40 more reports.'],
    ['It has not completed 40 reports.'],
    ['Forty reports may be credible.'],
    ['Forty reports that had previously been assessed as non-credible may be credible.'],
    ['Forty new reports are still open.'],
    ['Six of the credible reports concerned strikes at night.'],
    ['Airwars submitted 31 reports.'],
    ['Human Rights Watch received 31 reports.'],
    ['Three reports are older than a year.'],
    ['Two reports in Mosul were determined to be credible.'],
    ['Date correction: one report listed in the report of April as March 3 should read March 13.'],
    ['In April it had received 45 reports on one strike near Raqqa.'],
  ])('no line: %s', (sentence) => {
    const found = linesOf(sentence)
    expect(found.filter((line) => !line.endsWith(' –'))).toEqual([])
  })

  test('files are reports in a text that tells a ledger', () => {
    expect(linesOf('The coalition closed 90 files, reopened two and found no duplicates.')).toEqual([
      '90 completed',
      'two reopened',
    ])
  })

  test('of rivals in different sentences the first is the line', () => {
    expect(linesOf('Seven reports were determined to be credible.')).toEqual(['Seven –'])
    expect(linesOf('The ten credible reports are listed below.')).toEqual(['ten credible'])
  })

  test('a number that another is held against is no line', () => {
    expect(linesOf('It received 100 reports, up from 45 in April.')).not.toContain('45 new')
  })

  test('of rivals in one sentence none is', () => {
    expect(alone('In Iraq 9 reports were credible and in Syria 7 were credible.')).toEqual(['9 –', '7 –'])
  })
})

describe('the line of a count of deaths', () => {
  test.each([
    ['The ten credible reports resulted in 105 unintentional civilian deaths.', '105 credited'],
    ['The credible reports account for 105 civilian deaths.', '105 credited'],
    ['105 civilians lost their lives in the ten credible cases.', '105 credited'],
    ['It also found 80 civilian deaths that were not previously announced.', '80 unallocated'],
    [
      'In addition, 80 civilian deaths attributable to coalition strikes were not previously reported.',
      '80 unallocated',
    ],
    [
      'At least 1,139 civilians have been unintentionally killed by coalition strikes since August 2014.',
      '1,139 cumulative',
    ],
    [
      'To date, the coalition assesses at least 1,139 civilians have been unintentionally killed.',
      '1,139 cumulative',
    ],
  ])('%s', (sentence, line) => expect(linesOf(sentence)).toContain(line))

  test.each([
    ['105 civilians were killed in a strike near Mosul.'],
    ['Nine non-credible reports alleged 105 civilian deaths.'],
    ['Airwars estimates that 6,000 civilians have been killed by coalition strikes since 2014.'],
    ['1. Jan. 2, 2015, near Mosul, Iraq: during a strike, 12 civilians were unintentionally killed.'],
    ['The ten credible reports resulted in injuries to 11 civilians.'],
  ])('no line: %s', (sentence) => {
    const found = linesOf(sentence).filter((line) => /credited|cumulative|unallocated/.test(line))
    expect(found).toEqual([])
  })

  test('reports are never deaths, nor deaths reports', () => {
    const people = ['credited', 'unallocated', 'cumulative']
    const claims = read(
      `${opening}These resulted in 31 civilian deaths. A total of 501 reports of civilian deaths are still open. To date, at least 800 civilians have been killed by coalition strikes.`,
    )
    expect(claims.filter(({ bookLine }) => bookLine).map(({ bookLine }) => bookLine)).toEqual([
      'carried-over',
      'new',
      'completed',
      'credible',
      'credited',
      'open',
      'cumulative',
    ])
    const lined = claims.filter(({ bookLine }) => bookLine)
    expect(
      lined.filter(({ bookLine }) => people.includes(bookLine!)).every(({ measure }) => measure === 'killed'),
    ).toBe(true)
    expect(
      lined
        .filter(({ bookLine }) => !people.includes(bookLine!))
        .every(({ measure }) => measure === 'reports'),
    ).toBe(true)
  })
})

describe('the month of a line', () => {
  const month = (text: string): unknown =>
    read(text).flatMap(({ bookLine, period }) => (bookLine === 'new' ? [period] : []))

  test.each([
    ['named in the heading', 'Civilian Casualty Report, June 2018\n\nPublished 26 July 2018\n\n', '2018-06'],
    [
      'told in the sentence before',
      'Published 26 July 2018\n\nThis is the civilian casualty report for the month of June. ',
      '2018-06',
    ],
    [
      'of the year before',
      'Published 31 January 2019\n\nCivilian casualty report for the month of December\n\n',
      '2018-12',
    ],
    ['named nowhere', 'Published 31 January 2019\n\nThis is about reports of harm. ', undefined],
  ])('%s', (_, before, wanted) => {
    const found = month(
      `${before}The US-led coalition received 45 new reports of civilian casualties and completed 20 reports.`,
    )
    expect(found).toEqual(wanted ? [{ from: wanted, to: wanted }] : [])
  })

  test('without a year is left open', () => {
    expect(
      month(
        'In the month of June the US-led coalition received 45 new reports of civilian casualties and completed 20 reports.',
      ),
    ).toEqual([null])
  })

  test('takes its year from another date of that month', () => {
    expect(
      month(
        'In the month of June the US-led coalition received 45 new reports of civilian casualties and completed 20 reports. As of 30 June 2018, 12 reports were open.',
      ),
    ).toEqual([{ from: '2018-06', to: '2018-06' }])
  })

  test('what is open and what is the total so far are told up to its end', () => {
    const claims = read(
      `${opening}A total of 500 reports are still open. The coalition assesses at least 800 civilians have been unintentionally killed by coalition strikes since August 2014.`,
    )
    const found = claims.flatMap(({ bookLine, period, asOf }) =>
      bookLine === 'open' || bookLine === 'cumulative' ? [{ bookLine, period, asOf }] : [],
    )
    expect(found).toEqual([
      { bookLine: 'open', period: null, asOf: '2019-05' },
      { bookLine: 'cumulative', period: { from: '2014-08', to: '2019-05' }, asOf: '2019-05' },
    ])
  })
})

test('the words of a line and its rule are kept', () => {
  const text = `${opening}A total of 500 reports are still open.`
  const [reading] = read(text).at(-1)!.readings.bookLine!
  expect(text.slice(reading!.start, reading!.end)).toBe('still open')
  expect(reading!.rule).toBe('book-state')
})
