import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStatementReader, type OfficialStatement } from '../src/index.ts'

const read = createStatementReader()

function readOne(text: string): OfficialStatement {
  const [statement, ...others] = read(`${text} It was assessed.`)
  expect(others).toEqual([])
  return statement!
}

const places = (text: string) =>
  readOne(text).places.map(({ name, role, relation }) => [name, role, relation])

describe('a statement on one incident', () => {
  const text =
    'Mar. 7, 2031, near al-Wadi neighborhood, Tellbrin, Utopia, via Field Monitor report. During a strike on a depot,\n' +
    'three civilians were unintentionally killed and two civilians were unintentionally injured. 4411'
  const statement = readOne(text)

  test('gives day, position and numbers', () => {
    expect(statement).toMatchObject({
      date: { from: '2031-03-07', to: '2031-03-07', otherwise: null },
      position: { value: 'credible' },
      reason: null,
      killed: { min: 3, max: 3 },
      injured: { min: 2, max: 2 },
      reporter: { kind: 'named', name: 'Field Monitor' },
    })
  })

  test('gives the place and what it lies in', () => {
    expect(statement.places.map(({ name, role, noun }) => [name, role, noun])).toEqual([
      ['al-Wadi neighborhood', 'place', 'neighborhood'],
      ['Tellbrin', 'within', null],
      ['Utopia', 'within', null],
    ])
  })

  test('keeps the words of each field', () => {
    const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)
    expect(words(statement.date)).toBe('Mar. 7, 2031')
    expect(words(statement.places[0]!)).toBe('al-Wadi neighborhood')
    expect(words(statement.killed)).toBe('three')
    expect(words(statement.position)).toBe('unintentionally killed')
    expect(words(statement.reporter)).toBe('Field Monitor')
  })
})

describe('days', () => {
  test.each([
    ['On January 4, 2031, near Tellbrin, Syria. x', '2031-01-04', '2031-01-04'],
    ['12. Sept. 4, 2031 near Tellbrin, Syria. x', '2031-09-04', '2031-09-04'],
    ['4 June 2031, in Tellbrin, Syria, via media. x', '2031-06-04', '2031-06-04'],
    ['Between 3 and 5 May 2031, near Tellbrin, Syria. x', '2031-05-03', '2031-05-05'],
    ['May 3-5, 2031, near Tellbrin, Syria. x', '2031-05-03', '2031-05-05'],
    ['5/13/2031, near Tellbrin, Syria. x', '2031-05-13', '2031-05-13'],
    ['13.5.2031, near Tellbrin, Syria. x', '2031-05-13', '2031-05-13'],
    ['Febuary 3, 2031, near Tellbrin, Syria. x', '2031-02-03', '2031-02-03'],
    ['Agusut 3, 2031, near Tellbrin, Syria. x', null, null],
    ['On or about May 3, 2031, near Tellbrin, Syria. x', '2031-05-03', '2031-05-03'],
    ['MAY 3, 2031, NEAR TELLBRIN, SYRIA. x', '2031-05-03', '2031-05-03'],
    ['the 3rd of May, 2031, near Tellbrin, Syria. x', '2031-05-03', '2031-05-03'],
    ['May 30 - June 2, 2031, near Tellbrin, Syria. x', '2031-05-30', '2031-06-02'],
    ['Between May 3 and May 5, 2031, near Tellbrin, Syria. x', '2031-05-03', '2031-05-05'],
    ['03MAY2031, near Tellbrin, Syria. x', '2031-05-03', '2031-05-03'],
    ['33MAY2031, near Tellbrin, Syria. x', null, null],
    ['03MOY2031, near Tellbrin, Syria. x', null, null],
    ['Feb. 30, 2031, near Tellbrin, Syria. x', '2031-02-01', '2031-02-28'],
    ['In May 2031, near Tellbrin, Syria. x', '2031-05-01', '2031-05-31'],
    [
      'In its June 2031 report the force said: “Feb. 24, 2031, near Tellbrin, Syria, via media. x”',
      '2031-02-24',
      '2031-02-24',
    ],
  ])('%s', (text, from, to) => {
    const { date } = readOne(text)
    expect([date?.from ?? null, date?.to ?? null]).toEqual([from, to])
  })

  test('a date in figures keeps its other reading', () => {
    expect(readOne('04/05/2031, near Tellbrin, Syria.').date).toMatchObject({
      from: '2031-04-05',
      otherwise: '2031-05-04',
    })
  })
})

