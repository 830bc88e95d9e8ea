/** Text as an SQL literal. */
export function textSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A value as an SQL literal. */
export function literalSql(value: string | number | boolean | null): string {
  return typeof value === 'string' ? textSql(value) : String(value)
}

/** One of the values, null among them meaning that it is unknown. */
export function isOneOfSql(
  expression: string,
  values: readonly (string | number | boolean | null)[],
): string {
  const known = values.filter((value) => value !== null)
  const listed = known.length === 0 ? [] : [`${expression} in (${known.map(literalSql).join(', ')})`]
  const unknown = known.length < values.length ? [`${expression} is null`] : []
  const either = [...listed, ...unknown]
  return either.length === 0 ? 'false' : either.length === 1 ? (either[0] ?? '') : `(${either.join(' or ')})`
}
