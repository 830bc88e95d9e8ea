import { InputError } from '@recount/claims'
import { nameSql, type Engine, type TableInput } from '@recount/link'
import { monthNames } from '@recount/reconcile'
import { sayMany } from '../../../report/wording.ts'
import { listColumnNames } from './column-names.ts'
import { dayMonthSql, readDateSql, type DateColumn, type DateOrder } from './date-formats.ts'
import type { TableFile } from './table-file.ts'

/** What a person said of how a file writes dates; the file by its path, or its name with or without the ending. */
export interface SaidOrder {
  readonly file: string
  readonly order: DateOrder
}

/** How cells such as 03/04/2017 in a file's column are read, and what that rests on. */
export interface DateReading {
  /** The table's name. */
  readonly file: string
  readonly column: string
  readonly order: DateOrder
  /** A person's word, the column's own cells, the same column of the other files, or nothing: then it is day/month. */
  readonly by: 'person' | 'cells' | 'other files' | 'nothing'
  /** Cells that can be only a day before a month, as 31/03/2017. */
  readonly dayFirst: number
  /** Cells that can be only a month before a day. */
  readonly monthFirst: number
  /** Cells that are another day in the other order. */
  readonly either: number
  /** One of those, as it is written. */
  readonly example: string | null
}

/** Tables whose dates are written one way, and how they were read. */
export interface OrderedDates {
  readonly inputs: readonly TableInput[]
  /** Columns with cells that begin with a day or a month. */
  readonly readings: readonly DateReading[]
  /** What a person should know: what could be read otherwise, and what contradicts itself. */
  readonly notes: readonly string[]
}

/**
 * Reads the dates of each file in the order of day and month that this file has, and gives them as 2017-03-01; how they were
 * written stays beside them. Throws InputError where a person spoke of a file that isn't there, and for one that breaks off. A column that a table lacks is left as it is.
 */
export async function orderDates(
  engine: Engine,
  files: readonly TableFile[],
  inputs: readonly TableInput[],
  asked: readonly DateColumn[],
  said: readonly SaidOrder[],
): Promise<OrderedDates> {
  const told = matchSaid(files, said)
  const columns = asked.length === 0 ? [] : await listShared(engine, inputs, asked)
  const readings: DateReading[] = []
  for (const { column } of columns) {
    const counts: OrderCounts[] = []
    for (const input of inputs) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      counts.push(await countOrders(engine, input, column))
    }
    readings.push(
      ...inputs.map(({ name }, at) => ({
        file: name,
        column,
        ...chooseOrder(counts, at, told[at]),
        ...(counts[at] as OrderCounts),
      })),
    )
  }
  return {
    inputs: inputs.map((input) => ({ ...input, from: orderedSql(input, columns, readings) })),
    readings: readings.filter(({ dayFirst, monthFirst, either }) => dayFirst + monthFirst + either > 0),
    notes: [
      ...readings.flatMap(tellReading),
      ...(said.length > 0 && columns.length === 0
        ? ['--dates changes nothing: no dates are read here in any other way than the model says.']
        : []),
    ],
  }
}

async function listShared(
  engine: Engine,
  inputs: readonly TableInput[],
  asked: readonly DateColumn[],
): Promise<readonly DateColumn[]> {
  const present: (readonly string[])[] = []
  for (const { from } of inputs) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    present.push(await listColumnNames(engine, from))
  }
  return asked.filter(({ column }) => present.every((names) => names.includes(column)))
}

function matchSaid(
  files: readonly TableFile[],
  said: readonly SaidOrder[],
): readonly (DateOrder | undefined)[] {
  const isOf = ({ path, name }: TableFile, { file }: SaidOrder): boolean =>
    file === path || file === name || file === path.split(/[/\\]/).at(-1)
  const stranger = said.find((one) => !files.some((file) => isOf(file, one)))
  if (stranger !== undefined) {
    throw new InputError(
      `Expected one of the files in --dates; found ${JSON.stringify(stranger.file)}.`,
      `They are ${files.map(({ name }) => name).join(', ')}.`,
    )
  }
  return files.map((file) => said.findLast((one) => isOf(file, one))?.order)
}

type OrderCounts = Pick<DateReading, 'dayFirst' | 'monthFirst' | 'either' | 'example'>

