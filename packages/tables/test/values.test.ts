import { expect, test } from 'vitest'
import type { MappingSpec } from '../src/index.ts'
import { brief, mappingOf, readAll } from './reading.ts'

type Field = MappingSpec['incidents']['fields'][number]

/** What one cell gives as one field: the incident, and the findings in short without their row. */
async function readCell(
  text: string,
  field: Record<string, unknown>,
): Promise<{ incident: Record<string, unknown>; findings: readonly string[] }> {
  const mapping = mappingOf([{ column: 'x', ...field } as Field], { delimiter: ';' })
  const { incidents, findings } = await readAll(`id;x\n1;"${text.replaceAll('"', '""')}"\n`, mapping)
  return {
    incident: { ...incidents[0] },
    findings: findings.map(brief).map((line) => line.replace(' · 2 · x', '')),
  }
}

test.each([
  ['12', undefined, 12],
  ['٣٤', undefined, 34],
  ['۴۵', undefined, 45],
  ['\u200f٧\u200f', undefined, 7],
  ['12.0', undefined, 12],
  ['007', undefined, 7],
  ['1,302', ',', 1302],
  ['1.302', '.', 1302],
  ['1 302', ' ', 1302],
  ["1'302'000", "'", 1_302_000],
  ['١٬٣٠٢', '٬', 1302],
  ['1,302', undefined, null],
  ['1,30', ',', null],
  ['1.5', undefined, null],
  ['-3', undefined, null],
  ['dozens', undefined, null],
  ['3-5', undefined, null],
])('the number %s with the thousands separator %s is %s', async (text, thousands, number) => {
  const { incident, findings } = await readCell(text, { field: 'sources', thousands })
  expect(incident['sources']).toBe(number)
  expect(findings).toEqual(number === null ? [`not-a-number · ${text}`] : [])
})

test.each([
  ['2014-08-31', ['iso'], '2014-08-31'],
  ['2014-08', ['iso'], '2014-08'],
  ['2014', ['iso'], '2014'],
  ['2014-08-31 00:00:00.000', ['iso'], '2014-08-31'],
  ['2014-08-31T10:00:00Z', ['iso'], '2014-08-31'],
  ['٣١/٨/٢٠١٤', ['d/m/y'], '2014-08-31'],
  ['8/31/2014', ['m/d/y'], '2014-08-31'],
  ['31.08.14', ['d.m.yy'], '2014-08-31'],
  ['1.1.69', ['d.m.yy'], '1969-01-01'],
  ['31 August 2014', ['d month y'], '2014-08-31'],
  ['31-Aug-14', ['d-month-yy'], '2014-08-31'],
  ['August 31st, 2014', ['month d, y'], '2014-08-31'],
  ['Aug 2014', ['month y'], '2014-08'],
  ['08/2014', ['d/m/y', 'm/y'], '2014-08'],
  ['43234', ['iso', 'excel-1900'], '2018-05-14'],
  ['43234.75', ['excel-1900'], '2018-05-14'],
  ['41772', ['excel-1904'], '2018-05-14'],
  ['59', ['excel-1900'], '1900-02-28'],
  ['61', ['excel-1900'], '1900-03-01'],
  ['1700000000', ['unix'], '2023-11-14'],
  ['29/02/2016', ['d/m/y'], '2016-02-29'],
])('the date %s as %j is %s', async (text, dates, date) => {
  expect(await readCell(text, { field: 'published', dates })).toMatchObject({
    incident: { published: date },
    findings: [],
  })
})

test.each([
  ['43234', ['iso'], /looks like a serial day of a spreadsheet/],
  ['60', ['excel-1900'], /not in a format/],
  ['2015-02-29', ['iso'], /a day that no calendar has/],
  ['31/04/2014', ['d/m/y'], /a day that no calendar has/],
  ['8/31/2014', ['d/m/y'], /a day that no calendar has/],
  ['31 Foo 2014', ['d month y'], /not in a format/],
  [
    'around Easter',
    ['iso', 'd/m/y'],
    /expected a date as iso or d\/m\/y; "around Easter" is not in a format/,
  ],
  ['1970-01-01', ['iso'], /stands where no date is known/],
])('the date %s as %j is unknown, and told', async (text, dates, message) => {
  const mapping = mappingOf([{ field: 'published', column: 'x', dates, placeholders: ['1970-01-01'] }])
  const { incidents, findings } = await readAll(`id,x\n1,${text}\n`, mapping)
  expect(incidents[0]?.published).toBeNull()
  expect(findings.map(brief)).toEqual([`impossible-date · 2 · x · ${text}`])
  expect(findings[0]?.message).toMatch(message)
})