describe('places', () => {
  test.each([
    [
      'May 3, 2031, Tellbrin, Syria. x',
      [
        ['Tellbrin', 'place', null],
        ['Syria', 'country', null],
      ],
    ],
    [
      'May 3, 2031, near Tellbrin Syria, via x. y',
      [
        ['Tellbrin', 'place', 'near'],
        ['Syria', 'country', null],
      ],
    ],
    [
      'May 3, 2031, in Tellbrin [sic], Syria. x',
      [
        ['Tellbrin', 'place', 'in'],
        ['Syria', 'country', null],
      ],
    ],
    ['May 3, 2031, in northern Tellbrin. x', [['Tellbrin', 'place', 'in']]],
    [
      'May 3, 2031, near al-Kut roundabout, Tellbrin. x',
      [
        ['al-Kut roundabout', 'place', 'near'],
        ['Tellbrin', 'within', null],
      ],
    ],
    [
      'May 3, 2031, in desert in eastern Tellbrin. x',
      [
        ['desert', 'place', 'in'],
        ['Tellbrin', 'within', 'in'],
      ],
    ],
    [
      'May 3, 2031, near a mill between Al-Foo and Al-Bar, Tellbrin. x',
      [
        ['mill', 'place', 'near'],
        ['Al-Foo', 'beside', 'between'],
        ['Al-Bar', 'beside', null],
        ['Tellbrin', 'within', null],
      ],
    ],
  ])('%s', (text, expected) => expect(places(text)).toEqual(expected))

  test.each([
    ['3 May 2031; near Tellbrin; Syria; via media. x'],
    ['May 3, 2031: near Tellbrin, Syria. x'],
    ['May 3, 2031 (near Tellbrin, Syria). x'],
    ['May 3, 2031 – near Tellbrin, Syria. x'],
    ['May 3, 2031, at about 2 a.m., near Tellbrin, Syria. x'],
  ])('%s: one place', (text) =>
    expect(places(text)).toEqual([
      ['Tellbrin', 'place', 'near'],
      ['Syria', 'country', null],
    ]),
  )

  test.each(["'Ayn al-'Arin", 'ʿAyn ʿĪrin', 'Deir-ez-Foo', 'Ash-Shaddārī'])('%s is a name', (name) =>
    expect(places(`May 3, 2031, near ${name}, Syria. x`)[0]).toEqual([name, 'place', 'near']),
  )

  test.each([
    'On May 3, 2031, French warplanes struck a school near Tellbrin.',
    'On May 3, 2031, French and British jets, which came by sea, struck a school.',
    'On May 3, 2031, in French airstrikes a school was struck.',
    'On May 3, 2031, Alliance aircraft struck a school.',
    'May 3, 2031, French forces, via media report. x',
  ])('a belligerent is no place: %s', (text) => expect(places(text)).toEqual([]))

  test('two places are two sites', () => {
    const { places: two } = readOne('May 3, 2031, near Foo, Iraq and al-Bar, Syria via media. x')
    expect(two.map(({ name, site }) => [name, site])).toEqual([
      ['Foo', 0],
      ['Iraq', 0],
      ['al-Bar', 1],
      ['Syria', 1],
    ])
  })

  test('what follows a place without one is no place', () => {
    expect(places('May 3, 2031, near Tellbrin, Syria, during a strike on Foo, a man was killed.')).toEqual([
      ['Tellbrin', 'place', 'near'],
      ['Syria', 'country', null],
    ])
  })
})

