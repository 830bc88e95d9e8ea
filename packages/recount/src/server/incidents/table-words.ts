import { sayDays } from '../../report/dates.ts'

/** What the tables of tallies hold of an incident's names. */
export interface TableNames {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly place?: string | null
}

/** An incident by the names people know it by, as far as the tables hold them: the beginning of its id where it has none. */
export function labelOf({ id, title, place = null, code }: TableNames): string {
  return title ?? place ?? code ?? id.slice(0, 12)
}

/** The days of an incident in words, from the first to the last it may have been (ISO); whole months and years by their name. */
export function daysBetween(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return sayDays({ from, to })
  const isFromFirst = from.endsWith('-01')
  if (isFromFirst && from.slice(5, 7) === '01' && to === `${from.slice(0, 4)}-12-31`) {
    return sayDays({ from: from.slice(0, 4), to: from.slice(0, 4) })
  }
  const month = from.slice(0, 7)
  const isMonth = isFromFirst && to === lastDayOf(month)
  return isMonth ? sayDays({ from: month, to: month }) : sayDays({ from, to })
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
