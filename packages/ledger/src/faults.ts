import { InputError, type BadField } from '@recount/claims'

/** One InputError for all bad fields: the first few in the sentence, all of them in `fields`. */
export function tellFaults(faults: readonly BadField[]): InputError {
  const first = faults.slice(0, 3).map((fault) => `${fault.path}: ${fault.message}`)
  const rest = faults.length > 3 ? ` (and ${faults.length - 3} more)` : ''
  return new InputError(
    `Nothing was recorded: ${first.join('; ')}${rest}.`,
    'Correct these fields and try again.',
    faults,
  )
}