test.each([
  ['3', { min: 3, max: 3 }],
  ['3-5', { min: 3, max: 5 }],
  ['٣–٥', { min: 3, max: 5 }],
  ['3 to 5', { min: 3, max: 5 }],
  ['1,200-1,300', { min: 1200, max: 1300 }],
])('the range %s in one cell', async (text, range) => {
  const { incident, findings } = await readCell(text, { field: 'harm.injured.persons', thousands: ',' })
  expect([incident['harm'], findings]).toEqual([{ killed: {}, injured: { persons: range } }, []])
})

test('a range in one cell may be open, reversed or no range', async () => {
  const field = { field: 'named' }
  expect(await readCell('3+', field)).toMatchObject({
    incident: { named: { min: 3, max: null } },
    findings: ['one-sided-detail · 3'],
  })
  expect(await readCell('5-3', field)).toMatchObject({
    incident: { named: { min: 3, max: 5, reversed: true } },
    findings: ['reversed-range · 5–3'],
  })
  expect(await readCell('some', field)).toMatchObject({
    incident: { named: null },
    findings: ['not-a-number · some'],
  })
})

test.each([
  ['9:30', { clock: '09:30', timeOfDay: null }],
  ['21:30:05', { clock: '21:30:05', timeOfDay: null }],
  ['9.30 pm', { clock: '21:30', timeOfDay: null }],
  ['12 am', { clock: '00:00', timeOfDay: null }],
  ['٠٩:٣٠', { clock: '09:30', timeOfDay: null }],
  ['around_dawn', { clock: null, timeOfDay: 'around_dawn' }],
  ['During the night', { clock: null, timeOfDay: 'during_the_night' }],
  ['Iftar', { clock: null, timeOfDay: 'around_dusk' }],
])('the time %s', async (text, time) => {
  const { incident, findings } = await readCell(text, { field: 'time', values: { iftar: 'around_dusk' } })
  expect([incident, findings]).toMatchObject([time, []])
})

test.each(['25:00', '9:60', '13 pm', 'later'])('the time %s is unknown, and told', async (text) => {
  const { incident, findings } = await readCell(text, { field: 'time' })
  expect([incident['clock'], incident['timeOfDay'], findings]).toEqual([
    null,
    null,
    [`unknown-value · ${text}`],
  ])
})

test('lists keep items that hold a separator, and each item once', async () => {
  const field = {
    field: 'causes',
    separators: [',', ';'],
    whole: ['Chemical, Biological (CBRN)', 'Chemical'],
  }
  const { incident } = await readCell('Fire, Chemical, Biological (CBRN); Fire,, Other ', field)
  expect(incident['causes']).toEqual(['Fire', 'Chemical, Biological (CBRN)', 'Other'])
  const { incident: mapped } = await readCell('air|ground', {
    field: 'strikeTypes',
    separators: ['|'],
    values: { AIR: 'Airstrike' },
  })
  expect(mapped['strikeTypes']).toEqual(['Airstrike', 'ground'])
})

test('a list that PHP serialised is read by its bytes; what only looks like one is words', async () => {
  const field = { field: 'infrastructure', separators: ['|'] }
  const list = 'a:2:{i:0;s:6:"سوق";i:1;s:4:"a"b;";}'
  expect(await readCell(list, field)).toEqual({
    incident: expect.objectContaining({ infrastructure: ['سوق', 'a"b;'] }) as unknown,
    findings: [`serialised-value · ${list}`],
  })
  const broken = 'a:2:{i:0;s:6:"سوق";}'
  expect(await readCell(broken, field)).toMatchObject({
    incident: { infrastructure: [broken] },
    findings: [],
  })
})

test('how many items a cell lists, and how many apart from their dates', async () => {
  const mapping = mappingOf([
    { field: 'sources', column: 'x', count: [';'] },
    { field: 'lineages', column: 'x', count: [';'], undated: true },
  ])
  const { incidents } = await readAll('id,x\n1,AP 12 Mar; ap 12 mar; AP 13 Mar; REU (2 Apr)\n2,\n', mapping)
  expect(incidents.map(({ sources, lineages }) => [sources, lineages])).toEqual([
    [3, 2],
    [null, null],
  ])
})

