import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { say } from '../../messages/say.ts'
import { listen } from '../../server/live-updates.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { sayNumber } from '../../words/numbers.ts'

/** Says that the full text is not searched yet, or can't be; nothing once it is. */
export function FullTextNotice() {
  const queries = useQueryClient()
  const { data } = useAnswer('listDocuments', { query: { limit: 0 } })
  useEffect(
    () =>
      listen((event) => {
        if (event.kind === 'progress' && event.work === 'full-text')
          void queries.invalidateQueries({ queryKey: ['listDocuments'] }, { cancelRefetch: false })
      }),
    [queries],
  )
  if (data === undefined || data.fullText.isComplete) return null
  const { done, total, failure } = data.fullText
  return (
    <p className="notice small" role="status">
      {failure === null
        ? say('documents.indexing', { done: sayNumber(done), total: sayNumber(total) })
        : say('documents.indexFailed', { reason: failure })}
    </p>
  )
}
