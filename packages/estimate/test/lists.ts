import { readOverlaps, type Overlaps } from '@recount/estimate'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const folder = ['../shared', '../../shared']
  .map((shared) => join(root, shared, 'data/lists'))
  .find((candidate) => existsSync(candidate))

/** Are the published tables there? They are no part of the repository. */
export const hasLists = folder !== undefined

/** For the name of a test that skips without them. */
export const reason = hasLists ? '' : ' (skipped: no ../shared/data/lists beside the repository)'

/** A file of the folder, parsed. */
export function readFileOf(name: string): unknown {
  return JSON.parse(readFileSync(join(folder ?? '', `${name}.json`), 'utf8'))
}

/** A published table. */
export function readList(name: string): Overlaps {
  const [stratum] = readOverlaps(readFileOf(name))
  if (stratum === undefined) throw new Error(`${name} has no table.`)
  return stratum.overlaps
}
