import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { demoCaseMaker } from '../server/demo-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { importIncidents, linkReport } from './incident-case.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { openWindow, type Window, type WindowOptions } from './open-window.ts'

/** The sample case served, and a browser to open windows on it; both are there from the first test on. */
export interface DemoInChromium {
  readonly served: ServedCase
  readonly browser: OpenChromium['browser']
  openWindow(options?: WindowOptions): Promise<Window>
}

/** Serves the sample case, with incidents and a report that is linked to them where they are asked for, and opens a browser before the tests of a file, and lets go of both after them. */
export function useDemoInChromium({ hasIncidents = false } = {}): DemoInChromium {
  const work = mkdtempSync(join(tmpdir(), 'recount-workbench-'))
  let served: ServedCase
  let chromium: OpenChromium
  beforeAll(async () => {
    const folder = await demoCaseMaker(work)('demo')
    if (hasIncidents) {
      await importIncidents(work, 'demo')
      await linkReport(work, 'demo')
    }
    served = await serveCase(folder)
    chromium = await openChromium()
  })
  afterAll(async () => {
    await chromium.close()
    await served.close()
    rmSync(work, { recursive: true, force: true })
  })
  return {
    get served() {
      return served
    },
    get browser() {
      return chromium.browser
    },
    openWindow: (options) => openWindow(chromium.browser, served, options),
  }
}
