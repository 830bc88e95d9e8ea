import { extname } from 'node:path'
import { hashOf, InputError } from '@recount/claims'
import { EstimateError, readOverlaps, type Stratum, type Tables } from '@recount/estimate'
import type { CountsSource } from '../../report/estimates/kept-estimate.ts'
import { parseJson } from '../../config.ts'
import { readSourceFile } from '../source-file.ts'
import { joinReplicates } from './join-replicates.ts'
import { readCountsTable, type CountsTable, type TableChoice } from './counts-table.ts'

/** A file that a person named. */
export interface NamedFile {
  readonly path: string
  readonly resolved: string
}

/** Tables to estimate from, where they are from, and what to know of how they came about. */
export interface CountedTables<S> {
  readonly tables: readonly Tables[]
  readonly source: S
  readonly notes: readonly string[]
}

/** Tables of counts are short. */
const largest = 100_000_000

/**
 * Reads tables of counts: .json (a table, or strata of them) or .csv. Several files are replicates of one linkage: the same lists, and
 * strata matched by name. With .json `choice.by` names the strata to take. Throws what reading files throws, and InputError or
 * EstimateError for what is no table, naming the file.
 */
export async function readCounts(
  files: readonly NamedFile[],
  choice: TableChoice,
): Promise<CountedTables<CountsSource>> {
  const read = await Promise.all(files.map((file) => readOne(file, choice)))
  const notes = read.flatMap((one) => one.notes)
  const source: CountsSource = {
    from: 'counts',
    files: read.map(({ hash }, at) => {
      const { path = '', resolved = '' } = files[at] ?? {}
      return { name: path, path: resolved, hash }
    }),
  }
  checkAlike(
    read.map(({ strata }) => strata),
    files,
  )
  return { tables: joinReplicates(read.map(({ strata }) => strata)), source, notes }
}

interface ReadFile extends CountsTable {
  readonly hash: string
}

async function readOne({ path, resolved }: NamedFile, choice: TableChoice): Promise<ReadFile> {
  const kind = extname(path).toLowerCase()
  if (kind !== '.json' && kind !== '.csv' && kind !== '.tsv') {
    throw new InputError(
      `Expected counts in a file that ends in .json, .csv or .tsv; found ${path}.`,
      'docs/estimation.md shows both forms.',
    )
  }
  const { bytes } = await readSourceFile(path, resolved, largest)
  const table = await naming(path, async () =>
    kind === '.json' ? readJson(bytes, path, choice) : readCountsTable(bytes, path, choice),
  )
  return { ...table, hash: hashOf(bytes) }
}

function readJson(bytes: Uint8Array, path: string, { lists, by, impossible }: TableChoice): CountsTable {
  if (lists !== undefined || impossible !== undefined) {
    throw new InputError(
      `${path} says itself which lists it has and what is impossible; ${lists === undefined ? '--structural' : '--lists'} goes with CSV files.`,
      'Leave the option out, or change the file.',
    )
  }
  const strata = readOverlaps(parseJson(new TextDecoder().decode(bytes), path))
  return { strata: chooseStrata(strata, by), notes: [] }
}

function chooseStrata(strata: readonly Stratum[], names: readonly string[]): readonly Stratum[] {
  const unknown = names.filter((name) => strata.every((stratum) => stratum.name !== name))
  if (unknown.length > 0) {
    throw new InputError(
      `There is no stratum ${unknown.join(', ')}.`,
      `The strata are ${strata.map(({ name }) => name).join(', ')}.`,
    )
  }
  return names.length === 0 ? strata : strata.filter(({ name }) => names.includes(name))
}

/** What is wrong with a table, with the file's name before it. */
async function naming<T>(path: string, read: () => Promise<T> | T): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof EstimateError)
      throw new EstimateError(error.code, `${path}: ${error.message}`, error.hint)
    if (error instanceof InputError && !error.message.includes(path))
      throw new InputError(`${path}: ${error.message}`, error.hint, error.fields)
    throw error
  }
}

/** Throws InputError where two files have a stratum of one name over other lists. */
function checkAlike(replicates: readonly (readonly Stratum[])[], files: readonly NamedFile[]): void {
  const first = new Map<string, { readonly lists: string; readonly path: string }>()
  for (const [at, strata] of replicates.entries()) {
    const path = files[at]?.path ?? ''
    for (const { name, overlaps } of strata) {
      const lists = overlaps.lists.join(', ')
      const before = first.get(name) ?? { lists, path }
      first.set(name, before)
      if (before.lists !== lists) throw refuseUnlike(name, before, { lists, path })
    }
  }
}

interface FileLists {
  readonly lists: string
  readonly path: string
}

function refuseUnlike(name: string, one: FileLists, other: FileLists): InputError {
  const where = name === 'all' ? '' : ` in the stratum ${name}`
  return new InputError(
    `Several files of counts are replicates of one linkage, with the same lists in one order; ${one.path} has ${one.lists}${where}, ${other.path} has ${other.lists}.`,
    'Estimate them one by one, or put the lists in one order.',
  )
}
