import type { ReactNode } from 'react'
import type { MethodName } from '@recount/api'
import type { Answered } from '../server/ask.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import { RequestFailure } from '../server/failure.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { Loading } from '../shell/loading.tsx'

interface DetailAnswerProps<N extends MethodName> {
  readonly result: UseQueryResult<Answered<N>, Error>
  /** Is what came the thing that was asked for? While another is asked for the one before still stands there. */
  isAsked(answer: Answered<N>): boolean
  children(answer: Answered<N>): ReactNode
}

/** What a row opens, once it is there; until then that it is on its way, or why it can't be had. */
export function DetailAnswer<N extends MethodName>({ result, isAsked, children }: DetailAnswerProps<N>) {
  const { data, error, refetch } = result
  if (error instanceof RequestFailure && error.status === 404) return <Missing error={error} />
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined || !isAsked(data)) return <Loading />
  return children(data)
}

function Missing({ error: { message, hint } }: { readonly error: RequestFailure }) {
  return (
    <div className="notice" role="status">
      <p>
        <strong>{message}</strong>
      </p>
      {hint !== null && <p>{hint}</p>}
    </div>
  )
}
