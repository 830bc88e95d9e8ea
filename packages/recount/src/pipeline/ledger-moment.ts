import { daysOf, edtfSchema, InputError, MissingError } from '@recount/claims'
import type { Ledger } from '@recount/ledger'
import type { LedgerMoment } from '../report/moment.ts'

/**
 * The moment that a person names: `entry:120`, or a day, month or year, at whose end (UTC) it is; undefined and `now` are now. Throws
 * InputError for what is neither and MissingError for an entry that is still to come.
 */
export async function findMoment(asked: string | undefined, ledger: Ledger): Promise<LedgerMoment> {
  const { number: last } = await ledger.head()
  const isNow = asked === undefined || asked === 'now'
  const entry = isNow ? last : await findEntry(asked, ledger)
  if (entry > last) {
    throw new MissingError(
      `There is no entry ${entry}: the last is ${last}.`,
      'Leave it out to ask as of now.',
    )
  }
  return { entry, at: await readTime(entry, ledger), isNow }
}

async function findEntry(asked: string, ledger: Ledger): Promise<number> {
  const [, number] = /^entry:(\d{1,9})$/.exec(asked) ?? []
  if (number !== undefined) return Number(number)
  const days = edtfSchema.safeParse(asked).success ? daysOf(asked) : null
  if (days != null && /^\d{4}/.test(asked)) return ledger.entryOn(days.last)
  throw new InputError(
    `Expected a day or the number of an entry; found ${JSON.stringify(asked)}.`,
    'Write 2019-06-30, 2019-06 for the end of a month, entry:120, or now.',
  )
}

async function readTime(entry: number, ledger: Ledger): Promise<string | null> {
  const [found] = await Array.fromAsync(ledger.listEntries({ after: entry - 1, limit: 1 }))
  return entry === 0 ? null : (found?.at ?? null)
}
