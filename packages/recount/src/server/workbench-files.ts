import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { plainPage } from './plain-page.ts'

/** What `vite build` makes of the workbench, beside this package in the repository. */
const buildFolder = fileURLToPath(new URL('../../../workbench/dist', import.meta.url))

/** What to do where the workbench was not built. */
export const howToBuild = 'npm run build --workspace packages/workbench'

/** Is the workbench there? */
export function hasWorkbench(): boolean {
  return existsSync(`${buildFolder}/index.html`)
}

/**
 * Serves the workbench's files; every address that is none is the workbench's own, which reads it in the browser. A workbench
 * that is built while the server runs is found.
 */
export function serveWorkbench(app: Hono): void {
  let files: Hono | undefined
  app.get('*', (http) => {
    if (files === undefined && !hasWorkbench()) return http.html(pageBeforeBuild, 503)
    files ??= openFiles()
    return files.fetch(http.req.raw, http.env)
  })
}

function openFiles(): Hono {
  const files = new Hono()
  files.use(compress(), etag())
  files.get('*', serveStatic({ root: buildFolder }))
  files.get('/assets/*', (http) => http.html(plainPage('There is no such file.', null), 404))
  files.get('*', serveStatic({ root: buildFolder, path: 'index.html' }))
  return files
}

const pageBeforeBuild = plainPage(
  'The workbench was not built yet.',
  `Run ${howToBuild} in the repository, then load this page again.`,
)
