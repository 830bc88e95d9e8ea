import { RecountError } from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import type { Effects } from '../effects.ts'

/** Who is asking. */
export interface Person {
  readonly name: string
  readonly mayDecide: boolean
}

/**
 * Says who is asking: the one place that knows. On one's own machine that is the account's name, and it may do everything;
 * whatever is recorded bears this name.
 */
export function findPerson(effects: Pick<Effects, 'userName'>): Person {
  return { name: effects.userName(), mayDecide: true }
}

/** The name that an entry bears. Throws RecountError of code `forbidden` for one who may only read. */
export function writerOf({ name, mayDecide }: Person): string {
  if (mayDecide) return name
  throw new RecountError(
    'forbidden',
    `${name} may read this case, and not decide in it.`,
    'Ask whoever keeps the case for the right to decide.',
  )
}

/**
 * The entries that another program of this person's hands in. On one's own machine they bear whatever name the person gave to
 * that program. Throws RecountError of code `forbidden` for one who may only read.
 */
export function entriesAs(person: Person, entries: readonly NewEntry[]): readonly NewEntry[] {
  writerOf(person)
  return entries
}
