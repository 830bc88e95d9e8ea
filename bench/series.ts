import { reconcile, type Counter, type Disagreement, type Reconciliation } from '@recount/reconcile'
import { hasTables, readTables, type Table } from './series-tables.ts'
import { note, type Row } from './table.ts'

/** A document in so many statements together with another is told with their number. */
const FEWEST_SHARED = 2

/**
 * Reconciles real tables of daily figures and says what was found in each: `npm run bench -- series`. Everything found is
 * printed in words before the table, so that it can be looked up in the data.
 */
export function benchSeries(): readonly Row[] {
  if (!hasTables()) return [note('tables of daily figures: not on this machine', '–')]
  return readTables()
    .flatMap((table) => benchTable(table, table.name))
    .concat(benchUnfilled())
}

function benchTable(table: Table, name: string): readonly Row[] {
  const start = performance.now()
  const result = reconcile(table.claims, table)
  const seconds = (performance.now() - start) / 1000
  console.log(`\n${name}\n`)
  for (const line of tellFindings(result, table)) console.log(`  ${line}`)
  const sums = result.counters.reduce((all, counter) => all + countSums(counter), 0)
  const failing = result.disagreements.filter(isSum)
  return [
    note(`${name}: ${table.claims.length} claims`, `${seconds.toFixed(2)} s`),
    note('  series', String(result.series.length)),
    note('  sums of total and figure of the period', String(sums)),
    ...['killed', 'injured'].map((measure) =>
      note(`    that do not come out, ${measure}`, String(countOf(failing, measure, result))),
    ),
    note('  falls of counters', String(count(result.counters, ({ falls }) => falls))),
    note('  restarts of counters', String(count(result.counters, ({ restarts }) => restarts))),
    note('  days without a source that the table names', String(table.unsourced.length)),
    note('  slips, copies a day apart', tellSlips(result.disagreements)),
    note('  conflicts between lines', String(listConflicts(result).length)),
  ]
}

/** The same without what a table's makers carried on from one day to the next. */
function benchUnfilled(): readonly Row[] {
  const full = new Map(readTables().map(({ name, claims }) => [name, claims.length]))
  const changed = readTables(false).filter(({ name, claims }) => claims.length !== full.get(name))
  return changed.flatMap((table) => benchTable(table, `${table.name}, without filled days`).slice(0, 1))
}

function tellFindings(result: Reconciliation, table: Table): readonly string[] {
  const told = result.disagreements.filter(({ kind, reason }) => kind !== 'revision' || / fewer/.test(reason))
  return [
    ...result.counters.map(({ reason }) => `counter: ${reason}`),
    ...told.map(({ kind, certainty, reason }) => `${kind} (${certainty}): ${reason}`),
    ...tellShared(result, table),
  ].toSorted()
}

/** Which documents give the same statements: copies of one counter. */
function tellShared({ statements }: Reconciliation, { documents }: Table): readonly string[] {
  const shared = Map.groupBy(
    statements.filter((statement) => statement.documents.length > 1),
    (statement) => statement.documents.join(),
  )
  return [...shared]
    .filter(([, group]) => group.length >= FEWEST_SHARED)
    .map(([ids, group]) => {
      const names = documents.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
      return `shared: ${names.join(' and ')} give the same figure in ${group.length} statements`
    })
}

/** Sums are told by three statements: before, period, after. */
function isSum({ members, kind }: Disagreement): boolean {
  return members.length === 3 && (kind === 'slip' || kind === 'conflict')
}

function countOf(sums: readonly Disagreement[], measure: string, { statements }: Reconciliation): number {
  const measures = new Map(statements.map((statement) => [statement.id, statement.measure]))
  return sums.filter(({ members }) => measures.get(members[0] ?? '') === measure).length
}

function listConflicts({ disagreements }: Reconciliation): readonly Disagreement[] {
  return disagreements.filter((item) => item.kind === 'conflict' && !isSum(item))
}

function tellSlips(disagreements: readonly Disagreement[]): string {
  const slips = disagreements.filter((item) => item.kind === 'slip' && !isSum(item))
  const shifts = slips.filter(({ reason }) => reason.startsWith('Two copies'))
  return `${slips.length - shifts.length}, ${shifts.length}`
}

function countSums({ sums }: Counter): number {
  return sums.holds + sums.fails + sums.cannotTell
}

function count(counters: readonly Counter[], listOf: (counter: Counter) => readonly unknown[]): number {
  return counters.reduce((all, counter) => all + listOf(counter).length, 0)
}
