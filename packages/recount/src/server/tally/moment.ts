import type { MomentView } from '@recount/api'
import { InputError } from '@recount/claims'
import type { Ledger } from '@recount/ledger'
import { readAct } from './entry-acts.ts'

/** The moment that a query names: after an entry, or at the end of a day in UTC. Throws InputError for one that is to come. */
export async function findMoment(
  asked: string | undefined,
  ledger: Ledger,
  entries: number,
): Promise<MomentView> {
  const entry = asked === undefined ? entries : await entryAt(asked, ledger)
  if (entry > entries) {
    throw new InputError(
      `Expected the number of an entry up to ${entries}, which is the last; found ${entry}.`,
      'Leave it out to ask for what the ledger holds now.',
    )
  }
  return { entry, at: (await readAct(entry, ledger))?.at ?? null, isNow: entry === entries }
}

async function entryAt(asked: string, ledger: Ledger): Promise<number> {
  return /^\d{1,9}$/.test(asked) ? Number(asked) : ledger.entryOn(checkDay(asked))
}

function checkDay(day: string): string {
  const time = new Date(`${day}T00:00:00Z`)
  if (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)) return day
  throw new InputError(`Expected a day of the calendar such as 2019-06-30; found ${day}.`)
}
