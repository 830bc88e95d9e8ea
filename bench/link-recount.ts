import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import {
  clusterRecords,
  nameTables,
  on,
  prepareRecords,
  readSplinkModel,
  scorePairs,
  trainModel,
} from '@recount/link'
import { onDuckDb } from '@recount/link/duckdb'
import type { LinkJob, LinkRun } from './link-job.ts'

/**
 * A process of its own: one whole run over a Parquet file, its phases in seconds as JSON on its last line. Called as
 * `node link-recount.ts <people.parquet> <settings.json> <job.json> <folder to work in>`, like `link-splink.py`.
 */
const [people = '', settings = '', jobPath = '', work = ''] = process.argv.slice(2)
const job = JSON.parse(readFileSync(jobPath, 'utf8')) as LinkJob
const model = readSplinkModel(JSON.parse(readFileSync(settings, 'utf8')))
const phases: Record<string, number> = {}

let started = performance.now()
function done(phase: string): void {
  phases[phase] = (performance.now() - started) / 1000
  started = performance.now()
}

const instance = await DuckDBInstance.create(job.onDisk ? join(work, 'recount.duckdb') : ':memory:')
const connection = await instance.connect()
await connection.run(`set threads = ${job.threads}`)
if (job.memory !== null) {
  await connection.run(`set memory_limit = '${job.memory}'`)
  await connection.run(`set temp_directory = '${join(work, 'spill')}'`)
}
const engine = onDuckDb(connection)
const tables = nameTables()
const from = `(select * exclude (person) from '${people}') people`
const records = await prepareRecords(engine, [{ name: 'people', from }], model, tables)
done('prepare')
const { model: trained } = await trainModel(engine, records, model, {
  sure: { rules: job.sureRules.map((columns) => on(...columns)), recall: job.sureShare },
  rules: job.trainingRules.map((columns) => on(...columns)),
  samplePairs: job.randomPairs,
  seed: job.seed,
})
done('train')
const { pairs: kept } = await scorePairs(engine, records, trained, { atLeast: { probability: job.atLeast } })
done('score')
const { clusters } = await clusterRecords(engine, tables, { atLeast: { probability: job.clusterAt } })
done('cluster')
connection.closeSync()
instance.closeSync()
const run: LinkRun = { phases: phases as LinkRun['phases'], kept, clusters }
console.log(JSON.stringify(run))
