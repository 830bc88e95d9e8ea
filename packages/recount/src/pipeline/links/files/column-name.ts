/** A column's name in SQL. */
export function nameSql(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
