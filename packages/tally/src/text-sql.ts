/** A text as a SQL literal, whatever it holds: quotes are doubled (SQL:2016, 5.3 `<character string literal>`). */
export function textSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
