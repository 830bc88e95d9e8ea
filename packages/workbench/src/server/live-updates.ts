import { eventsPath, type ServerEvent } from '@recount/api'
import type { QueryClient } from '@tanstack/react-query'

type Listener = (event: ServerEvent) => void

const listeners = new Set<Listener>()

/** Hears every event of the server until the answer is called. */
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Follows the server: whenever the ledger changes or a long piece of work ends, which may leave more than the ledger tells of,
 * what is shown is asked for again, but for what is marked as fixed.
 */
export function followServer(queries: QueryClient): () => void {
  const source = new EventSource(eventsPath)
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as ServerEvent
    if (event.kind !== 'progress')
      void queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isFixed'] !== true })
    for (const listener of listeners) listener(event)
  })
  return () => source.close()
}