async function countOrders(engine: Engine, { name, from }: TableInput, column: string): Promise<OrderCounts> {
  const read = `select trim(cast(${nameSql(column)} as varchar)) as cell, ${dayMonthSql(column, 'day-first')} as d, ${dayMonthSql(column, 'month-first')} as m from ${from} one`
  const asked = `select count(*) filter (where m is null and d is not null)::integer as days,
       count(*) filter (where d is null and m is not null)::integer as months,
       count(*) filter (where d <> m)::integer as either, min(cell) filter (where d <> m) as example
     from (${read}) cells`
  const [row = {}] = await engine.ask(asked).catch((error: Error) => {
    const [reason = ''] = error.message.split('\n')
    throw new InputError(
      `${name} can't be read to its end: ${reason}`,
      'Mend the row that this names, or save the file anew.',
    )
  })
  const { days, months, either, example } = row
  return {
    dayFirst: Number(days ?? 0),
    monthFirst: Number(months ?? 0),
    either: Number(either ?? 0),
    example: example == null ? null : String(example),
  }
}

/** Fewer telling cells than this, of those that could be both, may be slips of the pen. */
const leastTelling = 0.02

/** Few cells tell: they count where the other files tell nothing. */
function isThin({ dayFirst, monthFirst, either }: OrderCounts): boolean {
  return dayFirst + monthFirst < leastTelling * either
}

function findOrder({ dayFirst, monthFirst }: OrderCounts): DateOrder | undefined {
  if (dayFirst === monthFirst) return undefined
  return dayFirst > monthFirst ? 'day-first' : 'month-first'
}

function chooseOrder(
  counts: readonly OrderCounts[],
  at: number,
  said: DateOrder | undefined,
): Pick<DateReading, 'order' | 'by'> {
  if (said !== undefined) return { order: said, by: 'person' }
  const counted = counts[at] as OrderCounts
  const own = findOrder(counted)
  if (own !== undefined && !isThin(counted)) return { order: own, by: 'cells' }
  const others = counts.filter((other, index) => index !== at && isUnmistakable(other)).map(findOrder)
  const [first] = others
  if (first !== undefined && others.every((other) => other === first))
    return { order: first, by: 'other files' }
  return own === undefined ? { order: 'day-first', by: 'nothing' } : { order: own, by: 'cells' }
}

function isUnmistakable(counts: OrderCounts): boolean {
  return Math.min(counts.dayFirst, counts.monthFirst) === 0 && !isThin(counts)
}

function orderedSql(
  { name, from }: TableInput,
  columns: readonly DateColumn[],
  readings: readonly DateReading[],
): string {
  if (columns.length === 0) return from
  const read = columns.map((date) => {
    const own = readings.find(({ file, column }) => file === name && column === date.column)
    const cell = `cast(${nameSql(date.column)} as varchar)`
    return `coalesce(${readDateSql(date, own?.order ?? 'day-first')}, ${cell}) as ${nameSql(date.column)}`
  })
  const written = columns.map(({ column }) => {
    return `cast(${nameSql(column)} as varchar) as ${nameSql(`${column} (as written)`)}`
  })
  return `(select * replace (${read.join(', ')}), ${written.join(', ')} from ${from} one)`
}

function tellReading(reading: DateReading): readonly string[] {
  const { file, column, order, by, dayFirst, monthFirst, either, example } = reading
  const where = `${file}: in “${column}”`
  const otherwise = `say otherwise with --dates ${file}:${order === 'day-first' ? 'month-first' : 'day-first'}.`
  if (dayFirst > 0 && monthFirst > 0) {
    const rest =
      either === 0
        ? ''
        : ` ${sayMany(either, 'cell')} that could be both, such as ${example}, ${either === 1 ? 'is' : 'are'} taken as ${sayOrder(order)}${sayWhy(reading)}; ${otherwise}`
    return [
      `${where} ${sayMany(dayFirst, 'cell')} can be only day/month and ${sayMany(monthFirst, 'cell')} only month/day: the file contradicts itself. Each of them is read in the only way it can be.${rest}`,
    ]
  }
  if (example === null || by === 'person' || (by === 'cells' && !isThin(reading))) return []
  const more = either === 1 ? '' : ` (${sayMany(either, 'cell')} in all could be read both ways)`
  return [
    `${where} ${example} could be ${sayBoth(example)}${more}: taken as ${sayOrder(order)}${sayWhy(reading)}; ${otherwise}`,
  ]
}

function sayOrder(order: DateOrder): string {
  return order === 'day-first' ? 'day/month' : 'month/day'
}

function sayWhy({ by, dayFirst, monthFirst }: DateReading): string {
  switch (by) {
    case 'person':
      return ', as --dates says'
    case 'cells':
      return `, as ${sayMany(Math.max(dayFirst, monthFirst), 'other cell')} can only be`
    case 'other files':
      return ', as in the other files'
    case 'nothing':
      return ', for nothing tells'
  }
}

/** `3 April or March 4` of 03/04/2017. */
function sayBoth(example: string): string {
  const [one = 0, other = 0] = example.match(/\d+/g)?.map(Number) ?? []
  return `${one} ${monthNames[other - 1]} or ${monthNames[one - 1]} ${other}`
}
