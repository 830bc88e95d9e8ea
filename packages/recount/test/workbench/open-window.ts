import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { ServedCase } from '../server/served-case.ts'
import { listenForNoise } from './noise.ts'

/** A window of the workbench that has shown its token, and what it did that no page should do. */
export interface Window {
  readonly page: Page
  readonly noise: readonly string[]
  /** Goes to a screen, as `/claims?status=proposed`, and waits until it shows its heading and asks for nothing more. */
  open(path: string): Promise<void>
  close(): Promise<void>
}

/** How a window is opened besides what the browser itself can be told. */
export interface WindowOptions extends BrowserContextOptions {
  readonly direction?: 'ltr' | 'rtl'
}

/** Opens a window of its own on a served case, at the address that `recount serve` prints. */
export async function openWindow(
  browser: Browser,
  served: Pick<ServedCase, 'url' | 'origin'>,
  { direction = 'ltr', ...options }: WindowOptions = {},
): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  await context.addInitScript(`localStorage.setItem('recount.direction', '${direction}')`)
  // Other tests may keep the machine busy; what never comes fails all the same.
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  const noise = listenForNoise(page, served.origin)
  await page.goto(served.url)
  return {
    page,
    noise,
    async open(path) {
      await page.goto(served.origin + path)
      await page.locator('h1').first().waitFor()
      // Events keep one request open for good, so the network is never idle: the screen says when it waits.
      await page.locator('[aria-busy=true], .waiting').first().waitFor({ state: 'detached' })
    },
    close: () => context.close(),
  }
}
