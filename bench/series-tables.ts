import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  hashOf,
  identifyClaim,
  type Actor,
  type Claim,
  type ClaimContent,
  type Measure,
  type Place,
  type VictimClass,
} from '@recount/claims'
import type { DocumentFacts } from '@recount/reconcile'
import { sharedFolder } from './corpora.ts'
import { listRows, type Located, type LocatedRow } from './json-offsets.ts'

/** What a column of a table says. A column that is not listed is no claim: interpolated, or of something else. */
interface Column {
  readonly field: string
  readonly measure: Measure
  readonly victims: VictimClass
  /** A running total up to the row's day, or the figure of the row's own period. */
  readonly counts: 'total' | 'period'
  /** Who gives the column, where the row does not say. */
  readonly claimant?: string
  /** Is it carried on by the table's makers on rows that say so? */
  readonly isFilled?: boolean
}

/** How a table is read. */
interface TableSpec {
  readonly name: string
  readonly file: string
  readonly rowsIn?: string
  readonly dayField: string
  /** The field that names the claimant, and whom its values mean; a value that is not listed means nobody known. */
  readonly sourceField?: string
  readonly sources?: Readonly<Record<string, string>>
  /** Hours that a row's own figures are for; without it a row is about one day. */
  readonly hoursField?: string
  readonly hedgeField?: string
  /** The field and the value by which a row says that its makers carried filled columns on from an earlier day. */
  readonly filledBy?: readonly [field: string, value: string]
  readonly start: string | null
  readonly place: Place
  readonly definition?: string
  readonly columns: readonly Column[]
}

/** A table as claims. */
export interface Table {
  readonly name: string
  readonly claims: readonly Claim[]
  readonly documents: readonly DocumentFacts[]
  readonly actors: readonly Actor[]
  /** Days on which the table itself names no source that is known. */
  readonly unsourced: readonly string[]
}

/** A day that more rows than this claim for their making is the day of a bulk load, and no row's own. */
const MOST_ROWS_A_DAY = 20

const total = (field: string, measure: Measure, victims: VictimClass, claimant?: string): Column =>
  claimant === undefined
    ? { field, measure, victims, counts: 'total' }
    : { field, measure, victims, counts: 'total', claimant }

const ofPeriod = (field: string, measure: Measure, victims: VictimClass, claimant?: string): Column => ({
  ...total(field, measure, victims, claimant),
  counts: 'period',
})

const specs: readonly TableSpec[] = [
  {
    name: 'Gaza',
    file: 'casualties_daily.json',
    dayField: 'report_date',
    sourceField: 'report_source',
    sources: { mohtel: 'Gaza Ministry of Health', gmotel: 'Gaza Government Media Office' },
    hoursField: 'report_period',
    start: '2023-10-07',
    place: placeOf('Gaza Strip', 'PS.GZ'),
    columns: [
      ofPeriod('killed', 'killed', 'persons'),
      total('killed_cum', 'killed', 'persons'),
      ofPeriod('injured', 'injured', 'persons'),
      total('injured_cum', 'injured', 'persons'),
      total('killed_children_cum', 'killed', 'children'),
      total('killed_women_cum', 'killed', 'women'),
      total('med_killed_cum', 'killed', 'medical'),
      total('press_killed_cum', 'killed', 'journalists'),
    ],
  },
  {
    name: 'Lebanon',
    file: 'lebanon_casualties_daily.json',
    dayField: 'report_date',
    sourceField: 'report_source',
    sources: { ocha: 'OCHA', moph_lb: 'Lebanese Ministry of Public Health' },
    hoursField: 'report_period',
    start: null,
    place: placeOf('Lebanon', 'LB'),
    columns: [
      ofPeriod('killed', 'killed', 'persons'),
      total('killed_cum_reported', 'killed', 'persons'),
      ofPeriod('injured', 'injured', 'persons'),
      total('injured_cum_reported', 'injured', 'persons'),
    ],
  },
  {
    name: 'West Bank',
    file: 'west_bank_daily.json',
    dayField: 'report_date',
    filledBy: ['flash_source', 'fill'],
    start: '2023-10-07',
    place: placeOf('West Bank', 'PS.WB'),
    columns: (
      [
        ['killed', 'killed', 'persons'],
        ['injured', 'injured', 'persons'],
        ['killed_children', 'killed', 'children'],
        ['injured_children', 'injured', 'children'],
      ] as const
    ).flatMap(([field, measure, victims]) => [
      ofPeriod(`verified.${field}`, measure, victims, 'UN (verified)'),
      total(`verified.${field}_cum`, measure, victims, 'UN (verified)'),
      { ...total(`${field}_cum`, measure, victims, 'OCHA flash updates'), isFilled: true },
    ]),
  },
  {
    name: 'Ukraine, copy A',
    file: 'ua-losses-a.json',
    rowsIn: 'days',
    dayField: 'created_at',
    start: '2022-02-24',
    place: placeOf('Ukraine', 'UA'),
    definition: 'killed-or-injured',
    columns: [total('militaryPersonnel', 'killed-or-injured', 'combatants', 'General Staff')],
  },
  {
    name: 'Ukraine, copy B',
    file: 'ua-losses-b.json',
    dayField: 'date',
    hedgeField: 'personnel*',
    start: '2022-02-24',
    place: placeOf('Ukraine', 'UA'),
    definition: 'killed-or-injured',
    columns: [total('personnel', 'killed-or-injured', 'combatants', 'General Staff')],
  },
]

/** Are the tables on this machine? They belong to others and never come into the repository. */
export function hasTables(): boolean {
  return existsSync(join(sharedFolder, 'data', 'series'))
}

