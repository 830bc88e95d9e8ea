import { dga } from '@recount/estimate'
import { findTables, readTable } from './published-tables.ts'

/** One average over graphs in a process of its own, so that its memory is told from the rest: prints seconds and the median. */
const start = performance.now()
const { total, detail } = dga(readTable(findTables() ?? '', process.argv[2] ?? ''))
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ seconds, median: total?.point ?? null, graphs: detail?.graphs ?? null }))
