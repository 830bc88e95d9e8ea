import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { countPairs, nameTables, prepareRecords, readSplinkModel } from '@recount/link'
import { onDuckDb } from '@recount/link/duckdb'
import { largeJob, smallJob, type LinkJob, type LinkRun } from './link-job.ts'
import { writePeople } from './people-file.ts'
import { peopleSettings } from './people-model.ts'
import { runNode, runProgram, type Run } from './run.ts'
import { judge, mebibytes, note, renderFigures, type Row } from './table.ts'

/**
 * Measures linkage: `npm run bench:link` for a million generated people, `-- --large` for ten million on disk within 8 GB. Beside
 * Splink over the same file where a Python has it: `python3`, or what `RECOUNT_SPLINK_PYTHON` names. A whole run is a process of
 * its own; ours and Splink's take turns, so that what else the machine does meets both. `-- --rounds 3` runs each so often and
 * tells the fastest; `-- --people 200000` takes so many.
 */

type Side = 'Recount' | 'Splink'

interface Measured extends LinkRun {
  readonly seconds: number
  readonly peak: number | undefined
}

interface Task {
  readonly people: string
  readonly settings: object
  readonly job: LinkJob
  readonly work: string
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

async function main(words: readonly string[]): Promise<void> {
  const isLarge = words.includes('--large')
  const count = readNumber(words, '--people') ?? (isLarge ? 10_000_000 : 1_000_000)
  const rounds = readNumber(words, '--rounds') ?? 1
  const work = mkdtempSync(join(tmpdir(), 'recount-bench-link-'))
  try {
    const people = join(work, 'people.parquet')
    await writePeople(people, count)
    const settings = peopleSettings(isLarge)
    const pairs = await countCandidates(people, settings)
    const python = findSplink()
    const job = isLarge ? largeJob : smallJob
    const sides: readonly Side[] = python === undefined ? ['Recount'] : ['Recount', 'Splink']
    const runs = new Map(sides.map((side): [Side, Measured[]] => [side, []]))
    for (let round = 0; round < rounds; round++) {
      for (const side of sides)
        runs.get(side)?.push(await runSide(side, python, { people, settings, job, work }))
    }
    console.log(renderFigures(tellRuns(runs, count, pairs, isLarge)))
    if (python === undefined) console.log('No peer: no Python here has splink (pip install splink).')
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function readNumber(words: readonly string[], name: string): number | undefined {
  const at = words.indexOf(name)
  return at < 0 ? undefined : Number(words[at + 1])
}

/** How many different pairs the rules make. */
async function countCandidates(people: string, settings: object): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const engine = onDuckDb(connection)
  const model = readSplinkModel(settings)
  const input = { name: 'people', from: `'${people}'` }
  const records = await prepareRecords(engine, [input], { ...model, comparisons: [] }, nameTables())
  const counts = await countPairs(engine, records, model)
  connection.closeSync()
  instance.closeSync()
  return counts.at(-1)?.cumulative ?? 0
}

function findSplink(): string | undefined {
  const named = process.env['RECOUNT_SPLINK_PYTHON']
  return [...(named === undefined ? [] : [named]), 'python3'].find((python) => {
    try {
      execFileSync(python, ['-c', 'import splink'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

async function runSide(
  side: Side,
  python: string | undefined,
  { people, settings, job, work }: Task,
): Promise<Measured> {
  const folder = join(work, side)
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  mkdirSync(folder)
  const [read, asked] = [join(folder, 'settings.json'), join(folder, 'job.json')]
  writeFileSync(read, JSON.stringify(settings))
  writeFileSync(asked, JSON.stringify(job))
  const words = [people, read, asked, folder]
  const run =
    side === 'Splink'
      ? await runProgram(python ?? 'python3', [here('link-splink.py'), ...words], folder)
      : await runNode(['--conditions=recount-source', here('link-recount.ts'), ...words], folder)
  return { ...readRun(run), seconds: run.seconds, peak: run.peak }
}

function readRun({ stdout }: Run): LinkRun {
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as LinkRun
}

function tellRuns(
  runs: ReadonlyMap<Side, readonly Measured[]>,
  count: number,
  pairs: number,
  isLarge: boolean,
): readonly Row[] {
  const ours = fastest(runs.get('Recount') ?? [])
  const theirs = fastest(runs.get('Splink') ?? [])
  if (ours === undefined) return []
  const speed = pairs / ours.phases.score
  const most = isLarge ? 8 * 1024 : 3.6 * 1024
  return [
    note(`${tellCount(count)} people, candidate pairs`, tellCount(pairs)),
    isLarge
      ? note('prediction', `${(speed / 1e6).toFixed(2)} M pairs/s`)
      : judge('prediction', speed >= 2e6, `${(speed / 1e6).toFixed(2)} M pairs/s`, '≥ 2 M pairs/s'),
    ...(theirs === undefined
      ? [note('whole run', seconds(ours.seconds))]
      : [
          judge(
            'whole run',
            ours.seconds <= theirs.seconds,
            seconds(ours.seconds),
            `≤ ${seconds(theirs.seconds)}`,
          ),
          note('  of Splink’s', (ours.seconds / theirs.seconds).toFixed(2)),
        ]),
    judge('peak memory', (ours.peak ?? 0) <= most, mebibytes(ours.peak), `≤ ${mebibytes(most)}`),
    ...tellPhases('Recount', ours),
    ...(theirs === undefined ? [] : tellPhases(`Splink ${theirs.version}`, theirs)),
  ]
}

function fastest(runs: readonly Measured[]): Measured | undefined {
  return runs.toSorted((one, other) => one.seconds - other.seconds)[0]
}

function tellPhases(who: string, run: Measured): readonly Row[] {
  const phases = Object.entries(run.phases).map(([phase, took]) => note(`  ${phase}`, seconds(took)))
  return [
    note(who, seconds(run.seconds)),
    ...phases,
    note('  pairs kept, clusters', `${tellCount(run.kept)}, ${tellCount(run.clusters)}`),
    note('  peak memory', mebibytes(run.peak)),
  ]
}

function tellCount(count: number): string {
  return count.toLocaleString('en')
}

function seconds(time: number): string {
  return `${time.toFixed(1)} s`
}

await main(process.argv.slice(2))
