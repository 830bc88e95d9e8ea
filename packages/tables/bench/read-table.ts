import { findShippedMapping, parseMapping, readTable } from '../src/index.ts'

/**
 * Rows a second that `readTable` reads of a generated table of 20 columns, alone: no ledger, no disk. `node --conditions=recount-source
 * packages/tables/bench/read-table.ts [rows]`.
 */
const rows = Number(process.argv[2] ?? 200_000)

const airwars = findShippedMapping('airwars')
if (airwars === undefined) throw new Error('the mapping airwars is not shipped')
const columns = [
  'airwars_id',
  'code',
  'url',
  'date',
  'date_end',
  'time_of_day',
  'location',
  'governorate',
  'country',
  'lat',
  'lon',
  'geo_accuracy',
  'strike_type',
  'civilian_harm_reported',
  'grade',
  'belligerents',
  'civilians_killed_min',
  'civilians_killed_max',
  'children_killed_min',
  'children_killed_max',
]
const mapping = parseMapping({
  ...airwars,
  incidents: {
    ...airwars.incidents,
    fields: airwars.incidents.fields.filter(({ column }) => column === undefined || columns.includes(column)),
    ignored: [],
  },
  positions: null,
})

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

function writeRow(index: number): string {
  const date = `${2014 + (index % 10)}-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`
  const place = `"Place ${index % 5000}, north"`
  const point = `${(33 + (index % 4000) / 1000).toFixed(4)},${(36 + (index % 6000) / 1000).toFixed(4)}`
  const killed = `${index % 9},${(index % 9) + (index % 3)}`
  const who = index % 7 === 0 ? 'Force A|Force B' : 'Force A'
  return `${index},A${index},https://example.org/${index},${date},,morning,${place},Region ${index % 14},Country,${point},village,"Airstrike, Artillery",Yes,Fair,${who},${killed},${index % 2},${index % 3}\n`
}

const encoder = new TextEncoder()

async function* generate(): AsyncIterable<Uint8Array> {
  yield encoder.encode(`${columns.join(',')}\n`)
  for (let first = 0; first < rows; first += 500) {
    const length = Math.min(500, rows - first)
    yield encoder.encode(Array.from({ length }, (_, offset) => writeRow(first + offset)).join(''))
  }
}

// The generator's own time is left out: the bytes are made before the clock starts.
const bytes = await Array.fromAsync(generate())
const started = performance.now()
let incidents = 0
let findings = 0
for await (const batch of readTable(
  (async function* () {
    yield* bytes
  })(),
  mapping,
  { document: '0'.repeat(64) },
)) {
  incidents += batch.incidents.length
  findings += batch.findings.length
}
const seconds = (performance.now() - started) / 1000
console.log(
  JSON.stringify({
    rows,
    columns: columns.length,
    incidents,
    findings,
    seconds: Number(seconds.toFixed(2)),
    rowsPerSecond: Math.round(rows / seconds),
  }),
)
