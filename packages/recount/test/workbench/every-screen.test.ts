import { describe, expect, test } from 'vitest'
import { listAxeFaults } from './axe.ts'
import { useDemoInChromium } from './demo-in-chromium.ts'
import { listFocusFaults } from './focus.ts'
import { findOverhang } from './layout.ts'
import type { WindowOptions } from './open-window.ts'
import { screens } from './screens.ts'

const demo = useDemoInChromium({ hasIncidents: true })

const looks: readonly (readonly [string, WindowOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['right to left', { direction: 'rtl' }],
]

// 1280 × 800 at 200 % zoom leaves 640 × 400 CSS pixels (WCAG 2.2, 1.4.4 and 1.4.10).
const narrow: readonly (readonly [string, WindowOptions])[] = [
  ['360 px', { viewport: { width: 360, height: 740 } }],
  ['360 px, right to left', { viewport: { width: 360, height: 740 }, direction: 'rtl' }],
  ['200 % zoom', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
]

describe.each(screens)('$name', ({ path }) => {
  test.each(looks)('axe finds no fault and the page makes no noise: %s', async (_, options) => {
    const window = await demo.openWindow(options)
    await window.open(path)
    expect(await listAxeFaults(window.page)).toEqual([])
    expect(window.noise).toEqual([])
    await window.close()
  })

  test.each(narrow)('nothing hangs out sideways: %s', async (_, options) => {
    const window = await demo.openWindow(options)
    await window.open(path)
    expect(await findOverhang(window.page)).toBe(0)
    await window.close()
  })

  test.each(looks)('Tab goes through it in order, and the focus is seen: %s', async (_, options) => {
    const window = await demo.openWindow(options)
    await window.open(path)
    if (path === '/') await window.page.locator('.mark-link').first().waitFor()
    expect(await listFocusFaults(window.page, 60)).toEqual([])
    await window.close()
  })

  test('there is one heading of the first order, and a title that names the screen', async () => {
    const window = await demo.openWindow()
    await window.open(path)
    const heading = window.page.locator('h1')
    expect(await heading.count()).toBe(1)
    expect(await window.page.title()).toContain((await heading.textContent()) ?? '?')
    await window.close()
  })
})
