import { serverEventSchema, type ServerEvent } from '@recount/api'
import type { ServedCase } from './served-case.ts'

/** One window that listens. */
export interface Listening {
  /** Everything that came until now, with the id of each event. */
  readonly heard: readonly { readonly id: string | null; readonly event: ServerEvent }[]
  /** Resolves when an event comes (or came) that passes. */
  until(passes: (event: ServerEvent) => boolean): Promise<ServerEvent>
  /** Resolves when the server ends the connection. */
  readonly ended: Promise<void>
  close(): void
}

/** Listens to a served case's events as a browser does. */
export async function listen(served: ServedCase, lastEventId?: number): Promise<Listening> {
  const abort = new AbortController()
  const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': String(lastEventId) }
  const response = await served.send('/api/events', { headers, signal: abort.signal })
  if (!response.ok || response.body === null) throw new Error(`no events: ${response.status}`)
  const heard: { id: string | null; event: ServerEvent }[] = []
  const waiting = new Set<() => void>()
  const ended = readEvents(response.body, (id, data) => {
    heard.push({ id, event: serverEventSchema.parse(JSON.parse(data)) })
    for (const look of waiting) look()
  }).catch(() => {})
  return {
    heard,
    ended,
    until: (passes) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = heard.find(({ event }) => passes(event))
          if (found === undefined) return
          waiting.delete(look)
          resolve(found.event)
        }
        waiting.add(look)
        void ended.then(() => reject(new Error('the server ended before the event came')))
        look()
      }),
    close: () => abort.abort(),
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  tell: (id: string | null, data: string) => void,
): Promise<void> {
  let rest = ''
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (data !== undefined) tell(/^id: (.*)$/m.exec(block)?.[1] ?? null, data)
    }
  }
}
