import {
  routes,
  type AnswerOf,
  type Failure,
  type MethodName,
  type Methods,
  type RequestOf,
} from '@recount/api'
import { RequestFailure } from './failure.ts'

/** A request with what is empty left out. */
export type Asked<N extends MethodName> = Partial<RequestOf<Methods[N]>>

/** What a method answers. */
export type Answered<N extends MethodName> = AnswerOf<Methods[N]>

/** Calls a method of the server. Throws RequestFailure with the server's words, or with status 0 where it is not reached. */
export async function ask<N extends MethodName>(
  name: N,
  request: Asked<N> = {},
  signal?: AbortSignal,
): Promise<Answered<N>> {
  const [verb] = routes[name]
  const options = verb === 'post' ? postOf(request.body) : {}
  const response = await reach(urlOf(name, request), {
    ...options,
    ...(signal === undefined ? {} : { signal }),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new RequestFailure(response.status, failureOf(answer, response))
  return answer as Answered<N>
}

/** The address of a method's answer, as a link or download can use it. */
export function urlOf<N extends MethodName>(name: N, { params, query }: Asked<N>): string {
  const given: Readonly<Record<string, unknown>> = params ?? {}
  const path = routes[name][1].replace(/\{(\w+)\}/g, (_, field: string) =>
    encodeURIComponent(String(given[field])),
  )
  const search = searchOf(query ?? {})
  return search === '' ? path : `${path}?${search}`
}

/** A query as a URL has it: lists as repeated names, nothing for what is empty. */
function searchOf(query: object): string {
  const pairs = Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one) => [name, String(one)]),
  )
  return new URLSearchParams(pairs).toString()
}

function postOf(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function reach(url: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(url, options)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new RequestFailure(0, {
      code: 'unreachable',
      message: 'Recount does not answer.',
      hint: 'Look at the terminal in which recount serve runs; start it again and reload this page.',
      fields: [],
    })
  }
}

function failureOf(answer: unknown, { status, statusText }: Response): Failure {
  if (typeof answer === 'object' && answer !== null && 'message' in answer) return answer as Failure
  return { code: 'unknown', message: `The server answered ${status} ${statusText}.`, hint: null, fields: [] }
}
