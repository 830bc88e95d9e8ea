import type { Engine } from '@recount/link'

/** The columns of what stands after FROM. */
export async function listColumnNames(engine: Engine, from: string): Promise<readonly string[]> {
  const described = await engine.ask(`select column_name from (describe select * from ${from} one)`)
  return described.map((row) => String(row['column_name']))
}
