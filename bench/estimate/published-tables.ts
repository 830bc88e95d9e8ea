import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Overlaps } from '@recount/estimate'
import { dataPaths } from '../corpora.ts'

/** A table as it is kept beside the repository: a history is a letter a list, 1 for on it. */
interface TableFile {
  readonly lists: readonly string[]
  readonly patterns: readonly { readonly h: string; readonly n: number }[]
}

/** The folder of the published tables beside the repository; undefined where it is absent. */
export function findTables(): string | undefined {
  return dataPaths('lists')[0]
}

/** A published table by its name. */
export function readTable(folder: string, name: string): Overlaps {
  const { lists, patterns } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as TableFile
  const cells = patterns
    .map(({ h, n }) => ({ pattern: readHistory(h), count: n }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.pattern - other.pattern)
  return { lists, cells, impossible: [] }
}

function readHistory(history: string): number {
  return [...history].reduce((pattern, letter, list) => (letter === '1' ? pattern | (1 << list) : pattern), 0)
}
