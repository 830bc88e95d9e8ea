import { DuckDBInstance } from '@duckdb/node-api'
import { birthDateComparison, exactComparison, link, nameComparison, on } from '@recount/link'
import { onDuckDb } from '@recount/link/duckdb'
import { createHash } from 'node:crypto'
import { seeded } from '../simulate.ts'

/** Links, trains and scores invented people, and prints the hash of every score's text; the argument is a number of threads. */
const [threads = '2'] = process.argv.slice(2)
const engine = onDuckDb(await (await DuckDBInstance.create(':memory:', { threads })).connect())
const random = seeded(11)
const pick = (...of: readonly string[]) => of[Math.floor(random() * of.length)] ?? ''
const syllable = () => pick('ka', 'ro', 'mi', 'len', 'ba', 'tu')
const rows = Array.from({ length: 3000 }, (_, at) => {
  const first = random() < 0.1 ? 'null' : `'${syllable()}${syllable()}'`
  const born = `'19${50 + Math.floor(random() * 9)}-0${1 + Math.floor(random() * 9)}-11'`
  return `('${at}', ${first}, '${syllable()}${syllable()}${syllable()}', ${born}, '${pick('York', 'Hull', 'Leeds')}')`
})
await engine.run(
  `create table people as select * from (values ${rows.join(', ')}) people(id, first, surname, born, town)`,
)
const linkage = await link(engine, [{ name: 'people', from: 'people' }], {
  comparisons: [
    nameComparison('first'),
    nameComparison('surname'),
    birthDateComparison('born'),
    exactComparison('town'),
  ],
  blocking: [on('surname', 'town'), on('first', 'born')],
})
await linkage.train({ seed: 5 })
const { table, pairs } = await linkage.score()
const scores = await engine.ask(
  `select string_agg(concat_ws(' ', l, r, rule, pattern, weight, probability), chr(10) order by l, r) as scores from ${table}`,
)
const hash = createHash('sha256').update(
  `${String(scores[0]?.['scores'])}\n${JSON.stringify(linkage.model())}`,
)
process.stdout.write(`${hash.digest('hex')} ${pairs} pairs`)
