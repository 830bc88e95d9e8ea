import type { Hono } from 'hono'
import { isoTime } from '../pipeline/case.ts'
import { drawCaseEstimates } from '../pipeline/estimates/drawn-estimates.ts'
import { readVersion } from '../version.ts'
import type { ServerContext } from './answer.ts'

/** The report says itself, by hashes, which style and script may run in it. */
const contentSecurityPolicy = "frame-ancestors 'none'"

/** Serves the report of the case as it stands, at `/report`; with `?download` as a file. */
export function serveReport(app: Hono, { live, now }: ServerContext): void {
  app.get('/report', async (http) => {
    const { view, entries, head } = live.state
    const ledger = { entries, head }
    const { renderReport } = await import('../report/report.ts')
    const input = { ...view.input, generatedAt: isoTime(now()), version: readVersion(), ledger }
    const page = renderReport(input, await drawCaseEstimates(live.opened))
    const name = http.req.query('download') === undefined ? 'inline' : 'attachment; filename="report.html"'
    return http.html(page, 200, {
      'Content-Security-Policy': contentSecurityPolicy,
      'Content-Disposition': name,
      'Cache-Control': 'no-store',
    })
  })
}
