import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InputError } from '@recount/claims'
import {
  LinkError,
  link,
  type BlockingRule,
  type LinkScope,
  type Model,
  type Records,
  type Watch,
} from '@recount/link'
import { openLinkEngine, type LinkEngine } from '../link-engine.ts'
import { alignTables, numberedSql, type AlignedTables, type NamedColumns } from './aligned-tables.ts'
import { chooseRules } from './choose-rules.ts'
import { listColumnNames } from './column-names.ts'
import { joinProfiles, readColumnProfiles, type ColumnProfile } from './column-profile.ts'
import { findDateColumn, type DateColumn } from './date-formats.ts'
import { orderDates, type DateReading, type SaidOrder } from './date-orders.ts'
import { listComparedColumns } from './compared-columns.ts'
import { startModel, type StartingModel } from './starting-model.ts'
import { openTableFiles, type CellTypes, type NamedFile, type TableFile } from './table-file.ts'

/** How files are linked; what is left out follows from the files. */
export interface FileLinkageOptions extends Watch {
  readonly files: readonly NamedFile[]
  /** Null: one to begin with is made for the columns found. */
  readonly model: Model | null
  readonly scope?: LinkScope | undefined
  /** The column that tells a table's rows apart. */
  readonly id?: string | undefined
  /** Columns that say which rows are the same: they are not compared. */
  readonly labels?: readonly string[]
  /** Numbers rows where no column tells them apart. */
  readonly numbersRows?: boolean
  /** Put before the names of all tables that are made. */
  readonly prefix?: string
  /** What a person said of each file's columns. */
  readonly columns?: readonly NamedColumns[]
  /** What a person said of the order of day and month in files. */
  readonly dates?: readonly SaidOrder[]
  /** What the files are called; by their own names where nothing is said. */
  readonly names?: readonly string[]
}

/** Tables that were read and prepared for a model. */
export interface FileLinkage {
  readonly engine: LinkEngine
  readonly files: readonly TableFile[]
  readonly aligned: AlignedTables
  /** How the files' columns of dates such as 03/04/2017 are read. */
  readonly dates: readonly DateReading[]
  readonly records: Records
  readonly model: Model
  /** The rules that were taken to hold for records of the same thing alone. */
  readonly sure: readonly BlockingRule[]
}

/** Heading of the numbers that rows get. */
const rowNumber = 'row'

/**
 * Lends a linkage of files, worked on in a database of its own that is deleted afterwards. Throws InputError for files that
 * can't be linked, and what `link` throws.
 */
export async function withFileLinkage<T>(
  options: FileLinkageOptions,
  use: (opened: FileLinkage) => Promise<T>,
): Promise<T> {
  const path = join(tmpdir(), `recount-link-${process.pid}-${process.hrtime.bigint()}.duckdb`)
  const engine = await openLinkEngine(path)
  try {
    return await use(await openFileLinkage(engine, options))
  } finally {
    engine.close()
    await Promise.all(
      [path, `${path}.wal`, `${path}.tmp`].map((one) => rm(one, { force: true, recursive: true })),
    )
  }
}

/** Reads tables and prepares them for a model on an engine that is open. */
export async function openFileLinkage(engine: LinkEngine, options: FileLinkageOptions): Promise<FileLinkage> {
  if (!holdsOwnSql(options.model)) return prepareFiles(engine, options, 'tidied')
  try {
    return await prepareFiles(engine, options, 'written')
  } catch (error) {
    if (!(error instanceof LinkError) || error.code !== 'input') throw error
    return prepareFiles(engine, options, 'guessed')
  }
}

/**
 * SQL of a model's own says itself what it makes of a cell: it gets text as it is written, and numbers and dates only where it
 * can't be run on text.
 */
function holdsOwnSql(model: Model | null): boolean {
  return JSON.stringify(model?.comparisons ?? []).includes('"test":"sql"')
}

