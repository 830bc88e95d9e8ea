import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { InputError, MissingError } from '@recount/claims'
import { nameSql, type Engine } from '@recount/link'
import { textSql } from '../link-engine.ts'
import { checkText, tellNotUtf8 } from './text-check.ts'

/** A file with a table, as DuckDB reads it. */
export interface TableFile {
  /** As the person wrote it. */
  readonly path: string
  readonly resolved: string
  /** The file's name without its ending; `name-2` where another file is called so, too. */
  readonly name: string
  /** What stands after FROM. */
  readonly from: string
  readonly columns: readonly string[]
  readonly bytes: number
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number
}

/**
 * How cells of CSV files are taken: `tidied` as text, trimmed, null where it is empty or says that it isn't known; `written`
 * the same, but null only where it is empty; `guessed` lets DuckDB tell numbers and dates from text.
 */
export type CellTypes = 'tidied' | 'written' | 'guessed'

/** A file that a person named, and where it is. */
export interface NamedFile {
  readonly path: string
  readonly resolved: string
}

/**
 * Looks at the files of a linkage. Throws InputError for an ending other than .csv, .tsv, .parquet and .json and for what can't
 * be read as such, MissingError for a file that isn't there.
 */
export async function openTableFiles(
  engine: Engine,
  files: readonly NamedFile[],
  types: CellTypes,
): Promise<readonly TableFile[]> {
  const opened: TableFile[] = []
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    opened.push(await openTableFile(engine, file, types, opened))
  }
  return opened
}

async function openTableFile(
  engine: Engine,
  { path, resolved }: NamedFile,
  types: CellTypes,
  before: readonly TableFile[],
): Promise<TableFile> {
  const from = fromSql(path, resolved, types)
  const status = await stat(resolved).catch(() => undefined)
  if (status?.isFile() !== true) {
    throw new MissingError(
      `There is no file ${path}.`,
      'Check the path; it is relative to the folder you are in.',
    )
  }
  if (isDelimited(path)) await checkText(path, resolved)
  const columns = await listColumns(engine, path, from)
  const tidied = types !== 'guessed' && isDelimited(path) ? tidySql(from, columns, types) : from
  const name = freeName(basename(path, extname(path)), before)
  return {
    path,
    resolved,
    name,
    from: tidied,
    columns,
    bytes: status.size,
    changed: Math.floor(status.mtimeMs),
  }
}

function isDelimited(path: string): boolean {
  return ['.csv', '.tsv'].includes(extname(path).toLowerCase())
}

/** What lists write for what nobody knows. */
const unknownWords = [
  '',
  '-',
  '--',
  '?',
  'n/a',
  'na',
  'nan',
  'null',
  'none',
  'unknown',
  'not known',
  'غير معروف',
  'مجهول',
  'مجهولة',
]

/** Cells without the blanks round them; null where they say that it isn't known. */
function tidySql(from: string, columns: readonly string[], types: 'tidied' | 'written'): string {
  const words = (types === 'tidied' ? unknownWords : ['']).map(textSql).join(', ')
  const cells = columns.map((column) => {
    const cell = `trim(${nameSql(column)})`
    return `case when lower(${cell}) not in (${words}) then ${cell} end as ${nameSql(column)}`
  })
  return `(select ${cells.join(', ')} from ${from})`
}

function fromSql(path: string, resolved: string, types: CellTypes): string {
  const file = textSql(resolved)
  const written = types === 'guessed' ? ', sample_size = -1' : ', all_varchar = true'
  switch (extname(path).toLowerCase()) {
    case '.csv':
    case '.tsv':
      return `read_csv(${file}, header = true${written})`
    case '.parquet':
      return `read_parquet(${file})`
    case '.json':
    case '.ndjson':
    case '.jsonl':
      return `read_json(${file})`
    default:
      throw new InputError(
        `Expected a table in a file that ends in .csv, .tsv, .parquet or .json; found ${path}.`,
        'Save it as CSV first; a spreadsheet does that with “Save as”.',
      )
  }
}

async function listColumns(engine: Engine, path: string, from: string): Promise<readonly string[]> {
  try {
    const rows = await engine.ask(`select column_name from (describe select * from ${from})`)
    return rows.map((row) => String(row['column_name']))
  } catch (error) {
    const { message } = error as Error
    const [reason = ''] = message.split('\n')
    if (/utf-?8|unicode/i.test(message)) throw tellNotUtf8(path)
    throw new InputError(
      `${path} can't be read as a table: ${reason}`,
      'Expected a heading row and UTF-8 text in CSV; one list of objects in JSON.',
    )
  }
}

function freeName(name: string, before: readonly TableFile[]): string {
  const isFree = (one: string) => before.every((other) => other.name !== one)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (isFree(candidate)) return candidate
  }
}