test.each([
  ['places.latitude', '35.5', { latitude: 35.5 }],
  ['places.latitude', '٣٥٫٥', { latitude: 35.5 }],
  ['places.longitude', '−36.25', { longitude: -36.25 }],
  ['places.coordinates', '35.5, 36.25', { latitude: 35.5, longitude: 36.25 }],
  ['places.coordinates', '35.5 -36', { latitude: 35.5, longitude: -36 }],
])('%s %s', async (field, text, place) => {
  expect(await readCell(text, { field })).toMatchObject({ incident: { places: [place] }, findings: [] })
})

test.each([
  ['places.latitude', '95', undefined],
  ['places.longitude', '4239.00416', undefined],
  ['places.latitude', '35,5', undefined],
  ['places.coordinates', '35.5', undefined],
  ['places.coordinates', '36, 200', undefined],
])('%s %s is impossible, and told', async (field, text) => {
  const { incident, findings } = await readCell(text, { field })
  expect([incident['places'], findings]).toEqual([[], [`impossible-coordinate · ${text}`]])
})

test('a decimal comma where the mapping says so', async () => {
  const { incident } = await readCell('35,5', { field: 'places.latitude', decimal: ',' })
  expect(incident['places']).toMatchObject([{ latitude: 35.5 }])
})

test('what spells unknown, for all columns and for one', async () => {
  const mapping = mappingOf(
    [
      { field: 'title', column: 'title' },
      { field: 'sources', column: 'sources', unknown: ['-99'] },
      { field: 'media', column: 'media' },
    ],
    { unknown: ['N/A'] },
  )
  const { incidents, findings } = await readAll('id,title,sources,media\n1, n/a ,-99,-99\n', mapping)
  expect(incidents[0]).toMatchObject({ title: null, sources: null, media: null })
  expect(findings.map(brief)).toEqual(['not-a-number · 2 · media · -99'])
})

test('a field from several columns: the first, all joined, added up, or only in some rows', async () => {
  const mapping = mappingOf([
    { field: 'places.name', columns: ['village', 'town'] },
    { field: 'title', columns: ['village', 'town'], join: ' / ' },
    { field: 'harm.killed.persons.best', columns: ['a', 'b'] },
    { field: 'media', column: 'm', when: { column: 'kept', is: ['yes'] } },
    {
      field: 'belligerents',
      columns: ['a1', 'a2'],
      separators: ['|'],
      except: ['Civilians'],
      involvement: 'suspected',
    },
  ])
  const table =
    'id,village,town,a,b,m,kept,a1,a2\n1,V,T,1,2,7,Yes,X|Y,Civilians (Z)\n2,,T,,2,0,No,X,X\n3,,,,,0,yes,,\n'
  const { incidents } = await readAll(table, mapping)
  expect(
    incidents.map(({ places, title, harm, media }) => [
      places[0]?.name,
      title,
      harm.killed.persons?.best,
      media,
    ]),
  ).toEqual([
    ['V', 'V / T', 3, 7],
    ['T', 'T', 2, null],
    [undefined, null, undefined, 0],
  ])
  expect(
    incidents.map(({ belligerents }) => belligerents.map(({ name, involvement }) => [name, involvement])),
  ).toEqual([
    [
      ['X', 'suspected'],
      ['Y', 'suspected'],
    ],
    [['X', 'suspected']],
    [],
  ])
})

test.each([
  ['1', '2020-05-17'],
  ['2', '2020-05-17~'],
  ['3', '2020-05'],
  ['4', '2020'],
  ['', '2020-05-17'],
])('a date of precision %s is %s', async (precision, date) => {
  const values = { 1: 'day', 2: 'about', 3: 'month', 4: 'year' } as const
  const mapping = mappingOf([
    { field: 'period', column: 'd', dates: ['iso'], precision: { column: 'p', values } },
  ])
  const { incidents } = await readAll(`id,d,p\n1,2020-05-17,${precision}\n`, mapping)
  expect(incidents[0]?.period).toEqual({ from: date, to: date })
})

test('yes, no and neither', async () => {
  const mapping = mappingOf([{ field: 'harmReported', column: 'x', yes: ['Yes', '1'], no: ['No', '0'] }])
  const { incidents, findings } = await readAll('id,x\n1,yes\n2,0\n3,\n4,maybe\n', mapping)
  expect(incidents.map(({ harmReported }) => harmReported)).toEqual([true, false, null, null])
  expect(findings.map(brief)).toEqual(['unknown-value · 5 · x · maybe'])
})