async function prepareFiles(
  engine: LinkEngine,
  options: FileLinkageOptions,
  types: CellTypes,
): Promise<FileLinkage> {
  const { model: given, id, scope, signal, onStep } = options
  const read = await openTableFiles(engine, options.files, types)
  const files = read.map((file, at) => Object.assign({}, file, { name: options.names?.[at] ?? file.name }))
  const aligned = alignFiles(files, options)
  const idColumn = options.numbersRows === true ? rowNumber : (given?.id ?? id ?? aligned.columns.id)
  if (idColumn === undefined) throw tellNoId(files)
  const meant = scope ?? given?.scope ?? (files.length === 1 ? 'within' : 'across')
  const start = given === null ? await beginModel(engine, aligned, options, idColumn, meant) : undefined
  const model = given ?? start?.model
  if (model === undefined) throw tellNothingToCompare(files)
  const dates = await orderDates(engine, files, aligned.inputs, listDateColumns(model), options.dates ?? [])
  const linkage = await link(
    engine,
    dates.inputs,
    { ...model, id: idColumn, scope: meant },
    {
      ...(options.prefix === undefined ? {} : { prefix: options.prefix }),
      ...(signal === undefined ? {} : { signal }),
      ...(onStep === undefined ? {} : { onStep }),
    },
  )
  const { records } = linkage
  const prepared = linkage.model()
  const blocking =
    start === undefined ? prepared.blocking : await chooseRules(engine, records, prepared, start.keys)
  return {
    engine,
    files,
    aligned: { ...aligned, inputs: dates.inputs, notes: [...aligned.notes, ...dates.notes] },
    dates: dates.readings,
    records,
    model: { ...prepared, blocking },
    sure: start?.sure ?? [],
  }
}

/** The columns whose dates a model of Recount's reads; what any other SQL makes of a cell is its own. */
function listDateColumns(model: Model): readonly DateColumn[] {
  const found = new Map<string, DateColumn>()
  JSON.stringify(model, (key, value: unknown) => {
    const date = key === 'sql' && typeof value === 'string' ? findDateColumn(value) : undefined
    if (date !== undefined) found.set(date.column, date)
    return value
  })
  return [...found.values()]
}

/** A model for what the columns that all tables have hold, by their headings and their cells. */
async function beginModel(
  engine: LinkEngine,
  { inputs, columns }: AlignedTables,
  { labels = [] }: FileLinkageOptions,
  id: string,
  scope: LinkScope,
): Promise<StartingModel | undefined> {
  const tables: (readonly ColumnProfile[])[] = []
  for (const { from } of inputs) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const present = await listColumnNames(engine, from)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    tables.push(await readColumnProfiles(engine, from, present))
  }
  const empty = tables.findIndex(
    (profiles) => profiles.length > 0 && profiles.every(({ rows }) => rows === 0),
  )
  if (empty !== -1) {
    throw new InputError(
      `${inputs[empty]?.name ?? 'A table'} has a heading and no row below it.`,
      'Expected rows to compare.',
    )
  }
  const compared = listComparedColumns(columns, joinProfiles(tables), [id, ...labels])
  return startModel(compared, id, scope)
}

function alignFiles(
  files: readonly TableFile[],
  { model, id, numbersRows = false, columns = [] }: FileLinkageOptions,
): AlignedTables {
  const needed = model === null ? [] : [model.id, ...listModelColumns(model)]
  if (numbersRows) return alignTables(files.map(numbered), columns, needed)
  const named = files.map((_, at) => ({ ...columns[at], ...(id === undefined ? {} : { id }) }))
  return alignTables(files, named, needed)
}

/** The headings that a model names, those inside its SQL included. */
function listModelColumns(model: Model): readonly string[] {
  const names = new Set<string>()
  JSON.stringify(model, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (key === 'column') names.add(value)
    if (key === 'sql') for (const name of listSqlNames(value)) names.add(name.replace(/_[lr]$/, ''))
    return value
  })
  return [...names]
}

/** Names in quotes; in SQL without any, all words, of which some are columns. */
function listSqlNames(sql: string): readonly string[] {
  const quoted = [...sql.matchAll(/"((?:[^"]|"")+)"/g)].map(([, name = '']) => name.replaceAll('""', '"'))
  return quoted.length > 0 ? quoted : (sql.match(/\w+/g) ?? [])
}

function numbered(file: TableFile): TableFile {
  return { ...file, from: numberedSql(file.from, rowNumber), columns: [rowNumber, ...file.columns] }
}

function tellNoId(files: readonly TableFile[]): InputError {
  const lacking = files.find(
    ({ columns }) => alignTables([{ ...(files[0] as TableFile), columns }]).columns.id === undefined,
  )
  const file = lacking ?? files[0]
  return new InputError(
    `${file?.path ?? 'The table'} has no column that tells its rows apart.`,
    `Name it with --id COLUMN, or number the rows with --number-rows. Its columns are ${file?.columns.join(', ') ?? ''}.`,
  )
}

function tellNothingToCompare(files: readonly TableFile[]): InputError {
  const columns = files.map(({ path, columns: present }) => `${path}: ${present.join(', ')}`)
  return new InputError(
    'No columns that all files have were found to compare by: names, dates, ages, places.',
    `Give them usual headings (name, age, date of death, place), or write a model and give it with --model. Found ${columns.join('; ')}.`,
  )
}
