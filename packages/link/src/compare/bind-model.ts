import { sidesOf } from '../blocking/pair-sides.ts'
import { rulePairsSql, ruleWords } from '../blocking/rule-sql.ts'
import type { Engine } from '../engine/engine.ts'
import { LinkError, shortReasonOf } from '../link-error.ts'
import type { Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { levelledSql } from './levelled-sql.ts'

/**
 * Lets the engine read each rule and comparison of a model without running it. Throws LinkError `input` with all that it can't
 * read: a column that raw SQL names and that isn't there, a distance of letters between numbers.
 */
export async function bindModel(engine: Engine, records: Records, model: Model): Promise<void> {
  const faults: string[] = []
  for (const { what, sql } of listBindings(engine, records, model)) {
    // eslint-disable-next-line no-await-in-loop -- one connection
    const fault = await findFault(engine, sql)
    if (fault !== undefined) faults.push(`${what}: ${fault}`)
  }
  if (faults.length === 0) return
  throw new LinkError(
    'input',
    `The model can’t be used on these tables:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    `Mend each line; nothing was compared. The tables have the columns ${records.columns.join(', ')}.`,
  )
}

function listBindings({ dialect }: Engine, records: Records, model: Model) {
  const sides = sidesOf(records, model.scope)
  const rules = model.blocking.map((rule) => ({
    what: `The rule “${ruleWords(rule)}”`,
    sql: `select 1 as one ${rulePairsSql([rule], 0, records, sides, dialect)}`,
  }))
  const branch = { rule: -1, from: `from ${sides.left} l join ${sides.right} r on l.record < r.record` }
  const comparisons = model.comparisons.map((comparison) => ({
    what: `The comparison “${comparison.name}”`,
    sql: levelledSql(records, { ...model, comparisons: [comparison] }, branch, dialect),
  }))
  return [...rules, ...comparisons]
}

async function findFault(engine: Engine, sql: string): Promise<string | undefined> {
  try {
    await engine.ask(`select * from (${sql}) bound limit 0`)
    return undefined
  } catch (error) {
    return shortReasonOf(error)
  }
}
