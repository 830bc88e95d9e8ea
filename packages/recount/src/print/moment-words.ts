import { sayDay } from '../report/dates.ts'
import { sayNumber } from '../report/wording.ts'

/** "as of now (entry 120, recorded on 30 June 2019)". */
export function sayMoment({
  entry,
  at,
  isNow,
}: {
  readonly entry: number
  readonly at: string | null
  readonly isNow: boolean
}): string {
  if (entry === 0 || at === null) return 'before the first entry'
  const told = `entry ${sayNumber(entry)}, recorded on ${sayDay(at.slice(0, 10))}`
  return isNow ? `as of now (${told})` : `as of ${told}`
}
