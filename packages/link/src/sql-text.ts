/** Text as an SQL literal. */
export function textSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name in double quotes, as it is written. */
export function nameSql(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A number as every engine reads it: never a bare `Infinity`, always with a point where it isn't whole. */
export function numberSql(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`SQL has no number ${value}.`)
  return String(value)
}
