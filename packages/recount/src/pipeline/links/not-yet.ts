import { RecountError } from '@recount/claims'

/** Stands in for what is being built. */
export function notYet(): Promise<never> {
  return Promise.reject(
    new RecountError('not-built', 'Links are not built yet.', 'Wait for the next commit.'),
  )
}
