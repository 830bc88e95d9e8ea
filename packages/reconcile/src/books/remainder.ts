import { sayList, sayNumber } from '../phrase.ts'
import { saySigned } from './adding.ts'
import type { BareFinding, BookIdentity, BookRemainder, MonthRemainder } from './book.ts'
import type { Desk } from './identities.ts'
import { sayMonth } from './months.ts'
import { listEntries } from './pages.ts'

/** People in the total who belong to no incident, month by month. Of figures that differ the last published counts. */
export function sumRemainder({ pages }: Desk, identities: readonly BookIdentity[]): BookRemainder {
  const months = [...pages.keys()].flatMap((month): readonly MonthRemainder[] => {
    const total = identities.find((one) => one.name === 'cumulative' && one.month === month)
    const leftOver = total?.result === 'fails' ? (total.difference ?? 0) : 0
    const unallocated = listEntries(pages, month, 'unallocated')[0]?.value ?? null
    return unallocated === null && leftOver === 0 ? [] : [{ month, unallocated, leftOver }]
  })
  return {
    months,
    unallocated: months.reduce((sum, one) => sum + (one.unallocated ?? 0), 0),
    leftOver: months.reduce((sum, one) => sum + one.leftOver, 0),
  }
}

/** Tells of the people whom the claimant itself added without an incident; null where it added none. */
export function findRemainder({ pages }: Desk, remainder: BookRemainder): BareFinding | null {
  const { months, unallocated } = remainder
  const added = months.filter((one) => one.unallocated !== null)
  if (unallocated === 0) return null
  const entries = added.flatMap(({ month }) => listEntries(pages, month, 'unallocated').slice(0, 1))
  const terms = added.map((one) => `${sayNumber(one.unallocated ?? 0)} in ${sayMonth(one.month)}`)
  const left = months.filter(({ leftOver }) => leftOver !== 0)
  const rest = left.map(({ month, leftOver }) => `${saySigned(leftOver)} in ${sayMonth(month)}`)
  const failing = left.length === 0 ? '' : `; besides, sums that fail leave over ${sayList(rest)}`
  return {
    kind: 'remainder',
    months: added.map(({ month }) => month),
    size: unallocated,
    claims: entries.flatMap(({ claims }) => claims).sort(),
    reason: `${sayNumber(unallocated)} deaths were added to the total without an incident (${sayList(terms)}): nothing tells where and when these people were killed${failing}`,
  }
}
