import type { Method } from '@recount/api'
import { InputError, type BadField } from '@recount/claims'
import type { Context as HonoContext, Hono } from 'hono'
import type { z } from 'zod'
import type { Answered, Context } from './answer.ts'
import { sendTable } from './table-file.ts'

/** Registers what answers the methods of the API. Requests and answers are checked by the methods' schemas. */
export function register(app: Hono, answered: readonly Answered[], context: Context): void {
  for (const one of answered) {
    const { verb, path } = one.method
    app.on(verb.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), async (http) => {
      const request = await readRequest(one.method, http)
      const { format } = request.query as { readonly format?: 'csv' | 'json' }
      if (one.download !== null && format !== undefined) {
        return sendTable(http, one.download(request.query, context.live.state), format, context.live.state)
      }
      const given = await one.answer(request, context)
      return http.json(one.method.answer.parse(given) as object)
    })
  }
}

async function readRequest({ params, query, body }: Method, http: HonoContext) {
  const faults: BadField[] = []
  const check = <S extends z.ZodType>(where: string, schema: S, given: unknown): z.output<S> => {
    const { success, data, error } = schema.safeParse(given)
    if (success) return data
    for (const { path, message } of error.issues) faults.push({ path: [where, ...path].join('.'), message })
    return undefined as z.output<S>
  }
  const request = {
    params: check('path', params, http.req.param()),
    query: check('query', query, queryOf(http)),
    body: check('body', body, http.req.method === 'GET' ? null : await readBody(http)),
  }
  if (faults.length === 0) return request
  throw new InputError(
    `${faults.length === 1 ? 'A field of the request does' : `${faults.length} fields of the request do`} not fit.`,
    '/api/openapi.json says what each method takes.',
    faults,
  )
}

/** A field that is given once is a text, one that is given several times a list. */
function queryOf(http: HonoContext): Readonly<Record<string, string | readonly string[]>> {
  const all = Object.entries(http.req.queries())
  return Object.fromEntries(
    all.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

async function readBody(http: HonoContext): Promise<unknown> {
  try {
    return await http.req.json()
  } catch (error) {
    throw new InputError(`Expected JSON as the request's body; ${(error as Error).message}.`)
  }
}
