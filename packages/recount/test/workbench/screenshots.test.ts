import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDemoInChromium } from './demo-in-chromium.ts'
import { screens } from './screens.ts'

// Git ignores the folder; docs/images holds copies of two.
const pictures = fileURLToPath(new URL('./screenshots', import.meta.url))
const demo = useDemoInChromium({ hasIncidents: true })

beforeAll(() => {
  mkdirSync(pictures, { recursive: true })
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(screens)('$name: a picture, no raw id, no word over another', async ({ name, path }) => {
    const window = await demo.openWindow({ colorScheme })
    await window.open(path)
    await settle(window.page, path)
    const picture = join(pictures, `${name.replaceAll(' ', '-')}-${colorScheme}.png`)
    await window.page.screenshot({ path: picture })
    expect(await listRawIds(window.page)).toEqual([])
    expect(await window.page.evaluate<readonly string[]>(overlappingLabels)).toEqual([])
    await window.close()
  })
})

/** Waits for what is drawn after the screen is there: the chart, and the map's first idle frame. */
async function settle(page: Page, path: string): Promise<void> {
  if (path === '/') await page.locator('.mark-link').first().waitFor()
  if (path === '/map' || path.includes('view=map'))
    await page.locator('.map-canvas[data-drawn=true]').waitFor()
}

/** Ids that stand where a name belongs: hashes outside of code, which custody and entries show on purpose. */
async function listRawIds(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate<string>(`
    [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('code, pre, svg style, .hash') && element.childElementCount === 0 && element.checkVisibility())
      .map((element) => element.textContent).join('\\n')`)
  return text.match(/\b[0-9a-f]{40,}\b/g) ?? []
}

/** Labels of a drawing whose boxes share more than a sliver. */
const overlappingLabels = `(() => {
  const labels = [...document.querySelectorAll('svg text, .map-label')].filter((one) => one.textContent.trim() !== '' && one.checkVisibility())
  const boxes = labels.map((one) => [one.textContent, one.getBoundingClientRect()])
  return boxes.flatMap(([a, p], at) => boxes.slice(at + 1)
    .filter(([, q]) => Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2 && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 4)
    .map(([b]) => a + ' / ' + b))
})()`
