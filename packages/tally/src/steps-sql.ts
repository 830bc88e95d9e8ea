/** A named step of a query: a common table expression that reads the steps before it. */
export interface Step {
  readonly name: string
  readonly sql: string
}

/** A query of the last step, with all it rests on; cut the list to look at an earlier one. */
export function stepsSql(steps: readonly Step[]): string {
  const named = steps.map(({ name, sql }) => `${name} AS (\n${sql.replaceAll(/^/gm, '  ')}\n)`)
  return `WITH\n${named.join(',\n')}\nSELECT * FROM ${steps.at(-1)?.name ?? ''}`
}

/** `SELECT` with each column on a line of its own. */
export function selectSql(columns: readonly string[], rest: string): string {
  return `SELECT\n  ${columns.join(',\n  ')}\n${rest}`
}
