import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { openWindow, type Window, type WindowOptions } from './open-window.ts'

/** A case served, and a browser to open windows on it; both are there from the first test on. */
export interface CaseInChromium {
  readonly served: ServedCase
  readonly browser: OpenChromium['browser']
  openWindow(options?: WindowOptions): Promise<Window>
  /** Lends a window of its own at an address, which makes no noise but what is given, and closes it. */
  withWindow(
    path: string,
    use: (window: Window) => Promise<void>,
    options?: WindowOptions,
    noise?: readonly string[],
  ): Promise<void>
}

/** What making a case and starting a browser may take, in milliseconds. */
const patience = 300_000

/**
 * Serves the case that `makeCase` makes in a folder of its own, and opens a browser, before the tests of a file; lets go of both
 * after them. `makeCase` answers the case's folder.
 */
export function useCaseInChromium(makeCase: (work: string) => Promise<string>): CaseInChromium {
  const work = mkdtempSync(join(tmpdir(), 'recount-workbench-'))
  let served: ServedCase
  let chromium: OpenChromium
  beforeAll(async () => {
    served = await serveCase(await makeCase(work))
    chromium = await openChromium()
  }, patience)
  afterAll(async () => {
    await chromium.close()
    await served.close()
    rmSync(work, { recursive: true, force: true })
  })
  const open = (options?: WindowOptions) => openWindow(chromium.browser, served, options)
  return {
    get served() {
      return served
    },
    get browser() {
      return chromium.browser
    },
    openWindow: open,
    async withWindow(path, use, options, noise = []) {
      const window = await open(options)
      await window.open(path)
      await use(window)
      expect(window.noise).toEqual(noise)
      await window.close()
    },
  }
}
