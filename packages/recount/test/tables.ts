/** A mapping of invented tables: a recorder that keeps ten columns. */
export const sampleMapping = {
  name: 'sample',
  version: '1',
  title: 'An invented list',
  unknown: ['n/a'],
  incidents: {
    fields: [
      { field: 'recorder', constant: 'Sample Recorder' },
      { field: 'key', column: 'id' },
      { field: 'code', column: 'code' },
      { field: 'period', column: 'date', dates: ['iso', 'excel-1900'] },
      { field: 'places.name', column: 'place' },
      { field: 'places.admin.region', column: 'region' },
      { field: 'places.admin.country', column: 'country' },
      { field: 'places.coordinates', column: 'coordinates' },
      { field: 'grade', column: 'grade' },
      { field: 'belligerents', column: 'by', separators: ['|'] },
      { field: 'harm.killed.civilians', column: 'killed' },
      { field: 'notes', column: 'notes' },
    ],
  },
  positions: {
    fields: [
      { field: 'positions.belligerent', column: 'who' },
      { field: 'positions.position', column: 'position' },
      { field: 'positions.conceded.killed', column: 'conceded' },
    ],
    join: { incidents: 'id', positions: 'incident' },
  },
} as const

type Cells = Readonly<Partial<Record<(typeof headings)[number], string>>>

const headings = [
  'id',
  'code',
  'date',
  'place',
  'region',
  'country',
  'coordinates',
  'grade',
  'by',
  'killed',
  'notes',
] as const

const usual: Cells = {
  date: '2017-06-12',
  place: 'Old Mill',
  region: 'Raqqa',
  country: 'Syria',
  coordinates: '35.95, 39.01',
  grade: 'Fair',
  by: 'US-led Coalition',
  killed: '3-5',
}

/** A table whose rows say what is usual but for the cells given; `id` and `code` follow from the row. */
export function tableOf(rows: readonly Cells[]): string {
  const lines = rows.map((cells, at) => {
    const row: Cells = { id: `${at + 1}`, code: `S${at + 1}`, ...usual, ...cells }
    return headings.map((heading) => quote(row[heading] ?? '')).join(',')
  })
  return `${[headings.join(','), ...lines].join('\n')}\n`
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** What belligerents say of incidents of such a table. */
export const samplePositions =
  'incident,who,position,conceded\n1,US-led Coalition,credible,2\n2,US-led Coalition,non_credible,\n'
