import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as browsers, type Browser } from 'playwright-core'

/** The real browser, and how to let go of it and of what it unpacked. */
export interface OpenChromium {
  readonly browser: Browser
  close(): Promise<void>
}

/** Opens the Chromium that comes inside `@sparticuz/chromium`. */
export async function openChromium(): Promise<OpenChromium> {
  const folder = mkdtempSync(join(tmpdir(), 'recount-chromium-'))
  // The package unpacks its browser into $TMPDIR and runs whatever lies there already: give it a folder of our own.
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  const executablePath = await chromium.executablePath()
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  // In one process a closed page ends the browser.
  const args = chromium.args.filter((arg) => arg !== '--single-process')
  const browser = await browsers.launch({ executablePath, args, headless: true })
  return {
    browser,
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
