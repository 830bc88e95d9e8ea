import type { Method } from '@recount/api'
import type { Context as HonoContext, Hono } from 'hono'
import type { Answered, ServerContext } from './answer.ts'
import { checkParts, readBody } from './request-check.ts'
import { sendTable, type TableFormat } from './table/table-file.ts'

/** Registers what answers the methods of the API. Requests and answers are checked by the methods' schemas. */
export function register(app: Hono, answered: readonly Answered[], server: ServerContext): void {
  for (const one of answered) {
    const { verb, path } = one.method
    app.on(verb.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), async (http) => {
      const request = await readRequest(one.method, http)
      const { format } = request.query as { readonly format?: TableFormat }
      const context = { ...server, signal: http.req.raw.signal }
      if (one.download !== null && format !== undefined) {
        const file = await one.download(request.query, context)
        return sendTable(http, file, format, context.live.state)
      }
      return http.json(one.method.answer.parse(await one.answer(request, context)) as object)
    })
  }
}

async function readRequest({ verb, params, query, body }: Method, http: HonoContext) {
  return checkParts({
    params: { schema: params, given: http.req.param() },
    query: { schema: query, given: queryOf(http) },
    body: { schema: body, given: verb === 'get' ? null : await readBody(http) },
  })
}

/** A field that is given once is a text, one that is given several times a list. */
function queryOf(http: HonoContext): Readonly<Record<string, string | readonly string[]>> {
  const all = Object.entries(http.req.queries())
  return Object.fromEntries(
    all.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}
