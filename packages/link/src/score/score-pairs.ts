import { checkBudget } from '../blocking/budget.ts'
import { sidesOf } from '../blocking/pair-sides.ts'
import { ruleWords } from '../blocking/rule-sql.ts'
import { listRuleBranches } from '../compare/pair-source.ts'
import { countRows } from '../engine/count-rows.ts'
import type { Engine } from '../engine/engine.ts'
import type { Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { runSteps, type Step, type Watch } from '../engine/step.ts'
import type { Threshold } from '../sql/threshold.ts'
import { scoreSql } from './score-sql.ts'

export interface ScoreOptions extends Watch {
  /** Pairs below it are not kept. All are where none is given. */
  readonly atLeast?: Threshold
  /** The most pairs that one rule may make; without it 200 a record, ten million at least. */
  readonly budget?: number
}

/** The table of scores and how many pairs it holds. */
export interface Scored {
  readonly table: string
  readonly pairs: number
}

/**
 * Scores the pairs that the model's rules make, and fills the table `score`. Pairs stream from the join to the table: none
 * is stored that isn't kept. Throws LinkError `budget` where a rule would make more pairs than allowed.
 */
export async function scorePairs(
  engine: Engine,
  records: Records,
  model: Model,
  options: ScoreOptions = {},
): Promise<Scored> {
  await checkBudget(engine, records, model, options.budget)
  const table = records.tables.score
  await runSteps(engine, scoreSteps(engine, records, model, options), options)
  return { table, pairs: await countRows(engine, table) }
}

/** The steps that fill `score`, one a rule. */
export function scoreSteps(
  { dialect }: Pick<Engine, 'dialect'>,
  records: Records,
  model: Model,
  { atLeast }: Pick<ScoreOptions, 'atLeast'> = {},
): readonly Step[] {
  const branches = listRuleBranches(records, model.blocking, sidesOf(records, model.scope), dialect)
  const { score } = records.tables
  return branches.map((branch, at) => {
    const select = scoreSql(records, model, branch, dialect, atLeast)
    const rule = model.blocking[at]
    const name = `scores of pairs with ${rule === undefined ? 'no rule' : ruleWords(rule)}`
    return { name, sql: at === 0 ? dialect.createTable(score, select) : `insert into ${score} ${select}` }
  })
}
