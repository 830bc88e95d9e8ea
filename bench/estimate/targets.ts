import { openThreads } from '@recount/estimate/threads'
import { renderTable } from '../table.ts'
import { listBayesianTargets } from './bayesian-targets.ts'
import { listChaoTargets } from './chao-targets.ts'
import { loglinearTargets } from './loglinear-targets.ts'
import { findTables, readTable } from './published-tables.ts'
import { isReached, type Figure, type Target } from './target.ts'

/** Every published figure beside the one here. */
export async function tellTargets({
  threads,
  only,
}: {
  readonly threads: number
  readonly only: readonly string[]
}): Promise<string> {
  const folder = findTables()
  if (folder === undefined) return 'No targets: the published tables are not in ../shared/data/lists.\n'
  const runner = openThreads({ threads })
  try {
    const all = [...listChaoTargets(folder), ...loglinearTargets, ...listBayesianTargets(runner)]
    const rows: string[][] = []
    for (const target of all.filter((one) => isWanted(one, only))) {
      // oxlint-disable-next-line no-await-in-loop -- each is timed alone
      rows.push(...(await tellTarget(target, folder)))
    }
    const missed = rows.filter((row) => row[5] === 'NO').length
    return `${renderTable(heading, rows)}\n${rows.length - missed} of ${rows.length} figures reached.\n`
  } finally {
    await runner.close()
  }
}

const heading = ['method', 'table', 'figure', 'published', 'is', 'met', 'within', 's']

function isWanted({ method, table }: Target, only: readonly string[]): boolean {
  return only.every((word) => method.includes(word) || table.includes(word))
}

async function tellTarget({ method, table, measure }: Target, folder: string): Promise<string[][]> {
  const start = performance.now()
  const figures = await measure(readTable(folder, table))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  return figures.map((figure, at) => [
    method,
    table,
    figure.name,
    tell(figure.published),
    tell(figure.is),
    isReached(figure) ? 'yes' : 'NO',
    tellWithin(figure),
    at === 0 ? seconds : '',
  ])
}

function tell(figure: number | string | null): string {
  if (typeof figure !== 'number') return figure ?? 'none'
  return figure.toLocaleString('en', { maximumFractionDigits: Math.abs(figure) < 1000 ? 5 : 2 })
}

function tellWithin({ published, within }: Figure): string {
  if (typeof published === 'string' || within === 0) return ''
  return `± ${Number(within.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 6 })}`
}
