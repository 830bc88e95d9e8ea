import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineOverlaps, type Overlaps, type OverlapsSpec } from '@recount/estimate'
import { dataPaths } from '../corpora.ts'

/** The folder of the published tables beside the repository; undefined where it is absent. */
export function findTables(): string | undefined {
  return dataPaths('lists')[0]
}

/** A published table by its name. */
export function readTable(folder: string, name: string): Overlaps {
  return defineOverlaps(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as OverlapsSpec)
}
