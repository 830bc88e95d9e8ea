import {
  levelWeight,
  priorWeight,
  scorePairs,
  unpackLevels,
  type Engine,
  type Model,
  type Records,
} from '@recount/link'

/** A pair with the level it is at in each comparison; `rareness` is what its weight owes to how common the name is. */
export interface ScoredPair {
  readonly statement: string
  readonly incident: string
  readonly levels: readonly number[]
  readonly weight: number
  readonly rareness: number
}

/** Scores every pair that the model's rules make, those of a statement together, in the order of the ids. */
export async function listScoredPairs(
  engine: Engine,
  records: Records,
  model: Model,
): Promise<readonly ScoredPair[]> {
  const { table } = await scorePairs(engine, records, model)
  const { record } = records.tables
  const rows = await engine.ask(
    `select a.id as statement, b.id as incident, s.pattern as pattern, s.weight as weight
from ${table} s join ${record} a on a.record = s.l join ${record} b on b.record = s.r order by s.l, s.r`,
  )
  const radixes = model.comparisons.map(({ levels }) => levels.length)
  return rows.map((row) => {
    const levels = unpackLevels(Number(row['pattern']), radixes)
    const weight = Number(row['weight'])
    const plain = weighLevels(model, levels).reduce((sum, part) => sum + part, priorWeight(model))
    return {
      statement: String(row['statement']),
      incident: String(row['incident']),
      levels,
      weight,
      rareness: weight - plain,
    }
  })
}

/** What each comparison adds to a pair's weight, but for how common the name is. */
function weighLevels({ comparisons }: Model, levels: readonly number[]): readonly number[] {
  return comparisons.map((comparison, at) => levelWeight(comparison.levels[levels[at]!]!))
}
