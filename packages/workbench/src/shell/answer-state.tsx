import { FailureNotice } from './failure-notice.tsx'
import { Loading } from './loading.tsx'

interface AnswerStateProps {
  readonly result: { readonly data: unknown; readonly error: Error | null; refetch(): unknown }
}

/** Why an answer can't be had, or that it is on its way; nothing once it is there. What stood there before may stay beside it. */
export function AnswerState({ result: { data, error, refetch } }: AnswerStateProps) {
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return data === undefined ? <Loading /> : null
}
