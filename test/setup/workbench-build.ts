import { build } from 'vite'

/** Builds the workbench before the tests, so that they see the sources as they are. */
export async function setup(): Promise<void> {
  await build({ root: 'packages/workbench', logLevel: 'error' })
}
