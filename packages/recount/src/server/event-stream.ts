import type { Context as HonoContext } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Events, SentEvent } from './events.ts'

/** Milliseconds between signs of life, so that a window and whatever stands between know that the server is there. */
const heartbeat = 15_000

/**
 * Sends a window everything that is told until it leaves or the server ends. The first event says where the case stands, with
 * what the window missed where it says in `Last-Event-ID` what it has seen.
 */
export function sendEvents(http: HonoContext, events: Events, ending: AbortSignal): Response {
  const seen = /^\d{1,15}$/.exec(http.req.header('Last-Event-ID') ?? '')?.[0]
  return streamSSE(http, async (stream) => {
    const write = ({ id, event }: SentEvent): void => {
      void stream.writeSSE({ data: JSON.stringify(event), ...(id === null ? {} : { id: String(id) }) })
    }
    const forget = events.listen(write)
    write(events.catchUp(seen === undefined ? null : Number(seen)))
    const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeat)
    await new Promise<void>((resolve) => {
      stream.onAbort(resolve)
      ending.addEventListener('abort', () => resolve(), { once: true })
    })
    clearInterval(beat)
    forget()
  })
}
