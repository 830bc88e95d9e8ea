import type { Course } from '../course.ts'
import { isExplicit } from '../dates.ts'
import type { Gap } from '../reconciliation.ts'
import { countUnits, findUnit, listGaps } from './cadence.ts'

/** The steps that a running total with a regular cadence passes over; none for any other line. */
export function listRunningGaps({ line, places }: Course): readonly Gap[] {
  if (line.kind !== 'since') return []
  const dates = places.flatMap(({ account: { statement } }) => {
    const { date } = statement.asOf
    return date !== null && isExplicit(statement.asOf) ? [date] : []
  })
  const unit = findUnit(dates)
  if (unit === undefined) return []
  const ends = [...new Set(dates.map((date) => countUnits(date, unit)))].sort((a, b) => a - b)
  return listGaps(
    ends.map((end) => ({ first: end, last: end })),
    unit,
  )
}
