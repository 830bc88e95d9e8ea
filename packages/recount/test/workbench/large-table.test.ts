import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { makeLargeCase } from '../server/large-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { openWindow, type Window } from './open-window.ts'

const documents = 200
const claimsEach = 50
const total = documents * claimsEach

const work = makeWorkFolder()
let served: ServedCase
let chromium: OpenChromium
let window: Window

beforeAll(async () => {
  const folder = join(work, 'large')
  await makeLargeCase(folder, documents, claimsEach)
  served = await serveCase(folder)
  chromium = await openChromium()
  window = await openWindow(chromium.browser, served)
  await window.open('/claims')
}, 600_000)

afterAll(async () => {
  await chromium.close()
  await served.close()
})

/** Every row in the page that is loaded: where it stands, and the number it shows. Waits until all are. */
async function readRows(page: Page): Promise<readonly { readonly index: number; readonly shown: string }[]> {
  await page.waitForFunction(
    '!document.querySelector(".table-rows .waiting") && document.querySelector(".table-rows [data-index]")',
  )
  return page.$$eval('.table-rows [data-index]', (rows) =>
    rows.map((row) => ({
      index: Number(row.getAttribute('data-index')),
      shown: row.querySelector('[role=gridcell]')?.textContent ?? '',
    })),
  )
}

/** The rows are the ones that belong there, each once, and only some dozens of them. */
async function expectOwnRows(page: Page): Promise<readonly number[]> {
  const rows = await readRows(page)
  expect(rows.length).toBeLessThan(60)
  expect(rows.map(({ shown }) => shown)).toEqual(rows.map(({ index }) => (index + 1).toLocaleString('en-GB')))
  const indices = rows.map(({ index }) => index)
  expect(indices).toEqual(indices.map((_, at) => (indices[0] ?? 0) + at))
  return indices
}

/** The longest task of the page in milliseconds while something is done, the least of three tries; 0 where none took 50. */
async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const tries: number[] = []
  for (let at = 0; at < 3; at++) {
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    await page.evaluate(
      'globalThis.longTasks = []; globalThis.watcher = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))); watcher.observe({ type: "longtask" })',
    )
    // oxlint-disable-next-line no-await-in-loop -- as above
    await act()
    // oxlint-disable-next-line no-await-in-loop -- as above
    const tasks = await page.evaluate<readonly number[]>(
      'new Promise((done) => requestAnimationFrame(() => setTimeout(() => { longTasks.push(...watcher.takeRecords().map(({ duration }) => duration)); watcher.disconnect(); done(longTasks) })))',
    )
    tries.push(Math.max(0, ...tasks))
    if (tasks.length === 0) break
  }
  return Math.min(...tries)
}

/** Moves the rows as dragging the scroll bar does: to places spread over the whole table, one a frame. */
const drag =
  '(async () => { const frame = document.querySelector(".table-frame"); for (let at = 0; at <= 60; at++) { frame.scrollTop = (frame.scrollHeight * ((at * 37) % 61)) / 61; await new Promise(requestAnimationFrame) } frame.scrollTop = frame.scrollHeight / 2 })()'

describe(`a table of ${total.toLocaleString('en-GB')} claims`, () => {
  test('has a few dozens of rows in the page, and says how many there are', async () => {
    const { page } = window
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(total + 1))
    expect((await expectOwnRows(page))[0]).toBe(0)
  })

  test('goes to its end and its beginning by key, the row in focus', async () => {
    const { page } = window
    await page.locator('[data-index="0"]').focus()
    await page.keyboard.press('End')
    const last = page.locator(`[data-index="${total - 1}"]`)
    await last.waitFor()
    expect((await expectOwnRows(page)).at(-1)).toBe(total - 1)
    await expect.poll(() => last.evaluate((row) => row === row.ownerDocument.activeElement)).toBe(true)
    await page.keyboard.press('Home')
    await page.locator('[data-index="0"]').waitFor()
    expect((await expectOwnRows(page))[0]).toBe(0)
  })

  test.each([
    [
      'the wheel',
      async (page: Page) => {
        await page.locator('.table-frame').hover()
        for (let at = 0; at < 40; at++) {
          // oxlint-disable-next-line no-await-in-loop -- a wheel turns notch by notch
          await page.mouse.wheel(0, 900)
        }
      },
    ],
    [
      'keys',
      async (page: Page) => {
        await page.locator('.table-rows [tabindex="0"], .table-rows [data-index]').first().focus()
        for (const key of ['PageDown', 'j', 'ArrowDown', 'PageDown', 'End', 'PageUp', 'k', 'Home', 'End']) {
          // oxlint-disable-next-line no-await-in-loop -- keys come one after the other
          await page.keyboard.press(key)
        }
      },
    ],
    ['dragging far', (page: Page) => page.evaluate<void>(drag)],
  ] as const)(
    'scrolls by %s without a task over 50 ms, and every row is the one that belongs there',
    async (_, act) => {
      const { page } = window
      expect(await longestTask(page, () => act(page))).toBe(0)
      await expectOwnRows(page)
    },
  )

  test('loses no letter that is typed while it searches', async () => {
    const { page } = window
    const field = page.getByRole('searchbox')
    await field.focus()
    await page.keyboard.type('post 9999 that day', { delay: 70 })
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('post 9999 that day')
    expect(await field.inputValue()).toBe('post 9999 that day')
    await expect.poll(() => page.locator('.toolbar output').textContent()).toBe('1 row')
    const [row] = await readRows(page)
    expect(row).toEqual({ index: 0, shown: '10,000' })
  })
})
