import { useQuery } from '@tanstack/react-query'
import type { Answered } from '../../server/ask.ts'
import { answerQuery } from '../../server/use-answer.ts'
import type { OpenSample } from './use-queue.ts'

/** The sample that the address names, as its checking stands. */
export function useSample(id: string | undefined): OpenSample & { readonly error: Error | null } {
  const { data, error } = useQuery({
    ...answerQuery('getSample', { params: { id: id ?? '' } }),
    enabled: id !== undefined,
  })
  const sample = data as Answered<'getSample'> | undefined
  return { id, data: sample?.id === id ? sample : undefined, error: id === undefined ? null : error }
}
