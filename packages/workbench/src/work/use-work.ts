import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ask } from '../server/ask.ts'
import { listen } from '../server/live-updates.ts'
import { useAnswer } from '../server/use-answer.ts'

/** How far a long piece of work is. `total` 0 is not known yet. */
export interface WorkStep {
  readonly work: string
  readonly done: number
  readonly total: number
}

/** Follows the one piece of work of a kind that runs, whoever began it, and can end it. */
export function useWork<N extends 'getLinking' | 'getRereading' | 'getVerification'>(method: N) {
  const queries = useQueryClient()
  const answer = useAnswer(method)
  const [told, setTold] = useState<WorkStep>()
  const running = answer.data?.running ?? null
  useEffect(
    () =>
      listen((event) => {
        if (event.kind === 'progress') setTold(event)
      }),
    [],
  )
  const step = running === null ? null : told?.work === running.work ? told : running
  return {
    data: answer.data,
    step,
    again: () => queries.invalidateQueries({ queryKey: [method] }),
    stop: () => void (running !== null && ask('stopWork', { body: { work: running.work } })),
  }
}
