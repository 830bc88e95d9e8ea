import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useCaseInChromium } from './case-in-chromium.ts'
import { findOverhang } from './layout.ts'
import type { Window } from './open-window.ts'
import { figures, makeReaderCase } from './reader-case.ts'

/** Milliseconds that a task may hold up the page; the least of several scrolls counts, since others use the machine. */
const longestTask = 50
const tries = 6

const chromium = useCaseInChromium(makeReaderCase)

async function idOf(name: string): Promise<string> {
  const { answer } = await chromium.served.ask('listDocuments')
  return answer?.rows.find((row) => row.name === name)?.id ?? ''
}

/** Scrolls the text from top to bottom, a little each frame; answers the longest task in milliseconds, 0 for none over 50. */
async function scrollThrough(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const frame = document.querySelector('.text-frame')
    frame.scrollTop = 0
    await new Promise((resolve) => setTimeout(resolve, 300))
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    observer.observe({ type: 'longtask' })
    for (let step = 0; step < 150; step++) {
      frame.scrollTop += 240
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
    observer.disconnect()
    return longest
  })()`)
}

describe('a document with two thousand figures', () => {
  test('scrolls without a task that anybody would feel', async () => {
    const window = await chromium.openWindow()
    await window.open(`/documents/${await idOf('figures.txt')}`)
    await window.page.locator('.text-block .figure').first().waitFor()
    expect(await window.page.locator('.panel-choice .number').first().textContent()).toBe('2,000')
    const longest: number[] = []
    while (longest.length < tries && Math.min(...longest, Infinity) > longestTask) {
      longest.push(await scrollThrough(window.page))
    }
    expect(Math.min(...longest)).toBeLessThanOrEqual(longestTask)
    expect(await window.page.evaluate('document.querySelector(".text-frame").scrollTop')).toBeGreaterThan(
      30_000,
    )
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('opens at the claim in the address, wherever it stands', async () => {
    const id = await idOf('figures.txt')
    const { answer } = await chromium.served.ask('getDocumentText', {
      params: { id },
      query: { part: 'spans' },
    })
    const claim = answer?.spans[figures - 10]?.claim ?? ''
    const window = await chromium.openWindow()
    await window.open(`/documents/${id}?claim=${claim}`)
    await expect.poll(() => isChosenInSight(window.page), { timeout: 20_000 }).toBe(true)
    await window.page.keyboard.press('n')
    await window.page.waitForFunction(`!location.search.includes('${claim}')`)
    await window.close()
  })
})

/** Does the chosen figure stand inside the frame that scrolls? */
async function isChosenInSight(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const element = document.querySelector('.text-block .figure.chosen')
    if (element === null) return false
    const { top, bottom } = element.getBoundingClientRect()
    const frame = element.closest('.text-frame').getBoundingClientRect()
    return top >= frame.top && bottom <= frame.bottom
  })()`)
}

describe('a hostile page of 20 MB', () => {
  const views = ['text', 'original'] as const

  test.each(views)(
    'is shown as text, runs nothing, asks for nothing and scrolls to its end: %s',
    async (view) => {
      const window = await chromium.openWindow()
      await openHostile(window, view)
      const { page } = window
      await page
        .locator('.text-block', { hasText: view === 'text' ? 'press me' : 'javascript:alert' })
        .first()
        .waitFor()
      await page.locator('.text-block .character-name', { hasText: 'U+202E' }).first().waitFor()
      expect(
        await page.locator('.text-block').locator('a, script, style, img, svg, iframe, link').count(),
      ).toBe(0)
      expect(await findOverhang(page)).toBe(0)
      await expect
        .poll(
          () =>
            page.evaluate(
              `(() => { const frame = document.querySelector('.text-frame'); frame.scrollTop = frame.scrollHeight; return frame.innerText.includes('The very last words.') })()`,
            ),
          { timeout: 30_000 },
        )
        .toBe(true)
      expect(await page.evaluate('document.querySelector(".text-frame").scrollHeight')).toBeGreaterThan(
        1_000_000,
      )
      expect(window.noise).toEqual([])
      expect(page.url().startsWith(chromium.served.origin)).toBe(true)
      await window.close()
    },
  )

  test('finds the one figure in it, in the text and in the source', async () => {
    const window = await chromium.openWindow()
    for (const view of views) {
      await openHostile(window, view)
      await window.page.locator('.text-block .figure', { hasText: '12' }).first().click()
      await window.page.locator('.figure-card h2', { hasText: '12' }).waitFor()
    }
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('is handed out as a file and nothing else', async () => {
    const window = await chromium.openWindow()
    const id = await idOf('hostile.html')
    await window.open(`/documents/${id}?panel=custody`)
    const [download] = await Promise.all([
      window.page.waitForEvent('download'),
      window.page.getByRole('link', { name: 'Download the original' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('hostile.html')
    expect(window.noise).toEqual([])
    await window.close()
  })

  async function openHostile(window: Window, view: string): Promise<void> {
    await window.open(`/documents/${await idOf('hostile.html')}?view=${view}`)
    await window.page.locator('.text-block').first().waitFor({ timeout: 30_000 })
  }
})
