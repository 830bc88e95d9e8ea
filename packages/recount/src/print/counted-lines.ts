import type { Counted, Policy } from '@recount/tally'
import { sayDay } from '../report/dates.ts'
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
  const unknown = { min: null, max: null }
  const killed = alignRight(rows.map(({ harm }) => sayRange(harm.killed[of] ?? unknown)))
  const injured = alignRight(rows.map(({ harm }) => sayRange(harm.injured[of] ?? unknown)))
  const lines = rows.map(({ id, code, dayFrom, section, title, place, belligerents }, at) => [
    paint('cyan', shortId(id)),
    printable(code ?? ''),
    dayFrom === null ? 'no date' : sayDay(dayFrom),
    printable(section),
    `${killed[at]} killed`,
    `${injured[at]} injured`,
    printable([title ?? place, belligerents.join(', ')].filter((part) => (part ?? '') !== '').join('; ')),
  ])
  return rows.length === 0 ? '  no incident' : table(lines, width, '  ')
}
