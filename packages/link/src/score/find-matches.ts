import { listRuleBranches } from '../compare/pair-source.ts'
import { countRows } from '../count-rows.ts'
import type { Engine } from '../engine.ts'
import type { Model } from '../model.ts'
import { prepareNewRecords } from '../records/prepare-new-records.ts'
import type { Records } from '../records/records.ts'
import type { TableInput } from '../records/table-input.ts'
import { runSteps, type Watch } from '../step.ts'
import type { Threshold } from '../threshold.ts'
import { checkRules } from '../blocking/budget.ts'
import { scoreSql } from './score-sql.ts'

export interface FindOptions extends Watch {
  readonly atLeast?: Threshold
}

/** Scored pairs of old (`l`) and new records (`r`). */
export interface Found {
  /** Has the columns of `score`. */
  readonly table: string
  /** The new records, like `record`; their numbers follow the old ones'. */
  readonly record: string
  readonly pairs: number
}

/** Scores new records against the old, by the same rules and the same model, without learning anew. */
export async function findMatches(
  engine: Engine,
  records: Records,
  model: Model,
  input: TableInput,
  options: FindOptions = {},
): Promise<Found> {
  checkRules(model)
  const { prefix, record } = records.tables
  const fresh = `${prefix}new_record`
  const table = `${prefix}found`
  await prepareNewRecords(engine, records, model, input, fresh, options)
  const sides = { left: record, right: fresh, conditions: [] }
  const { dialect } = engine
  const selects = listRuleBranches(records, model.blocking, sides, dialect).map((branch) =>
    scoreSql(records, model, branch, dialect, options.atLeast),
  )
  const steps = selects.map((select, at) => ({
    name: `scores of new pairs of rule ${at + 1}`,
    sql: at === 0 ? dialect.createTable(table, select) : `insert into ${table} ${select}`,
  }))
  await runSteps(engine, steps, options)
  return { table, record: fresh, pairs: await countRows(engine, table) }
}
