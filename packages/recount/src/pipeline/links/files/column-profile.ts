import { nameSql, type Engine } from '@recount/link'
import { findDateFormats } from './date-formats.ts'

/** What the cells of a column are like, told from its first rows. Shares are of the cells that hold something. */
export interface ColumnProfile {
  readonly column: string
  /** Cells that hold something. */
  readonly filled: number
  readonly rows: number
  readonly distinct: number
  /** How its dates are written, the commonest first; empty where it holds none. */
  readonly dates: readonly string[]
  readonly emails: number
  /** Whole numbers. */
  readonly whole: number
  /** Numbers, with decimals or without. */
  readonly numbers: number
  /** Cells with a letter of the alphabet and a digit. */
  readonly mixed: number
  /** Letters and signs of a cell, on average. */
  readonly length: number
  /** By other columns: cells that have the other's cell of the row in them. */
  readonly contains: Readonly<Record<string, number>>
}

/** How many rows tell what a column holds. */
const enough = 20_000

/** Looks at columns of a table. */
export async function readColumnProfiles(
  engine: Engine,
  from: string,
  columns: readonly string[],
): Promise<readonly ColumnProfile[]> {
  const sample = `(select * from ${from} sampled limit ${enough})`
  const profiles: ColumnProfile[] = []
  for (const column of columns) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    profiles.push(await readColumnProfile(engine, sample, column, columns))
  }
  return profiles
}

async function readColumnProfile(
  engine: Engine,
  sample: string,
  column: string,
  columns: readonly string[],
): Promise<ColumnProfile> {
  const others = columns.filter((other) => other !== column)
  const [row = {}] = await engine.ask(`select ${listFigures(column, others).join(', ')} from ${sample} one`)
  const number = (key: string): number => Number(row[key] ?? 0)
  const filled = number('filled')
  const share = (key: string): number => (filled === 0 ? 0 : number(key) / filled)
  return {
    column,
    filled,
    rows: number('rows'),
    distinct: number('kinds'),
    dates: share('dated') < 0.8 ? [] : await findDateFormats(engine, sample, column),
    emails: share('emails'),
    whole: share('whole'),
    numbers: share('numbers'),
    mixed: share('mixed'),
    length: number('length'),
    contains: Object.fromEntries(others.map((other, at) => [other, share(`contains_${at}`)])),
  }
}

function counted(condition: string): string {
  return `count(*) filter (where ${condition})::integer`
}

function listFigures(column: string, others: readonly string[]): readonly string[] {
  const text = cellSql(column)
  const matching = (pattern: string): string => counted(`regexp_matches(${text}, '${pattern}')`)
  const contained = (other: string): string =>
    `length(${cellSql(other)}) > 2 and contains(lower(${text}), lower(${cellSql(other)}))`
  return [
    'count(*)::integer as rows',
    `count(${text})::integer as filled`,
    `count(distinct ${text})::integer as kinds`,
    `${matching(dateLike)} as dated`,
    `${matching('^[^@ ]+@[^@ ]+$')} as emails`,
    `${matching('^[0-9]+$')} as whole`,
    `${matching('^[-+]?[0-9]+([.][0-9]+)?$')} as numbers`,
    `${matching('[0-9].*[A-Za-z]|[A-Za-z].*[0-9]')} as mixed`,
    `coalesce(avg(length(${text})), 0) as length`,
    ...others.map((other, at) => `${counted(contained(other))} as contains_${at}`),
  ]
}

function cellSql(column: string): string {
  return `nullif(trim(cast(${nameSql(column)} as varchar)), '')`
}

const dateLike =
  '^([0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|(1[5-9]|20)[0-9]{2}(0[0-9]|1[0-2])[0-3][0-9])([ T].*)?$'

/** What several tables' columns of one heading are like together; only headings that all of them have. */
export function joinProfiles(tables: readonly (readonly ColumnProfile[])[]): readonly ColumnProfile[] {
  const [first = []] = tables
  return first.flatMap(({ column }) => {
    const own = tables.flatMap((profiles) => profiles.find((profile) => profile.column === column) ?? [])
    return own.length === tables.length ? [own.reduce(joinTwo)] : []
  })
}

function joinTwo(one: ColumnProfile, other: ColumnProfile): ColumnProfile {
  return {
    column: one.column,
    filled: Math.min(one.filled, other.filled),
    rows: Math.min(one.rows, other.rows),
    distinct: Math.max(one.distinct, other.distinct),
    dates:
      one.dates.length === 0 || other.dates.length === 0 ? [] : [...new Set([...one.dates, ...other.dates])],
    emails: Math.min(one.emails, other.emails),
    whole: Math.min(one.whole, other.whole),
    numbers: Math.min(one.numbers, other.numbers),
    mixed: Math.min(one.mixed, other.mixed),
    length: Math.max(one.length, other.length),
    contains: one.contains,
  }
}
