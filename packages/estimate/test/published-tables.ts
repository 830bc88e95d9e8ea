import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Overlaps } from '@recount/estimate'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folders = [join(root, '../shared/data/lists'), join(root, '../../shared/data/lists')]

/** Where the published tables are, or undefined where they are not. */
export const publishedTables = folders.find((folder) => existsSync(folder))
export const skippedTables = publishedTables === undefined ? ' (skipped: no ../shared/data/lists)' : ''

interface TableFile {
  readonly lists: readonly string[]
  readonly patterns: readonly { readonly h: string; readonly n: number }[]
}

/** A published table by its name: a history is a letter a list, 1 for on it. */
export function readPublished(name: string): Overlaps {
  const file = readFileSync(join(publishedTables ?? '', `${name}.json`), 'utf8')
  const { lists, patterns } = JSON.parse(file) as TableFile
  const cells = patterns
    .filter(({ n }) => n > 0)
    .map(({ h, n }) => ({ pattern: Number.parseInt([...h].reverse().join(''), 2), count: n }))
    .sort((one, other) => one.pattern - other.pattern)
  return { lists, cells, impossible: [] }
}
