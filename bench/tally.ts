import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { identifyIncident, unknownHarm, type Incident } from '@recount/claims'
import { applyIncidents, findPolicy, tally, type Engine, type Facet } from '@recount/tally'
import { openDuckDb } from '../packages/recount/src/pipeline/duckdb-engine.ts'
import { median, runNode } from './run.ts'
import { makeTables } from './tally-tables.ts'

/** Milliseconds: the middle one, and the one that 95 of a hundred stay under. */
export interface Times {
  readonly p50: number
  readonly p95: number
}

/** What counting takes, beside the same sums asked of DuckDB by hand. */
export interface TallySpeed {
  readonly by: string
  readonly tally: Times
  readonly bare: Times
}

/** What the tables of many incidents take. */
export interface TallyBench {
  readonly speeds: readonly TallySpeed[]
  /** An edit, from when the ledger holds it until a tally shows it; milliseconds. */
  readonly edit: Times
  /** From the start of a process to its first tally over a million incidents, the tables being there; seconds. */
  readonly first: number
}

const incidents = 2_000_000
const fewer = 1_000_000
const rounds = 41

const facetPairs: readonly (readonly [by: readonly Facet[], columns: string])[] = [
  [['grade', 'belligerent'], 'grade, belligerents'],
  [['year', 'region'], 'grade, year, region'],
]

/** Makes the tables and counts: the tally and the query by hand in turn, so that what else the machine does meets both. */
export async function measureTallies(work: string): Promise<TallyBench> {
  const engine = await openDuckDb({ path: join(work, 'many.duckdb') })
  await makeTables(engine, incidents)
  const speeds: TallySpeed[] = []
  for (const [by, columns] of facetPairs) {
    const ask = () => count(engine, by)
    const [counted, bare] = await timeInTurn(ask, () => engine.ask(bareSql(columns)))
    speeds.push({ by: by.join(' × '), tally: counted, bare })
  }
  const edit = await timeEdits(engine)
  engine.close()
  return { speeds, edit, first: await timeFirst(join(work, 'fewer.duckdb')) }
}

function count(engine: Engine, by: readonly Facet[]) {
  const selection = { facets: [], places: [], from: null, to: null }
  return tally(engine, { policy: findPolicy('airwars'), by, selection, asOf: null })
}

/** What somebody would type who wants the sums of the policy and no more: nothing is said of what is unknown. */
function bareSql(columns: string): string {
  const sums = ['killed', 'injured'].flatMap((kind) =>
    findPolicy('airwars').victims.flatMap((of) => ['min', 'max'].map((end) => `sum(${kind}_${of}_${end})`)),
  )
  return `SELECT ${columns}, count(*), ${sums.join(', ')} FROM version WHERE harm_reported GROUP BY ${columns}`
}

async function timeInTurn(...works: readonly (() => Promise<unknown>)[]): Promise<readonly [Times, Times]> {
  const times: number[][] = works.map(() => [])
  for (let round = 0; round < rounds + 3; round++) {
    for (const [i, work] of works.entries()) {
      const taken = await time(work)
      // The first rounds read the file.
      if (round >= 3) times[i]?.push(taken)
    }
  }
  return [spread(times[0] ?? []), spread(times[1] ?? [])]
}

async function timeEdits(engine: Engine): Promise<Times> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const entry = 10 + round
    const [row] = await engine.ask(`SELECT id FROM incident WHERE incident = ${1 + round * 47_000}`)
    const history = {
      recorded: 2,
      original: { ...emptyIncident, id: String(row?.id) },
      steps: [{ entry, kind: 'edited' as const, changes: { grade: 'Fair' as const }, undone: null }],
    }
    const edit = async () => {
      await applyIncidents(engine, [[{ history, figures: [] }]], { entry, hash: 'made' })
      await count(engine, ['grade', 'belligerent'])
    }
    times.push(await time(edit))
  }
  return spread(times)
}

async function timeFirst(path: string): Promise<number> {
  const engine = await openDuckDb({ path })
  await makeTables(engine, fewer)
  engine.close()
  const child = fileURLToPath(new URL('first-tally.ts', import.meta.url))
  const taken: number[] = []
  for (let round = 0; round < 7; round++) {
    taken.push((await runNode(['--conditions=recount-source', child, path], '.')).seconds)
  }
  return median(taken)
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function spread(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: median(sorted), p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN }
}

const emptyIncident: Incident = identifyIncident({
  recorder: 'made',
  key: '1',
  code: null,
  otherCodes: [],
  title: null,
  url: null,
  period: { from: '2017-06-03', to: '2017-06-03' },
  timeOfDay: null,
  clock: null,
  places: [],
  strikeTypes: [],
  strikeStatus: null,
  harmReported: true,
  grade: null,
  causes: [],
  infrastructure: [],
  stage: null,
  belligerents: [],
  positions: [],
  harm: { ...unknownHarm, killed: { civilians: { min: 1, max: 2 } } },
  named: null,
  sources: null,
  media: null,
  lineages: null,
  published: null,
  modified: null,
  notes: null,
  claims: [],
  origin: null,
})
