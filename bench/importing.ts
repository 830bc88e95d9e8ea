import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchMapping, writeTable } from './incident-table.ts'
import { runRecount, type Run } from './run.ts'

/** How one generated table went into an empty case: its size in bytes, and what the run took. */
export interface ImportSpeed extends Run {
  readonly rows: number
  readonly bytes: number
}

/** Imports a generated table into an empty case by the command line: bytes on disk to a ledger that is committed. */
export async function measureImport(work: string, rows: number, notes?: string): Promise<ImportSpeed> {
  const folder = `case-${rows}`
  writeFileSync(join(work, 'bench.json'), JSON.stringify(benchMapping))
  const bytes = await writeTable(join(work, 'table.csv'), rows, notes)
  await runRecount(['init', folder], work)
  const run = await runRecount(
    ['import', '--case', folder, '--mapping', 'bench.json', '--by', 'bench', '--json', 'table.csv'],
    work,
  )
  const { incidents } = JSON.parse(run.stdout.trimEnd().split('\n').at(-1) ?? '{}') as { incidents?: number }
  if (incidents !== rows) throw new Error(`expected ${rows} incidents; found ${incidents}`)
  return { ...run, rows, bytes }
}
