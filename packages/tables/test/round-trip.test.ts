import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  grades,
  identifyIncident,
  incidentSchema,
  placePrecisions,
  strikeStatuses,
  timesOfDay,
  type HarmRange,
  type Incident,
} from '@recount/claims'
import { findShippedMapping, readTable, traceField, type Finding } from '../src/index.ts'
import { document, inPieces, readAll, readAllPositions } from './reading.ts'

const airwars = findShippedMapping('airwars')
if (airwars === undefined) throw new Error('the mapping airwars is not shipped')

const headings = [
  ...new Set(airwars.incidents.fields.flatMap((entry) => entry.column ?? [])),
  'page_detail_preserved',
  'seq',
  'date_type',
]

/** Words with whatever a table's format makes trouble of, and nothing that is trimmed. */
const words = fc
  .stringMatching(/^[\p{L}0-9"',; |\n\r\t#=–-]{1,20}$/u)
  .map((text) => text.trim())
  .filter((text) => text !== '')
const item = fc.constantFrom('Airstrike', 'Artillery', 'Drone Strike', 'أرض "x"')
const list = fc.uniqueArray(item, { maxLength: 3 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 })
const day = fc
  .date({ min: new Date('2011-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const range: fc.Arbitrary<HarmRange | undefined> = fc.option(
  fc.tuple(fc.nat(500), fc.nat(50)).map(([min, more]) => ({ min, max: min + more })),
  { nil: undefined },
)
const byClass = fc
  .record({ civilians: range, children: range, women: range, men: range, belligerents: range })
  .map((ranges) => Object.fromEntries(Object.entries(ranges).filter(([, value]) => value !== undefined)))

const incident: fc.Arbitrary<Incident> = fc
  .record({
    key: fc.nat().map(String),
    code: fc.nat().map((number) => `C${number}`),
    title: fc.constant(null),
    url: maybe(words),
    stage: maybe(words),
    period: maybe(day.map((from) => ({ from, to: from }))),
    clock: fc.constant(null),
    timeOfDay: maybe(fc.constantFrom(...timesOfDay)),
    name: words,
    precision: maybe(fc.constantFrom(...placePrecisions)),
    latitude: maybe(fc.double({ min: -90, max: 90, noNaN: true }).map((number) => number + 0)),
    country: maybe(words),
    strikeTypes: list,
    strikeStatus: maybe(fc.constantFrom(...strikeStatuses)),
    harmReported: maybe(fc.boolean()),
    grade: maybe(fc.constantFrom(...grades)),
    causes: list,
    infrastructure: list,
    sources: maybe(fc.nat(100)),
    belligerents: fc.uniqueArray(fc.constantFrom('Force A', 'Force, B', 'Unknown'), { maxLength: 3 }),
    killed: byClass,
    injured: byClass,
    published: maybe(day),
  })
  .map(({ name, precision, latitude, country, killed, injured, belligerents, ...rest }) =>
    identifyIncident({
      ...rest,
      recorder: 'Airwars',
      otherCodes: [],
      places: [
        {
          name,
          otherNames: [],
          precision,
          latitude,
          longitude: null,
          radius: null,
          admin: country === null ? {} : { country },
          within: [],
        },
      ],
      belligerents: belligerents.map((who) => ({ name: who, id: null, involvement: null })),
      positions: [],
      harm: { killed, injured },
      named: null,
      media: null,
      lineages: null,
      modified: null,
      notes: null,
      claims: [],
      origin: null,
    }),
  )

function cellOf(record: Incident, heading: string): string {
  const [place] = record.places
  const [, of, kind, end] = /^([a-z]+)_(killed|injured)_(min|max)$/.exec(heading) ?? []
  if (of !== undefined) {
    const ranges = record.harm[kind as 'killed' | 'injured'] as Readonly<
      Record<string, HarmRange | undefined>
    >
    return String(ranges[of]?.[end as 'min' | 'max'] ?? '')
  }
  const cells: Readonly<Record<string, string | number | null | undefined>> = {
    airwars_id: record.key,
    code: record.code,
    url: record.url,
    incident_status: record.stage,
    date: record.period?.from,
    time_of_day: record.timeOfDay,
    location: place?.name,
    geo_accuracy: place?.precision,
    lat: place?.latitude,
    country: place?.admin.country,
    strike_type: record.strikeTypes.join(', '),
    strike_status: record.strikeStatus,
    civilian_harm_reported: record.harmReported === null ? '' : record.harmReported ? 'Yes' : 'No',
    grade: record.grade,
    cause: record.causes.join(','),
    infrastructure: record.infrastructure.join(', '),
    page_detail_preserved: 'True',
    n_sources: record.sources,
    belligerents: record.belligerents.map(({ name }) => name).join('|'),
    published: record.published,
  }
  return String(cells[heading] ?? '')
}

function writeTable(records: readonly Incident[], delimiter: string, lineEnd: string): string {
  const quote = (cell: string) => (/[",;|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const rows = [headings, ...records.map((record) => headings.map((heading) => cellOf(record, heading)))]
  return rows.map((row) => row.map(quote).join(delimiter) + lineEnd).join('')
}

test('a table that was written out of incidents gives the same incidents', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(incident, { selector: ({ key }) => key, minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 300 }),
      async (records, delimiter, lineEnd, length) => {
        const bytes = inPieces(writeTable(records, delimiter, lineEnd), length)
        const { incidents } = await readAll(bytes, airwars)
        const expected = records.map((record, index) => ({ ...record, origin: { document, row: index + 2 } }))
        expect(incidents).toEqual(expected)
      },
    ),
    { numRuns: 60 },
  )
})

const junk = fc.oneof(
  words,
  fc.constantFrom(
    '',
    '12',
    '-99',
    '1970-01-01',
    '2019-02-30',
    'Fair, Weak',
    'A1 B2',
    '4239.1',
    'a:1:{i:0;s:1:"x";}',
    '\0',
    '٣',
  ),
)
/** Rows of anything, in cells of any number; the key is often missing or used before. */
const junkRow = fc
  .tuple(fc.constantFrom('1', '2', '3', '4', ''), fc.array(junk, { maxLength: headings.length + 2 }))
  .map(([key, cells]) => [String(key)].concat(cells))

test('whatever a table holds, each of its rows gives an incident that holds, or a finding that says why not', async () => {
  const order = ['airwars_id', ...headings.filter((heading) => heading !== 'airwars_id')]
  await fc.assert(
    fc.asyncProperty(fc.array(junkRow, { maxLength: 12 }), async (rows) => {
      const quoted = [order, ...rows].map((row) =>
        row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
      )
      const { incidents, findings, rows: read } = await readAll(`${quoted.join('\n')}\n`, airwars)
      expect(read).toBe(rows.length)
      const taken = new Set(incidents.map(({ origin }) => origin?.row))
      const refused = findings.filter(isRefusal).map(({ row }) => row)
      expect([...taken, ...refused].sort((a = 0, b = 0) => a - b)).toEqual(rows.map((_, index) => index + 2))
      for (const record of incidents) expect(incidentSchema.safeParse(record).error?.issues ?? []).toEqual([])
      for (const { row } of findings) expect(row).toBeLessThanOrEqual(rows.length + 1)
    }),
    { numRuns: 150 },
  )
})

function isRefusal({ kind, table }: Finding): boolean {
  return table === 'incidents' && ['duplicate-key', 'missing-key', 'empty-row'].includes(kind)
}

test('however the bytes are cut, the same is read', async () => {
  const record = fc.sample(incident, { numRuns: 20, seed: 7 })
  const text = writeTable(record, ',', '\r\n')
  const whole = await Array.fromAsync(readTable(inPieces(text, 1e9), airwars, { document }))
  const { incidents, findings } = await readAll(inPieces(text, 1), airwars)
  expect(incidents).toEqual(whole.flatMap((batch) => batch.incidents))
  expect(findings).toEqual(whole.flatMap((batch) => batch.findings))
})

test('positions of an incident whose row is refused are told, none are taken twice', async () => {
  const columns = traceField(airwars, 'positions').columns
  const cells = (seq: string) => [
    seq,
    ...columns.map((column) => (column === 'belligerent' ? 'Force A' : '')),
  ]
  const rows = [['seq', ...columns], cells('1'), cells('2'), cells('')]
  const positions = await readAllPositions(rows.map((row) => row.join(',')).join('\n'), airwars)
  const order = [
    'seq',
    'airwars_id',
    ...headings.filter((heading) => !['seq', 'airwars_id'].includes(heading)),
  ]
  const table = [order, ['1', '7'], ['2', '7'], ['', '8']].map((row) =>
    order.map((_, index) => row[index] ?? '').join(','),
  )
  const { incidents, findings } = await readAll(table.join('\n'), airwars, positions)
  expect(incidents.map((record) => record.positions.length)).toEqual([1, 0])
  expect(findings.filter(({ kind }) => kind === 'unknown-incident').map(({ row }) => row)).toEqual([3, 4])
})
