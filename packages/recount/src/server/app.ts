import { eventsPath } from '@recount/api'
import { MissingError, RecountError } from '@recount/claims'
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readVersion } from '../version.ts'
import type { ServerContext } from './answer.ts'
import { register } from './dispatch.ts'
import { sendEvents } from './event-stream.ts'
import { answerFailure, type FailureAnswer } from './failure-answer.ts'
import { registerLedgerCalls } from './ledger-calls.ts'
import { answered } from './methods.ts'
import { plainPage } from './plain-page.ts'
import { serveReport } from './report-page.ts'
import { sendOriginals } from './original-file.ts'
import { requireToken } from './security/access.ts'
import { setHeaders } from './security/headers.ts'
import { refuseForeign } from './security/origin.ts'
import { serveWorkbench } from './workbench-files.ts'

/** What an app is told of where it answers; the port is known only once it listens. */
export interface Reach {
  readonly token: string
  port(): number
  hosts(): ReadonlySet<string>
  /** Ends when the server does. */
  readonly ending: AbortSignal
}

/** The most bytes that a request may carry: a thousand claims edited at once take less. */
const largestBody = 4_000_000

/** The most bytes of entries that another program may hand in at once: a document may have 20,000 claims. */
const largestBatch = 256_000_000

/** Everything that the server answers. */
export function createApp(context: ServerContext, reach: Reach, onFault: (error: unknown) => void): Hono {
  const app = new Hono()
  app.use(setHeaders)
  app.use(refuseForeign(() => reach.hosts()))
  app.use(requireToken(reach.token, () => reach.port()))
  app.use('/api/*', limitBodies)
  app.get(eventsPath, (http) => sendEvents(http, context.events, reach.ending))
  app.get('/api/openapi.json', async (http) => {
    const { describeApi } = await import('./openapi.ts')
    return http.json(describeApi(readVersion()))
  })
  registerLedgerCalls(app, context)
  register(app, Object.values(answered), context)
  app.all('/api/*', (http) => {
    throw new MissingError(
      `There is no method ${http.req.method} ${http.req.path}.`,
      '/api/openapi.json lists the methods.',
    )
  })
  serveReport(app, context)
  sendOriginals(app, context.live)
  serveWorkbench(app)
  app.onError((error, http) => {
    const told = answerFailure(error)
    if (told.failure.code === 'fault') onFault(error)
    return sendFailure(told, http)
  })
  return app
}

const limitRequest = limitBody(largestBody)
const limitBatch = limitBody(largestBatch)

const limitBodies: MiddlewareHandler = (http, next) =>
  http.req.path.startsWith('/api/ledger/') ? limitBatch(http, next) : limitRequest(http, next)

function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError() {
      throw new RecountError(
        'too-large',
        `Expected at most ${maxSize / 1_000_000} MB in one request; found more.`,
        'Send less at a time.',
      )
    },
  })
}

function sendFailure({ status, failure }: FailureAnswer, http: HonoContext): Response {
  if (http.req.path.startsWith('/api/')) return http.json(failure, status)
  return http.html(plainPage(failure.message, failure.hint), status)
}
