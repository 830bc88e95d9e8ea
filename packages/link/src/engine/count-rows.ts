import type { Engine } from './engine.ts'

/** How many rows there are of what stands after FROM. */
export async function countRows(engine: Engine, from: string): Promise<number> {
  const [row] = await engine.ask(`select count(*) as n from ${from}`)
  return Number(row?.n ?? 0)
}
