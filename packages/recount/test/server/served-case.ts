import { methods, type AnswerOf, type Failure, type MethodName, type Methods } from '@recount/api'
import type { z } from 'zod'
import { withCase, type Case } from '../../src/pipeline/case.ts'
import { serveCase as serve, type Served } from '../../src/server/serve.ts'

/** What came back: the answer, or why there is none. */
type Reply<N extends MethodName> =
  | { readonly status: 200; readonly answer: AnswerOf<Methods[N]>; readonly failure: null }
  | { readonly status: number; readonly answer: null; readonly failure: Failure }

/** The parts of a request; each may be left out where the method takes none or has defaults. */
interface Asked<N extends MethodName> {
  readonly params?: z.input<Methods[N]['params']>
  readonly query?: z.input<Methods[N]['query']>
  readonly body?: z.input<Methods[N]['body']>
}

/** A case served over real HTTP on a port of its own. */
export interface ServedCase extends Pick<Served, 'url' | 'origin' | 'token' | 'port' | 'live' | 'events'> {
  /** Calls a method with the token and reads the answer. */
  ask<N extends MethodName>(name: N, asked?: Asked<N>): Promise<Reply<N>>
  /** Sends a request with the token in it, to a path such as `/api/claims?format=csv`. */
  send(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** Serves the case in a folder from this process, on a free port, as `by`. Close it before the folder is used otherwise. */
export async function serveCase(folder: string, { by = 'Ann Example' } = {}): Promise<ServedCase> {
  const ended = Promise.withResolvers<void>()
  const opening = Promise.withResolvers<Served>()
  const effects = { now: () => Date.now(), userName: () => by }
  const held = withCase(folder, effects, async (opened: Case) => {
    const served = await serve(opened, { host: '127.0.0.1', ports: [0] }, effects, {
      read: () => {},
      compare: () => {},
    })
    opening.resolve(served)
    await ended.promise
    await served.close()
  })
  held.catch((error: unknown) => opening.reject(error))
  const { url, origin, token, port, live, events } = await opening.promise
  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(origin + path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } })
  return {
    url,
    origin,
    token,
    port,
    live,
    events,
    send,
    ask: (name, asked = {}) => ask(send, name, asked),
    async close() {
      ended.resolve()
      await held
    },
  }
}

async function ask<N extends MethodName>(
  send: ServedCase['send'],
  name: N,
  { params, query, body }: Asked<N>,
): Promise<Reply<N>> {
  const { path, verb } = methods[name]
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([key, value]) =>
      [value].flat().map((one): [string, string] => [key, String(one)]),
    ),
  )
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[key])),
  )
  const response = await send(`${filled}?${search}`, {
    method: verb.toUpperCase(),
    ...(verb === 'get'
      ? {}
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  })
  const told: unknown = await response.json()
  if (response.status === 200) {
    return { status: 200, answer: told as AnswerOf<Methods[N]>, failure: null }
  }
  return { status: response.status, answer: null, failure: told as Failure }
}
