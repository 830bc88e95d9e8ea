import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { MappingSpec } from '@recount/tables'
import { createPick } from './articles.ts'

const columns = [
  'id',
  'code',
  'date',
  'time',
  'place',
  'place_local',
  'district',
  'region',
  'country',
  'lat',
  'lon',
  'accuracy',
  'weapon',
  'status',
  'grade',
  'by',
  'killed_min',
  'killed_max',
  'injured',
  'notes',
] as const

/** How a generated table is read. */
export const benchMapping: MappingSpec = {
  name: 'bench',
  version: '1',
  title: 'Generated incidents',
  unknown: ['n/a'],
  incidents: {
    fields: [
      { field: 'recorder', constant: 'Generator' },
      { field: 'key', column: 'id' },
      { field: 'code', column: 'code' },
      { field: 'period', column: 'date', dates: ['d/m/y'] },
      { field: 'time', column: 'time' },
      { field: 'places.name', column: 'place' },
      { field: 'places.otherNames', column: 'place_local' },
      { field: 'places.admin.district', column: 'district' },
      { field: 'places.admin.region', column: 'region' },
      { field: 'places.admin.country', column: 'country' },
      { field: 'places.latitude', column: 'lat' },
      { field: 'places.longitude', column: 'lon' },
      { field: 'places.precision', column: 'accuracy' },
      { field: 'strikeTypes', column: 'weapon', separators: [';'] },
      { field: 'strikeStatus', column: 'status' },
      { field: 'grade', column: 'grade' },
      { field: 'belligerents', column: 'by', separators: ['|'] },
      { field: 'harm.killed.civilians.min', column: 'killed_min' },
      { field: 'harm.killed.civilians.max', column: 'killed_max' },
      { field: 'harm.injured.civilians', column: 'injured' },
      { field: 'notes', column: 'notes' },
    ],
  },
}

const units = [
  ['Raqqa', 'Ar-Raqqah', 'Syria'],
  ['Aleppo', 'Manbij', 'Syria'],
  ['Idlib', 'Harim', 'Syria'],
  ['Nineveh', 'Mosul', 'Iraq'],
  ['Anbar', 'Ramadi', 'Iraq'],
  ['Sanaa', '', 'Yemen'],
] as const
const weapons = ['Airstrike', 'Artillery', 'Airstrike;Artillery', 'Drone', 'n/a'] as const
const statuses = ['Declared strike', 'Likely strike', 'Contested strike', 'Single source claim'] as const
const grades = ['Confirmed', 'Fair', 'Weak', 'Contested', 'Discounted', ''] as const
const actors = ['US-led Coalition', 'Russian Military', 'Syrian Regime|Russian Military', 'Unknown'] as const
const times = ['morning', 'evening', '14:30', ''] as const
const accuracies = ['village', 'town', 'exact_location', 'within_100m', ''] as const

/** The rows of a made-up table, its heading first; the same for the same number on every machine. */
export function* generateRows(rows: number, notes = 'generated row'): Generator<string> {
  yield `${columns.join(',')}\n`
  const pick = createPick(5)
  const one = <T>(items: readonly T[]): T => items[pick(items.length)] as T
  for (let row = 1; row <= rows; row++) {
    const [region, district, country] = one(units)
    const killed = pick(12)
    const cells = [
      row,
      `GEN${row}`,
      `${1 + pick(28)}/${1 + pick(12)}/${2014 + pick(8)}`,
      one(times),
      `"Village ${pick(5_000)}, north"`,
      `قرية ${pick(5_000)}`,
      district,
      region,
      country,
      (33 + pick(30_000) / 10_000).toFixed(4),
      (38 + pick(50_000) / 10_000).toFixed(4),
      one(accuracies),
      one(weapons),
      one(statuses),
      one(grades),
      one(actors),
      killed,
      killed + pick(5),
      pick(4) === 0 ? '' : `${pick(9)}-${9 + pick(9)}`,
      `"${notes} ${row}, said a ""witness"""`,
    ]
    yield `${cells.join(',')}\n`
  }
}

/** Writes a made-up table; answers its size in bytes. */
export async function writeTable(path: string, rows: number, notes?: string): Promise<number> {
  const stream = createWriteStream(path)
  let waiting = ''
  for (const line of generateRows(rows, notes)) {
    waiting += line
    if (waiting.length < 1 << 20) continue
    if (!stream.write(waiting)) await once(stream, 'drain')
    waiting = ''
  }
  stream.end(waiting)
  await once(stream, 'close')
  return stream.bytesWritten
}
