import type { Contribution, Counted, Policy } from '@recount/tally'
import { sayShortDay } from '../report/dates.ts'
import { shortId } from './claim-words.ts'
import { sayRange } from './harm-words.ts'
import { alignRight, table } from './layout.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** The incidents that a tally counts, a line each: id, day, section, what it adds, and where or what it was. */
export function renderCounted(
  rows: readonly Counted[],
  { victims }: Policy,
  paint: Paint,
  width: number,
): string {
  const of = victims[0] ?? 'persons'
  const killed = alignRight(rows.map(({ harm }) => sayContribution(harm.killed[of])))
  const injured = alignRight(rows.map(({ harm }) => sayContribution(harm.injured[of])))
  const lines = rows.map(({ id, code, dayFrom, dayTo, section, title, place, belligerents }, at) => [
    paint('cyan', shortId(id)),
    printable(code ?? ''),
    sayDays(dayFrom, dayTo),
    printable(section),
    `${killed[at]} killed`,
    `${injured[at]} injured`,
    printable([title ?? place, belligerents.join(', ')].filter((part) => (part ?? '') !== '').join('; ')),
  ])
  return rows.length === 0 ? '  no incident' : table(lines, width, '  ')
}

/** "4 Mar 2019", "1 Nov 2018 to 30 Nov 2018" where the day is not known. */
function sayDays(from: string | null, to: string | null): string {
  if (from === null) return 'no date'
  return to === null || to === from ? sayShortDay(from) : `${sayShortDay(from)} to ${sayShortDay(to)}`
}

function sayContribution(range: Contribution | undefined): string {
  return range === undefined ? '?' : sayRange(range)
}
