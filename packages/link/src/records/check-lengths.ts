import type { Condition } from '../model/condition.ts'
import type { Engine } from '../engine/engine.ts'
import { expressionKey } from '../sql/expression-sql.ts'
import { sayExpression } from '../model/expression-words.ts'
import type { Expression } from '../model/expression.ts'
import { LinkError } from '../link-error.ts'
import type { Model } from '../model/model.ts'
import { nameSql } from '../engine/sql-text.ts'
import type { Records } from './records.ts'

/** A table that has the columns of `record`, or the first of them. */
export interface PreparedTable extends Pick<Records, 'sources' | 'features'> {
  readonly table: string
}

/** The most letters of a text that is compared letter by letter: the time that takes goes with the square of the length. */
const longest = 4000

/** Throws LinkError `input` where a text that is compared letter by letter is so long that a single pair would take seconds. */
export async function checkLengths(
  engine: Engine,
  { table, features, sources }: PreparedTable,
  model: Model,
): Promise<void> {
  const levels = model.comparisons.flatMap((comparison) => comparison.levels)
  const measured = levels.flatMap(({ when }) => (when === null ? [] : listMeasured(when)))
  const byColumn = new Map(measured.map((one) => [features.get(expressionKey(one)), one]))
  for (const [column, expression] of byColumn) {
    if (column === undefined) continue
    const length = `length(cast(${nameSql(column)} as ${engine.dialect.types.text}))`
    // eslint-disable-next-line no-await-in-loop -- one connection
    const [row] = await engine.ask(
      `select source, id, ${length} as letters from ${table} where ${length} > ${longest} order by record limit 1`,
    )
    if (row !== undefined) throw tooLong(expression, row, sources)
  }
}

function tooLong(
  expression: Expression,
  row: Readonly<Record<string, unknown>>,
  sources: readonly string[],
): LinkError {
  const letters = Number(row['letters']).toLocaleString('en')
  const source = sources[Number(row['source']) - 1] ?? ''
  return new LinkError(
    'input',
    `${sayExpression(expression)} of the record “${String(row['id'])}” of “${source}” has ${letters} letters, and at most ${longest.toLocaleString('en')} are compared letter by letter.`,
    'Cut it in the query that you give, left(name, 200) as name, or compare its words as an array.',
  )
}

function listMeasured(condition: Condition): readonly Expression[] {
  switch (condition.test) {
    case 'jaro-winkler':
    case 'jaro':
    case 'jaccard':
    case 'levenshtein':
    case 'damerau-levenshtein':
      return [condition.of]
    case 'all':
    case 'any':
      return condition.of.flatMap(listMeasured)
    case 'not':
      return listMeasured(condition.of)
    default:
      return []
  }
}
