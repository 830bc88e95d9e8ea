import type { Comparison, TallyCell, TallyQuestion } from '@recount/tally'
import type { LedgerMoment } from '../report/moment.ts'
import { sayNumber } from '../report/wording.ts'
import { isUnknown, sayHarm, saySum } from './harm-words.ts'
import { alignRight, fill, table } from './layout.ts'
import { sayMoment } from './moment-words.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { sayOverlap, sayValue } from './tally-lines.ts'

/** Rules side by side: each with its total, then what each counts in every group, and why they are not one figure. */
export function renderComparison(
  { tallies, rows, by, overlapping, notes }: Comparison,
  questions: readonly TallyQuestion[],
  moment: LedgerMoment,
  paint: Paint,
  width: number,
): string {
  const totals = tallies.map(({ policy, total }, at) => {
    const of = questions[at]?.policy.victims[0] ?? 'persons'
    const head = `${paint('bold', printable(policy.title))} (${policy.name}, version ${policy.version})`
    return [
      fill(head, width, '  '),
      fill(sayHarm('killed', of, total.harm.killed[of], total.incidents), width, '    '),
    ].join('\n')
  })
  const lines = rows.map(({ group, cells }) => ({
    labels: group.map((value, at) => sayValue(by[at], value)),
    cells: cells.map((cell, at) => sayCell(cell, questions[at])),
  }))
  const columns = tallies.map(({ policy }, at) =>
    alignRight([policy.name, ...lines.map((line) => line.cells[at] ?? '')]),
  )
  const headings: readonly (readonly string[])[] = [by, ...lines.map(({ labels }) => labels)]
  const bodies = headings.map((labels, at) => labels.concat(columns.map((column) => column[at] ?? '')))
  const remarks = [...overlapping.map(sayOverlap), ...notes.map(({ message }) => message)]
  return [
    fill(`${paint('bold', 'side by side')}, ${sayMoment(moment)}; there is no sum across rules`, width),
    ...totals,
    ...(by.length === 0 ? [] : [table(bodies, width, '  ')]),
    ...(remarks.length === 0 ? [] : [remarks.map((words) => fill(words, width)).join('\n')]),
  ].join('\n\n')
}

/** "120–180 in 31"; a dash where the rule counts nothing there. */
function sayCell(cell: TallyCell | null, question: TallyQuestion | undefined): string {
  const of = question?.policy.victims[0] ?? 'persons'
  if (cell === null || cell.incidents === 0) return '–'
  const sum = cell.harm.killed[of]
  const told = sum === undefined || isUnknown(sum, cell.incidents) ? '?' : saySum(sum, cell.incidents)
  return `${told} in ${sayNumber(cell.incidents)}`
}
