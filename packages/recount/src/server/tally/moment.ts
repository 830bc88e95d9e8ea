import type { MomentView } from '@recount/api'
import type { Ledger } from '@recount/ledger'
import { findMoment } from '../../pipeline/ledger-moment.ts'

/** The moment that a query names: after an entry by its number, or at the end of a day in UTC; left out, now. */
export async function momentOf(asked: string | undefined, ledger: Ledger): Promise<MomentView> {
  const isNumber = asked !== undefined && /^\d{1,9}$/.test(asked)
  return findMoment(isNumber ? `entry:${asked}` : asked, ledger)
}
