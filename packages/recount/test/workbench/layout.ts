import type { Page } from 'playwright-core'

/** How many pixels of the page hang out beyond the window, sideways; 0 where it holds. */
export async function findOverhang(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth)',
  )
}
