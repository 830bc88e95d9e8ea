const dayLength = 86_400_000

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength)
}

/** The ISO day of a number of days since 1970-01-01. */
function isoDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

const years = [-2, -1, 1, 2]
const months = [-1, 1]

/**
 * Days for which somebody may have typed a day: the month before or after, up to two years off, day and month swapped. Days that
 * no calendar has are left out.
 */
export function listSlips(day: number): readonly number[] {
  const [year = 0, month = 0, date = 0] = isoDay(day).split('-').map(Number)
  const typed = [
    ...months.map((by) => [year, month + by, date] as const),
    ...years.map((by) => [year + by, month, date] as const),
    [year, date, month] as const,
  ]
  const slips = typed.flatMap(([y, m, d]) => findDay(y, m, d) ?? [])
  return [...new Set(slips)].filter((slip) => slip !== day)
}

function findDay(year: number, month: number, date: number): number | undefined {
  const wrapped = month === 0 ? [year - 1, 12] : month === 13 ? [year + 1, 1] : [year, month]
  const [y = 0, m = 0] = wrapped
  if (m > 12) return undefined
  const iso = `${y}-${String(m).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const day = dayNumber(iso)
  return Number.isNaN(day) || isoDay(day) !== iso ? undefined : day
}
