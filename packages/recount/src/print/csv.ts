/** One cell: a text, a number, or null for what is not known, which is left empty. */
export type Cell = string | number | null

/**
 * One record of comma-separated values after RFC 4180: cells that hold a comma, a quote or a line break stand in quotes,
 * quotes in them are doubled, and the record ends with CR LF. A text that a spreadsheet would run as a formula
 * (beginning with = + - @, a tab or a return) gets an apostrophe before it, since texts come from anybody's pages.
 */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

function writeCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
