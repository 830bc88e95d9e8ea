import type { MethodName } from '@recount/api'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, type Answered, type Asked } from './ask.ts'

/** A command that the server can be given from a form. */
export interface Command<N extends MethodName> {
  readonly error: Error | null
  readonly isRunning: boolean
  /** Gives it; `onDone` hears the answer. Where it is refused, `error` says why. */
  run(body: NonNullable<Asked<N>['body']>, onDone: (answer: Answered<N>) => void): Promise<void>
}

/** Gives a command and asks again for everything that is shown. */
export function useCommand<N extends MethodName>(name: N): Command<N> {
  const queries = useQueryClient()
  const [error, setError] = useState<Error | null>(null)
  const [isRunning, setRunning] = useState(false)
  return {
    error,
    isRunning,
    async run(body, onDone) {
      setRunning(true)
      setError(null)
      try {
        const answer = await ask(name, { body } as Asked<N>)
        onDone(answer)
        await queries.invalidateQueries()
      } catch (failure) {
        setError(failure as Error)
      } finally {
        setRunning(false)
      }
    },
  }
}
