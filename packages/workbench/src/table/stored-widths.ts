/** Widths of columns in pixels, by the column's id. */
export type Widths = Readonly<Record<string, number>>

/** The widths that somebody gave a table's columns on this machine. */
export function readWidths(table: string): Widths {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(table)) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).filter(([, width]) => typeof width === 'number' && width > 0),
    ) as Widths
  } catch {
    return {}
  }
}

/** Keeps the widths of a table's columns on this machine. */
export function writeWidths(table: string, widths: Widths): void {
  try {
    localStorage.setItem(keyOf(table), JSON.stringify(widths))
  } catch {
    // A browser that keeps nothing holds the widths until the page is left.
  }
}

function keyOf(table: string): string {
  return `recount.widths.${table}`
}
