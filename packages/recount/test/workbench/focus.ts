import type { Page } from 'playwright-core'

/** What is wrong where the focus is now: undefined where a person sees it, in the order of the page. */
const lookAtFocus = `(() => {
  const at = document.activeElement
  if (at === document.body || at === null) return ''
  const name = at.tagName.toLowerCase() + (at.type ? ' ' + at.type : '') + ' ' + (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)
  const last = window.lastFocused
  window.lastFocused = at
  const box = at.getBoundingClientRect()
  const isSeen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const around = [at, at.parentElement, at.parentElement?.parentElement, at.parentElement?.parentElement?.parentElement]
  const ringed = around.some((one) => {
    if (one === null || one === undefined) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  if (!isSeen) return name + ': out of sight'
  if (!ringed) return name + ': without a ring'
  const isBack = last?.isConnected && (last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  return isBack ? name + ': before the one focused last' : undefined
})()`

/** Presses Tab through a page, up to so many times or to its end, and answers what a person who does so would stumble on. */
export async function listFocusFaults(page: Page, presses: number): Promise<readonly string[]> {
  const faults: string[] = []
  for (let count = 0; count < presses; count++) {
    // oxlint-disable-next-line no-await-in-loop -- each step starts where the last one ended
    await page.keyboard.press('Tab')
    // oxlint-disable-next-line no-await-in-loop
    const fault = await page.evaluate<string | undefined>(lookAtFocus)
    if (fault === '') return faults
    if (fault !== undefined) faults.push(fault)
  }
  return faults
}
