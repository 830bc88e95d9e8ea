import { nextCall } from '../engine/call-number.ts'
import { listRuleBranches } from '../compare/pair-source.ts'
import { countRows } from '../engine/count-rows.ts'
import type { Engine } from '../engine/engine.ts'
import type { Model } from '../model/model.ts'
import { prepareNewRecords } from '../records/prepare-new-records.ts'
import type { Records } from '../records/records.ts'
import type { TableInput } from '../records/table-input.ts'
import { runSteps, type Watch } from '../engine/step.ts'
import type { Threshold } from '../sql/threshold.ts'
import { checkRules } from '../blocking/budget.ts'
import { scoreSql } from './score-sql.ts'

export interface FindOptions extends Watch {
  readonly atLeast?: Threshold
}

/** Scored pairs of old (`l`) and new records (`r`), in tables of this call's own, which stay until `drop`. */
export interface Found {
  /** Has the columns of `score`. */
  readonly table: string
  /** The new records, like `record`; their numbers follow the old ones'. */
  readonly record: string
  readonly pairs: number
  /** Drops both tables. */
  drop(): Promise<void>
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
  const { prefix } = records.tables
  const call = nextCall(engine)
  const made = { table: `${prefix}found_${call}`, record: `${prefix}new_record_${call}` }
  const drop = async () => {
    await engine.run(engine.dialect.dropTable(made.table))
    await engine.run(engine.dialect.dropTable(made.record))
  }
  try {
    await scoreFound(engine, records, model, input, made, options)
    return { ...made, pairs: await countRows(engine, made.table), drop }
  } catch (error) {
    await drop()
    throw error
  }
}

async function scoreFound(
  engine: Engine,
  records: Records,
  model: Model,
  input: TableInput,
  { table, record: fresh }: Pick<Found, 'table' | 'record'>,
  options: FindOptions,
): Promise<void> {
  const { record } = records.tables
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
}
