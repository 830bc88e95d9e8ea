/**
 * Times clustering on invented pairs: `node --conditions=recount-source packages/link/bench/clusters.ts [records] [memory]`. Things
 * have one to six records; a record is linked to the first of its thing and to a neighbour, and one pair in a hundred links two
 * things. `chain` as the first argument makes one path of as many records instead.
 */
import { DuckDBInstance } from '@duckdb/node-api'
import { clusterRecords, listThresholdEffects, measureClusters, nameTables } from '@recount/link'
import { onDuckDb } from '@recount/link/duckdb'

const [shape, records, memory] = readArguments(process.argv.slice(2))
const instance = await DuckDBInstance.create(':memory:', { memory_limit: memory, threads: '4' })
const engine = onDuckDb(await instance.connect())
const tables = nameTables()

const thing = '(n * 7919) % (' + records + ' // 5)'
await engine.run(
  `create table ${tables.record} as select cast(n as integer) as record, cast(0 as integer) as source, concat('r', n) as id, ${thing} as thing from range(1, ${records + 1}) r(n)`,
)
const inThings = `select a.record as l, b.record as r, 8.0 + (a.record + b.record) % 13 as weight from ${tables.record} a join ${tables.record} b on a.thing = b.thing and a.record < b.record`
const across = `select n as l, n + 1 + (n * 31) % 1000 as r, (n % 17) / 2.0 as weight from range(1, ${records}, 100) r(n) where n + 1 + (n * 31) % 1000 <= ${records}`
const path = `select n as l, n + 1 as r, 5.0 as weight from range(1, ${records}) r(n)`
const pairs = shape === 'chain' ? path : `${inThings} union all ${across}`
await engine.run(
  `create table ${tables.score} as select cast(l as integer) as l, cast(r as integer) as r, cast(weight as double) as weight, 1 / (1 + power(2, -weight)) as probability from (${pairs}) p`,
)

await time('clusters', () => clusterRecords(engine, tables, { atLeast: { weight: 4 } }))
await time('measures with bridges', () => measureClusters(engine, tables))
const weights = [16, 12, 8, 4, 0].map((weight) => ({ weight }))
await time('five thresholds', () => listThresholdEffects(engine, tables, weights))
// A single group of everything is refused there: it can't be taken apart.
if (shape === 'things') {
  const once = { atLeast: { weight: 4 }, withoutDuplicates: [0] }
  await time('clusters of a table without duplicates', () => clusterRecords(engine, tables, once))
}
process.stdout.write(`peak memory ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB\n`)

async function time(name: string, work: () => Promise<object>): Promise<void> {
  const start = performance.now()
  const answer = JSON.stringify(await work()).slice(0, 400)
  process.stdout.write(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s ${answer}\n`)
}

function readArguments(given: readonly string[]): readonly [string, number, string] {
  const isChain = given[0] === 'chain'
  const [count = '1000000', limit = '8GB'] = isChain ? given.slice(1) : given
  return [isChain ? 'chain' : 'things', Number(count), limit]
}
