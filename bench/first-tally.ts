import { findPolicy, tally } from '@recount/tally'
import { openDuckDb } from '../packages/recount/src/pipeline/duckdb-engine.ts'

/** A process of its own: opens the tables in the file named, counts once, and says how many incidents there are. */
const [path = ''] = process.argv.slice(2)
const engine = await openDuckDb({ path })
const selection = { facets: [], places: [], from: null, to: null }
const { total } = await tally(engine, { policy: findPolicy('airwars'), by: ['grade'], selection, asOf: null })
console.log(total.incidents)
engine.close()