describe('position and reason', () => {
  const said = (words: string) => {
    const [statement] = read(`May 3, 2031, near Tellbrin, Syria, via media. ${words}`)
    const { position, reason, killed } = statement!
    return [position?.value ?? null, reason?.value ?? null, killed?.min ?? null]
  }
  test.each([
    ['No alliance strikes were conducted in the area.', ['non_credible', 'no_coalition_strikes', null]],
    [
      'The report has insufficient information on the time.',
      ['non_credible', 'insufficient_information', null],
    ],
    [
      'There is insufficient evidence that civilians were harmed.',
      ['non_credible', 'insufficient_evidence', null],
    ],
    ['More likely than not casualties did not occur.', ['non_credible', 'other', null]],
    ['It was closed as a duplicate of 12 and not credible.', ['duplicate', null, null]],
    ['The assessment is ongoing.', ['open_incident', null, null]],
    ['During a strike one civilian was unintentionally killed.', ['credible', null, 1]],
    ['It was assessed that four civilians were killed.', ['credible', null, 4]],
    [
      'During a strike three fighters were killed. Two civilians were unintentionally killed.',
      ['credible', null, 2],
    ],
    [
      'One civilian was unintentionally killed. [In all seven civilians were killed there.]',
      ['credible', null, 1],
    ],
    ['Nothing else is said.', [null, null, null]],
  ])('%s', (words, expected) => expect(said(words)).toEqual(expected))
})

describe('a report of many', () => {
  const text = [
    'Reports assessed in June',
    '',
    '1. May 3, 2031, near Tellbrin, Syria, via self-report. One civilian was unintentionally',
    'killed.',
    '2. May 4, 2031, in Foo, Syria, via media report. The report contains insufficient detail on May 9, 2031.',
    '',
    '3. Feb. 31, 2031, near Bar, Syria, via Field Monitor. No strikes were conducted in the area.',
  ].join('\n')

  test('is cut into its statements', () => {
    expect(
      read(text).map(({ start, end, date, reporter }) => [
        text.slice(start, start + 5),
        text.slice(end - 7, end),
        date?.from,
        reporter?.kind,
      ]),
    ).toEqual([
      ['May 3', 'killed.', '2031-05-03', 'self'],
      ['May 4', ', 2031.', '2031-05-04', 'media'],
      ['Feb. ', 'e area.', '2031-02-01', 'named'],
    ])
  })
})

test.each([
  '',
  'Nothing happened here.',
  'On May 3, 2031, in Tellbrin, shells killed four people, doctors said.',
  `No strikes were conducted in the area. ${'The rest is about other things. '.repeat(80)}`,
])('what is no statement is left out: %s', (text) => expect(read(text)).toEqual([]))

test.each([
  ['Arabic', 'في 3 أيار 2031 قُتل أربعة مدنيين في تل برين، سوريا. '],
  ['one word', 'May'.repeat(20_000)],
  ['names without end', `May 3, 2031, near ${'Foo '.repeat(20_000)}`],
  ['commas', `May 3, 2031${', Foo'.repeat(20_000)}`],
  ['brackets', `May 3, 2031 ${'(['.repeat(20_000)}`],
  ['odd letters', '\u0000\uD800 \u202E\uFEFF May 3, 2031, near \uDFFF'],
])('odd text is read: %s', (_, text) => {
  for (const { start, end } of read(`${text} No strikes were conducted in the area.`))
    expect(end).toBeGreaterThan(start)
})

test('any text is read, and spans lie in it', () => {
  const word = fc.constantFrom(
    'May',
    '3',
    ',',
    '2031',
    'near',
    'Foo',
    'via',
    '.',
    'between',
    'and',
    '-',
    '/',
    '[',
    'al',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ')
      for (const { start, end, date, places: named } of read(text)) {
        for (const span of [{ start, end }, ...(date ? [date] : []), ...named]) {
          expect(span.start).toBeGreaterThanOrEqual(start)
          expect(span.end).toBeLessThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
        }
      }
    }),
  )
})
