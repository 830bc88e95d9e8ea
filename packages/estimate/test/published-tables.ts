import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineOverlaps, type Overlaps, type OverlapsSpec } from '@recount/estimate'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folders = [join(root, '../shared/data/lists'), join(root, '../../shared/data/lists')]

/** Where the published tables are, or undefined where they are not. */
export const publishedTables = folders.find((folder) => existsSync(folder))
export const skippedTables = publishedTables === undefined ? ' (skipped: no ../shared/data/lists)' : ''

/** A published table by its name. */
export function readPublished(name: string): Overlaps {
  const file = readFileSync(join(publishedTables ?? '', `${name}.json`), 'utf8')
  return defineOverlaps(JSON.parse(file) as OverlapsSpec)
}
