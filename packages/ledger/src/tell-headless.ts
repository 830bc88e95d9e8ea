import { RecountError } from '@recount/claims'

/** What to throw where the head row is gone. */
export function tellHeadless(): RecountError {
  return new RecountError(
    'ledger-damaged',
    'The row that names the last entry is gone from the ledger; nothing was recorded.',
    'Verify the ledger to learn what else was changed from outside, and restore it from a backup.',
  )
}
