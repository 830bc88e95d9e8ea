import type { Engine } from '../engine/engine.ts'
import { LinkError, reasonOf } from '../link-error.ts'
import type { LinkScope } from '../model/model.ts'

/** A table to link: what stands after FROM (`people`, `'people.csv'`, `(select …) t`), and what it is called to people. */
export interface TableInput {
  readonly name: string
  readonly from: string
}

/** A table's columns, in its order. Asks for one row at most, of a table with rows or without. */
export async function listTableColumns(engine: Engine, input: TableInput): Promise<readonly string[]> {
  const sql = `select t.* from (select 1 as one) o left join (select * from ${input.from} limit 1) t on true`
  const [row] = await askOf(engine, input, sql)
  return Object.keys(row ?? {})
}

async function askOf(engine: Engine, input: TableInput, sql: string) {
  try {
    return await engine.ask(sql)
  } catch (error) {
    throw new LinkError(
      'input',
      `The table “${input.name}” can't be read: ${reasonOf(error)}`,
      'Give what would stand after FROM: a table, a file in quotes, or a query in brackets.',
    )
  }
}

/** Throws LinkError `input` where there is nothing to compare. */
export function checkInputs(inputs: readonly TableInput[], scope: LinkScope): void {
  if (inputs.length === 0) {
    throw new LinkError('input', 'No table was given to link.', 'Give at least one.')
  }
  if (scope === 'across' && inputs.length === 1) {
    throw new LinkError(
      'input',
      `The model looks for pairs across tables, and only “${inputs[0]?.name}” was given.`,
      'Give a second table, or set the scope of the model to “within”.',
    )
  }
  const names = inputs.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) {
    throw new LinkError('input', `Two tables are called “${twice}”.`, 'Call them by different names.')
  }
}
