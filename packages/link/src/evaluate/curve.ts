import type { Engine, SqlRow } from '../engine/engine.ts'
import { runSteps, type Watch } from '../engine/step.ts'
import type { LinkTables } from '../engine/tables.ts'
import { measureAccuracy, share, type Accuracy } from './accuracy.ts'
import type { Truth } from './truth.ts'

/** What linking every pair of at least this weight does: a point of the precision–recall and of the ROC curve. */
export interface CurvePoint extends Accuracy {
  readonly weight: number
  readonly probability: number
  /** Of the pairs of different things, how many were linked: the ROC curve's other axis. */
  readonly falsePositiveRate: number | null
}

/** The curve over every weight there is; `points` are so many of them, the first, the last and the best among them. */
export interface Curve {
  readonly best: CurvePoint | null
  readonly points: readonly CurvePoint[]
}

/**
 * Precision and recall at every weight, in whole numbers. The best is the one of the highest F1, and of those the one of the highest
 * weight.
 */
export async function traceCurve(
  engine: Engine,
  { prefix }: LinkTables,
  {
    judged,
    truth,
    points,
    isSample,
    watch,
  }: {
    readonly judged: string
    readonly truth: Truth
    readonly points: number
    readonly isSample: boolean
    readonly watch?: Watch | undefined
  },
): Promise<Curve> {
  const { createTable, dropTable } = engine.dialect
  const table = `${prefix}curve`
  const steps = `select weight, min(probability) as probability, count(*) as pairs, sum(same) as rights from ${judged} group by weight`
  const running = 'over (order by weight desc rows between unbounded preceding and current row)'
  const sql = createTable(
    table,
    `select weight, probability, sum(pairs) ${running} as linked, sum(rights) ${running} as rights, row_number() over (order by weight desc) as place, count(*) over () as places from (${steps}) s`,
  )
  await runSteps(engine, [{ name: 'curve', sql }], watch)
  const columns = `weight, probability, linked, rights`
  const { double, long } = engine.dialect.types
  const f1 = `cast(2 * rights as ${double}) / (linked + ${truth.same})`
  const best = await engine.ask(`select ${columns} from ${table} order by ${f1} desc, weight desc limit 1`)
  const every = `cast(ceil(cast(places as ${double}) / ${Math.max(1, points)}) as ${long})`
  const some = await engine.ask(
    `select ${columns} from ${table} where place = 1 or place = places or (place - 1) % ${every} = 0 order by weight desc`,
  )
  await runSteps(engine, [{ name: 'curve is done with', sql: dropTable(table) }], watch)
  const read = (row: SqlRow) => readPoint(row, truth, isSample)
  const bestPoint = best[0] === undefined ? null : read(best[0])
  const others = some.map(read).filter(({ weight }) => weight !== bestPoint?.weight)
  const all = bestPoint === null ? others : [...others, bestPoint]
  return { best: bestPoint, points: all.sort((a, b) => b.weight - a.weight) }
}

function readPoint(row: SqlRow, truth: Truth, isSample: boolean): CurvePoint {
  const [linked, right] = [Number(row.linked), Number(row.rights)]
  return {
    weight: Number(row.weight),
    probability: Number(row.probability),
    falsePositiveRate: share(linked - right, truth.different),
    ...measureAccuracy({ linked, right, same: truth.same }, isSample),
  }
}
