import { MissingError } from '@recount/claims'
import type { Hono } from 'hono'
import { readOriginal } from '../pipeline/originals.ts'
import type { LiveCase } from './live/live-case.ts'
import { dispositionOf } from './table/table-file.ts'
import { getDocument } from './views/document.ts'

/**
 * Sends originals as files to be kept: never as a page, whatever they are. Under a sandbox, should a browser open one all
 * the same, nothing in it runs.
 */
export function sendOriginals(app: Hono, live: LiveCase): void {
  app.get('/originals/:id', async (http) => {
    const { shown } = getDocument(http.req.param('id'), live.state)
    const bytes = await readOriginal(live.opened.folder, shown.id)
    if (bytes === undefined) {
      throw new MissingError(
        `The original of ${shown.name} is gone from originals/.`,
        'Add the same file again, and it is put back.',
      )
    }
    http.header('Content-Type', 'application/octet-stream')
    http.header('Content-Disposition', dispositionOf(shown.name))
    http.header('Content-Security-Policy', "default-src 'none'; sandbox")
    http.header('Cache-Control', 'no-store')
    return http.body(new Uint8Array(bytes))
  })
}
