import { countPatterns, type Engine, type Model, type Records } from '@recount/link'
import { decoyShifts } from './decoys.ts'
import { learnOthers, learnPlaces, learnU, priorOf, type Learnt } from './learn-parameters.ts'
import type { LinkedRow } from './linked-row.ts'
import { withParameters } from './parameters.ts'
import { listScoredPairs } from './scored-pairs.ts'
import { prepareDecoys, type ComparedRows } from './statement-tables.ts'

/** A model with its probabilities, and how many statements are of no incident at hand. */
export interface LearntModel {
  readonly model: Model
  readonly none: number
}

const leastLong = 0.002

/** Learns how often levels agree from the statements themselves, starting from what is usual. */
export async function learnModel(
  engine: Engine,
  records: Records,
  plain: Model,
  rows: ComparedRows,
  usual: Learnt,
): Promise<LearntModel> {
  const moved = await prepareDecoys(engine, plain, rows)
  const counted = {
    real: await countPatterns(engine, records, plain, { rules: 'all' }),
    moved: await countPatterns(engine, moved, plain, { rules: 'all' }),
    decoys: decoyShifts.length,
  }
  const u = learnU(counted, plain, usual.u)
  const m = learnPlaces(counted, plain, usual.m)
  const statements = rows.statements.filter(({ days }) => days !== null).length
  const start = { m, u, none: usual.none }
  const pairs = await listScoredPairs(engine, records, withParameters(plain, plain.prior, m, u))
  const learnt = learnOthers(pairs, statements, plain, start, shareOfLong(rows.incidents))
  return modelOf(plain, learnt, pairs.length, statements)
}

/** The model with what was learnt, its prior fitting so many pairs of so many statements. */
export function modelOf(plain: Model, learnt: Learnt, pairs: number, statements: number): LearntModel {
  const { m, u, none } = learnt
  return { model: withParameters(plain, priorOf(pairs, statements, none), m, u), none }
}

function shareOfLong(incidents: readonly LinkedRow[]): number {
  const long = incidents.filter(({ span }) => span === 'long').length
  return Math.max(leastLong, long / incidents.length)
}