/**
 * Reads the tables as claims: one case each, but the two copies of one counter are one. `isFilled` takes in what the
 * makers of a table carried on from one day to the next where no report came.
 */
export function readTables(isFilled = true): readonly Table[] {
  const tables = specs.map((spec) => readTable(spec, isFilled))
  const cases = Map.groupBy(tables, ({ name }) => name.split(',')[0] ?? name)
  return Array.from(cases, ([name, parts]) => ({
    name,
    claims: parts.flatMap(({ claims }) => claims),
    documents: parts.flatMap(({ documents }) => documents),
    unsourced: parts.flatMap(({ unsourced }) => unsourced),
    actors: [...new Map(parts.flatMap(({ actors }) => actors).map((actor) => [actor.id, actor])).values()],
  }))
}

function readTable(spec: TableSpec, isFilled: boolean): Table {
  const text = readFileSync(join(sharedFolder, 'data', 'series', spec.file), 'utf8')
  const id = hashOf(text)
  const rows = listRows(text, spec.rowsIn)
  const bulk = findBulkDays(rows, spec)
  const claims = rows.flatMap((row) =>
    spec.columns
      .filter((column) => isFilled || column.isFilled !== true || !isCarriedOn(row, spec))
      .flatMap((column) => claimOf(id, text, row, column, spec, bulk) ?? []),
  )
  const names = new Set(claims.flatMap(({ claimant }) => claimant?.name ?? []))
  return {
    name: spec.name,
    claims,
    documents: [{ id, name: spec.file, publisher: null, published: null, title: null, text }],
    actors: [...names].map(actorOf),
    unsourced: rows
      .filter((row) => isUnsourced(row, spec))
      .map((row) => dayOf(row.fields.get(spec.dayField))),
  }
}

function isCarriedOn(row: LocatedRow, { filledBy }: TableSpec): boolean {
  return filledBy !== undefined && row.fields.get(filledBy[0])?.value === filledBy[1]
}

function isUnsourced(row: LocatedRow, { sourceField, sources }: TableSpec): boolean {
  return sourceField !== undefined && sources?.[String(row.fields.get(sourceField)?.value)] === undefined
}

function findBulkDays(rows: readonly LocatedRow[], { dayField }: TableSpec): ReadonlySet<string> {
  const days = Map.groupBy(rows, (row) => dayOf(row.fields.get(dayField)))
  return new Set([...days].filter(([, group]) => group.length > MOST_ROWS_A_DAY).map(([day]) => day))
}

function claimOf(
  document: string,
  text: string,
  row: LocatedRow,
  column: Column,
  spec: TableSpec,
  bulk: ReadonlySet<string>,
): Claim | undefined {
  const number = row.fields.get(column.field)
  const dated = row.fields.get(spec.dayField)
  if (number === undefined || typeof number.value !== 'number' || dated === undefined) return undefined
  const day = dayOf(dated)
  const isDated = !bulk.has(day)
  const hours = row.fields.get(spec.hoursField ?? '')
  const first = column.counts === 'total' ? spec.start : firstDay(day, Number(hours?.value ?? 24))
  if (first === undefined) return undefined
  const source = row.fields.get(spec.sourceField ?? '')
  const named = column.claimant ?? spec.sources?.[String(source?.value)]
  const days = isDated ? { start: dated.start, end: dated.start + day.length } : undefined
  return identifyClaim({
    document,
    quote: { start: row.start, end: row.end, exact: text.slice(row.start, row.end) },
    count: countOf(number, text, row.fields.get(spec.hedgeField ?? '')),
    measure: column.measure,
    victims: column.victims,
    definition: spec.definition ?? null,
    claimant: named === undefined ? null : { id: named, name: named },
    relay: [],
    perpetrators: [],
    places: [spec.place],
    period: { from: first, to: isDated ? day : null },
    asOf: column.counts === 'total' && isDated ? day : null,
    statedOn: null,
    published: null,
    means: [],
    stance: 'alleged',
    partOf: null,
    section: 'body',
    readings: {
      count: [{ start: number.start, end: number.end, rule: 'table' }],
      ...(days === undefined ? {} : { asOf: [{ ...days, rule: 'table' }] }),
      ...(source === undefined
        ? {}
        : { claimant: [{ start: source.start, end: source.end, rule: 'table' }] }),
    },
    reader: 'series@1',
  })
}

function countOf({ value, start, end }: Located, text: string, hedge?: Located): ClaimContent['count'] {
  const number = Number(value)
  const span = { words: text.slice(start, end), start, end }
  if (hedge?.value === 'more') return { form: 'more-than', min: number, max: null, ...span }
  return { form: hedge?.value === 'about' ? 'about' : 'exact', min: number, max: number, ...span }
}

function dayOf(located: Located | undefined): string {
  return String(located?.value ?? '').slice(0, 10)
}

/** The first of so many hours' days, the last of which is given; undefined for an update without a period. */
function firstDay(last: string, hours: number): string | undefined {
  if (hours < 24) return undefined
  const days = Math.round(hours / 24) - 1
  return new Date(Date.parse(last) - days * 86_400_000).toISOString().slice(0, 10)
}

function placeOf(name: string, id: string): Place {
  return { name, id, kind: 'region', within: [], latitude: null, longitude: null }
}

function actorOf(name: string): Actor {
  const kind = name.startsWith('UN') || name.startsWith('OCHA') ? 'international-body' : 'government-body'
  return { id: name, name, kind, aliases: [], shortNames: [], country: null, members: [] }
}
