import { build } from 'vite'

/** Builds the workbench before the tests as people get it, so that they see the sources as they are. */
export async function setup(): Promise<void> {
  const before = process.env['NODE_ENV']
  // Vitest says `test`, for which React's development build would be taken.
  process.env['NODE_ENV'] = 'production'
  await build({ root: 'packages/workbench', logLevel: 'error' })
  process.env['NODE_ENV'] = before
}
