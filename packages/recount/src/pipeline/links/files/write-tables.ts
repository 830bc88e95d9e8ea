import { extname } from 'node:path'
import { InputError } from '@recount/claims'
import type { Engine, Records } from '@recount/link'
import { writeWhole } from '../../write-whole.ts'
import { textSql } from '../link-engine.ts'
import type { NamedFile } from './table-file.ts'

/** Throws InputError for a file that no table can be written to, before anything is worked out. */
export function checkTableTarget({ path }: NamedFile): void {
  formatOf(path)
}

/** Writes scored pairs: the two records' tables and ids, weight and probability, the weightiest first. */
export async function writePairs(
  engine: Engine,
  records: Records,
  table: string,
  file: NamedFile,
): Promise<void> {
  const select = `
    select ${sourceSql('a', records)} as left_source, a.id as left_id, ${sourceSql('b', records)} as right_source,
      b.id as right_id, s.weight, s.probability
    from ${table} s join ${records.tables.record} a on a.record = s.l join ${records.tables.record} b on b.record = s.r
    order by s.weight desc, s.l, s.r`
  await writeTable(engine, select, file)
}

/** Writes which record is in which cluster, by the clusters' names. */
export async function writeClusters(engine: Engine, records: Records, file: NamedFile): Promise<void> {
  const { record, cluster, prefix } = records.tables
  const select = `
    select ${sourceSql('r', records)} as source, r.id, n.name as cluster
    from ${record} r join ${cluster} c on c.record = r.record join ${prefix}cluster_name n on n.cluster = c.cluster
    order by c.cluster, r.record`
  await writeTable(engine, select, file)
}

function sourceSql(alias: string, { sources }: Records): string {
  const cases = sources.map((name, at) => `when ${at + 1} then ${textSql(name)}`)
  return `case ${alias}.source ${cases.join(' ')} end`
}

/** The file is there when it is whole. */
async function writeTable(engine: Engine, select: string, { path, resolved }: NamedFile): Promise<void> {
  try {
    await writeWhole(resolved, (draft) =>
      engine.run(`copy (${select}) to ${textSql(draft)} (${formatOf(path)})`),
    )
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n')
    throw new InputError(
      `${path} can't be written: ${reason}`,
      'Check the folder, and whether it may be written to.',
    )
  }
}

function formatOf(path: string): string {
  switch (extname(path).toLowerCase()) {
    case '.parquet':
      return 'format parquet'
    case '.csv':
      return 'format csv, header true'
    case '.json':
      return 'format json, array true'
    default:
      throw new InputError(
        `Expected a file that ends in .parquet, .csv or .json to write to; found ${path}.`,
        'As in --out pairs.parquet.',
      )
  }
}
