import { cpus, totalmem } from 'node:os'

/** Rows under a heading, columns as wide as their widest cell; the first column to the left, numbers to the right. */
export function renderTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows]
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return `${[line(heading), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')}\n`
}

/** What the figures were measured on. */
export function describeMachine(): string {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${memory} GiB; Node ${process.versions.node}; ${process.platform} ${process.arch}`
}

/** A line of what was measured: what it came to, and whether that is what was aimed at. */
export type Row = readonly [what: string, is: string, goal: string, met: string]

/** A figure with a goal. */
export function judge(what: string, isMet: boolean, is: string, goal: string): Row {
  return [what, is, goal, isMet ? 'yes' : 'NO']
}

/** A figure without one. */
export function note(what: string, is: string): Row {
  return [what, is, '', '']
}

/** A peak of memory in words. */
export function mebibytes(peak: number | undefined): string {
  return peak === undefined ? 'not known on this system' : `${Math.round(peak)} MiB`
}

/** What was measured on this machine, as it is printed. */
export function renderFigures(rows: readonly Row[]): string {
  return `${describeMachine()}\n\n${renderTable(['measured', 'is', 'goal', 'met'], rows)}`
}
