import { RecountError } from '@recount/claims'

/** Told what is being done, and when to stop. */
export interface LinkWatch {
  onStep?(step: string, done: number, total: number): void
  readonly signal?: { readonly aborted: boolean }
}

const stopped = 'stopped'

/** Throws RecountError `stopped` where the signal was given. */
export function refuseStopped(signal: LinkWatch['signal']): void {
  if (signal?.aborted !== true) return
  throw new RecountError(
    stopped,
    'The run was stopped before its end; nothing was recorded.',
    'Link again to make it.',
  )
}

/** Was it thrown because somebody stopped the work, here or in a linkage? Whatever else is thrown meanwhile is a failure. */
export function isStop(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === stopped
}
