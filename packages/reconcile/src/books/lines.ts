import { bookLines, type BookLine, type Measure } from '@recount/claims'

/** What a line of the books is called in a sentence, and what it counts. */
interface LineNote {
  readonly words: string
  readonly counts: 'reports' | 'people'
  /** Does it stand as of a month's end, rather than for what happened in the month? */
  readonly isStock: boolean
}

/** Every line: the first eight count reports, the others people killed. */
export const lineNotes: Readonly<Record<BookLine, LineNote>> = {
  'carried-over': { words: 'reports carried over', counts: 'reports', isStock: false },
  new: { words: 'new reports', counts: 'reports', isStock: false },
  completed: { words: 'assessments completed', counts: 'reports', isStock: false },
  credible: { words: 'credible reports', counts: 'reports', isStock: false },
  'non-credible': { words: 'non-credible reports', counts: 'reports', isStock: false },
  duplicate: { words: 'duplicate reports', counts: 'reports', isStock: false },
  reopened: { words: 'reopened reports', counts: 'reports', isStock: false },
  open: { words: 'open reports', counts: 'reports', isStock: true },
  credited: { words: 'deaths newly credited', counts: 'people', isStock: false },
  unallocated: { words: 'deaths added without an incident', counts: 'people', isStock: false },
  cumulative: { words: 'total of deaths', counts: 'people', isStock: true },
}

/** Is this what the line counts? */
export function fitsLine(line: BookLine, measure: Measure): boolean {
  return lineNotes[line].counts === 'reports' ? measure === 'reports' : measure === 'killed'
}

/** Where a line stands in a report. */
export function rankOfLine(line: BookLine): number {
  return bookLines.indexOf(line)
}

/** Names of lines as a list: "new reports and assessments completed". */
export function sayLines(lines: readonly BookLine[]): string {
  const names = lines.map((line) => lineNotes[line].words)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
