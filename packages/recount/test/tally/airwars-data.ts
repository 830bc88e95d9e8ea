import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Incident } from '@recount/claims'
import { findShippedMapping, readPositions, readTable, type Mapping } from '@recount/tables'

/** Real data for measuring, outside the repository: beside it, or beside the folder of its worktrees. */
export const airwarsData = ['../../../../../shared', '../../../../../../shared']
  .map((path) => join(import.meta.dirname, path, 'data/airwars-syria'))
  .find((path) => existsSync(path))
export const skippedAirwars = airwarsData === undefined ? ' (skipped: no ../shared/data)' : ''

const document = 'a'.repeat(64)

/** Every incident with its positions, as the mapping that is shipped reads them. */
export async function readAirwars(): Promise<readonly Incident[]> {
  const mapping = findShippedMapping('airwars') as Mapping
  const positions = await readPositions(openTable('positions'), mapping, { document })
  const batches = await Array.fromAsync(readTable(openTable('incidents'), mapping, { document, positions }))
  return batches.flatMap(({ incidents }) => incidents)
}

function openTable(name: string): AsyncIterable<Uint8Array> {
  return createReadStream(join(airwarsData ?? '', `${name}.csv`))
}
