import { bindModel } from '../compare/bind-model.ts'
import type { Engine } from '../engine/engine.ts'
import { expressionKey } from '../sql/expression-sql.ts'
import { toExpression, type ExpressionSpec } from '../model/expression.ts'
import { frequencySql, frequencyTable, log2ShareSql, ownFrequencySql } from '../frequencies/frequency-sql.ts'
import { LinkError, shortReasonOf } from '../link-error.ts'
import type { Model } from '../model/model.ts'
import { nameSql } from '../engine/sql-text.ts'
import { preludeSteps, runSteps, type Step, type Watch } from '../engine/step.ts'
import type { LinkTables } from '../engine/tables.ts'
import { checkColumns } from './check-columns.ts'
import { checkLengths } from './check-lengths.ts'
import { checkIds } from './check-ids.ts'
import { checkTables } from './check-tables.ts'
import { listAdjusted, listModelExpressions } from './model-expressions.ts'
import { findFreePrefix, layOutRecords, recordSql, type RecordLayout } from './record-sql.ts'
import type { Records } from './records.ts'
import { checkInputs, listTableColumns, type TableInput } from './table-input.ts'

/** How common the values of an expression are, where that is known better than from the records themselves. */
export interface OwnFrequencies {
  readonly of: ExpressionSpec
  /** What stands after FROM. */
  readonly from: string
  readonly value: string
  /** The column of shares, between 0 and 1. */
  readonly share: string
}

export interface PrepareOptions extends Watch {
  readonly frequencies?: readonly OwnFrequencies[]
}

/**
 * Makes the table `record`: the union of the inputs, numbered, with every expression of the model worked out once a record.
 * Throws LinkError `input` for a table that can't be read, columns that are lacking (all at once), ids that are unknown or
 * there twice, rules and comparisons that the engine can't read, texts too long to compare letter by letter, a table of somebody's that would be replaced, and where there is
 * nothing to compare.
 */
export async function prepareRecords(
  engine: Engine,
  inputs: readonly TableInput[],
  model: Model,
  tables: LinkTables,
  options: PrepareOptions = {},
): Promise<Records> {
  checkInputs(inputs, model.scope)
  const columnsOf = await listColumnsOf(engine, inputs)
  checkColumns(
    model,
    inputs.map(({ name }, at) => ({ name, columns: columnsOf[at] ?? [] })),
  )
  const adjusted = listAdjusted(model).map(expressionKey)
  await checkTables(engine, tables, adjusted.length)
  const layout = layOutRecords(listModelExpressions(model), columnsOf)
  const { dialect } = engine
  const select = recordSql(inputs, model, layout, dialect, { record: 1, source: 1 })
  const made = `${tables.prefix}made`
  const sources = inputs.map(({ name }) => name)
  const shared = findFreePrefix(
    [...layout.columns, ...layout.made.map(({ column }) => column)],
    'log2_share_',
  )
  await runSteps(engine, preludeSteps(dialect), options)
  try {
    await makeRecords(engine, { name: 'records', sql: dialect.createTable(made, select) }, options)
    await checkIds(engine, made, sources)
    await runSteps(engine, frequencySteps(engine, made, adjusted, layout, tables, shared, options), options)
  } finally {
    await engine.run(dialect.dropTable(made))
  }
  const counts = await countSources(engine, tables.record, sources.length)
  checkCounts(inputs, counts, model)
  const records: Records = {
    tables,
    sources,
    counts,
    total: counts.reduce((sum, count) => sum + count, 0),
    columns: layout.columns,
    features: layout.features,
    shares: new Map(adjusted.map((key, at) => [key, `${shared}${at + 1}`])),
  }
  await bindModel(engine, records, model)
  await checkLengths(engine, { ...records, table: tables.record }, model)
  return records
}

async function listColumnsOf(engine: Engine, inputs: readonly TableInput[]) {
  const columnsOf: (readonly string[])[] = []
  for (const input of inputs) {
    // eslint-disable-next-line no-await-in-loop -- one connection
    columnsOf.push(await listTableColumns(engine, input))
  }
  return columnsOf
}

/** Throws LinkError `input` where the engine can't work out what the model makes of a record. */
export async function makeRecords(engine: Engine, step: Step, watch: Watch): Promise<void> {
  try {
    await runSteps(engine, [step], watch)
  } catch (error) {
    if (error instanceof LinkError) throw error
    throw new LinkError(
      'input',
      `The records can't be prepared for the model: ${shortReasonOf(error)}`,
      'Mend the SQL of the model’s expressions; columns of one name have to be of one type in all tables: cast them in the query that you give.',
    )
  }
}

function frequencySteps(
  engine: Engine,
  made: string,
  adjusted: readonly string[],
  layout: RecordLayout,
  tables: LinkTables,
  shared: string,
  options: PrepareOptions,
): readonly Step[] {
  const { dialect } = engine
  const own = new Map((options.frequencies ?? []).map((one) => [expressionKey(toExpression(one.of)), one]))
  const columns = adjusted.map((key) => layout.features.get(key) ?? '')
  const counted = adjusted.map((key, at): Step => {
    const theirs = own.get(key)
    const select =
      theirs === undefined ? frequencySql(made, columns[at] ?? '', dialect) : ownFrequencySql(theirs, dialect)
    return {
      name: `frequencies of ${columns[at]}`,
      sql: dialect.createTable(frequencyTable(tables, at), select),
    }
  })
  return [
    ...counted,
    { name: 'record', sql: dialect.createTable(tables.record, withSharesSql(made, columns, tables, shared)) },
  ]
}

/** The records with log2 of the share of each adjusted value. */
function withSharesSql(made: string, columns: readonly string[], tables: LinkTables, shared: string): string {
  const shares = columns.map((_, at) => `, ${log2ShareSql(`f${at + 1}.share`)} as ${shared}${at + 1}`)
  const joins = columns.map(
    (column, at) =>
      `\nleft join ${frequencyTable(tables, at)} f${at + 1} on f${at + 1}.value = m.${nameSql(column)}`,
  )
  return `select m.*${shares.join('')}\nfrom ${made} m${joins.join('')}`
}

async function countSources(engine: Engine, table: string, sources: number): Promise<readonly number[]> {
  const rows = await engine.ask(
    `select source, count(*) as records from ${table} group by source order by source`,
  )
  const bySource = new Map(rows.map(({ source, records }) => [Number(source), Number(records)]))
  return Array.from({ length: sources }, (_, at) => bySource.get(at + 1) ?? 0)
}

function checkCounts(inputs: readonly TableInput[], counts: readonly number[], model: Model): void {
  const filled = counts.filter((count) => count > 0).length
  const enough = {
    within: counts.some((count) => count > 1),
    across: filled > 1,
    both: counts.reduce((sum, count) => sum + count, 0) > 1,
  }
  if (enough[model.scope]) return
  const said = inputs.map(
    ({ name }, at) => `“${name}” has ${counts[at] === 1 ? '1 record' : `${counts[at]} records`}`,
  )
  throw new LinkError(
    'input',
    `There is nothing to compare: ${said.join(', ')}.`,
    model.scope === 'across'
      ? 'Pairs are looked for across tables: at least two need records.'
      : 'Pairs need at least two records.',
  )
}
