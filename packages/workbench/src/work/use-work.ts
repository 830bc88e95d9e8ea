import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listen } from '../server/live-updates.ts'
import { useAnswer } from '../server/use-answer.ts'

/** How far a long piece of work is. `total` 0 is not known yet. */
export interface WorkStep {
  readonly work: string
  readonly done: number
  readonly total: number
}

/** Follows the one piece of work of a kind that runs, whoever began it; asks again how it stands when it is over. */
export function useWork<N extends 'getLinking' | 'getRereading' | 'getVerification'>(method: N) {
  const queries = useQueryClient()
  const answer = useAnswer(method)
  const [told, setTold] = useState<WorkStep>()
  const running = answer.data?.running ?? null
  useEffect(
    () =>
      listen((event) => {
        if (event.kind === 'progress') setTold(event)
        if (event.kind === 'ended') void queries.invalidateQueries({ queryKey: [method] })
      }),
    [method, queries],
  )
  const step = running === null ? null : told?.work === running.work ? told : running
  return { ...answer, step, again: () => queries.invalidateQueries({ queryKey: [method] }) }
}
