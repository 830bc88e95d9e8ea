import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoCaseMaker } from '../server/demo-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { openWindow } from './open-window.ts'

const work = mkdtempSync(join(tmpdir(), 'recount-journey-'))
const makeCase = demoCaseMaker(work)
let chromium: OpenChromium

beforeAll(async () => {
  chromium = await openChromium()
})

afterAll(async () => {
  await chromium.close()
  rmSync(work, { recursive: true, force: true })
})

/** How a person gets through the workbench: each step from where the one before left them. */
interface Way {
  openDisagreement(page: Page): Promise<void>
  openReview(page: Page): Promise<void>
  accept(page: Page): Promise<void>
  reject(page: Page): Promise<void>
  openReport(page: Page): Promise<void>
}

const byPointer: Way = {
  async openDisagreement(page) {
    await page.getByRole('link', { name: 'Conflicts' }).click()
    await page.locator('[role=grid] [data-index="0"]').click()
  },
  openReview: (page) =>
    page
      .getByRole('navigation')
      .getByRole('link', { name: /^Review/ })
      .click(),
  accept: (page) => page.getByRole('button', { name: /^Accept a$/ }).click(),
  async reject(page) {
    await page.getByRole('button', { name: /^Reject/ }).click()
    await page.getByRole('dialog').getByRole('button').first().click()
  },
  openReport: (page) => page.getByRole('link', { name: 'Open the report' }).click(),
}

const byKeyboard: Way = {
  async openDisagreement(page) {
    await press(page, 'g', 'i')
    await page.locator('[role=grid] [data-index="0"]').waitFor()
    await press(page, 'j', 'Enter')
  },
  openReview: (page) => press(page, 'g', 'r'),
  accept: (page) => press(page, 'a'),
  async reject(page) {
    await press(page, 'r')
    await page.getByRole('dialog').waitFor()
    await press(page, '1')
  },
  async openReport(page) {
    await tabTo(page, 'Open the report')
    expect(await page.evaluate('document.activeElement.matches(":focus-visible")')).toBe(true)
    await press(page, 'Enter')
  },
}

describe.each([
  ['by pointer', byPointer],
  ['by keyboard alone', byKeyboard],
] as const)('from the demo to the report, %s', (name, way) => {
  test('the chart, a disagreement with its sentences, one claim accepted, one rejected, the report', async () => {
    const served = await serveCase(await makeCase(name.replaceAll(' ', '-')))
    const window = await openWindow(chromium.browser, served)
    const { page } = window
    await page.getByRole('heading', { name: 'Who says how many' }).waitFor()
    await page.locator('.mark-link').first().waitFor()

    await way.openDisagreement(page)
    const sides = page.locator('aside blockquote')
    await sides.nth(1).waitFor()
    expect(await sides.locator('mark').count()).toBeGreaterThanOrEqual(2)

    await way.openReview(page)
    await page.getByRole('heading', { name: 'Review' }).waitFor()
    await page.getByRole('button', { name: /^Accept a$/ }).waitFor()
    await way.accept(page)
    await waitForCounts(served, { accepted: 1, rejected: 0 })
    await way.reject(page)
    await waitForCounts(served, { accepted: 1, rejected: 1 })

    const [report] = await Promise.all([page.context().waitForEvent('page'), way.openReport(page)])
    await report.locator('.mark.accepted').first().waitFor({ state: 'attached' })
    expect(await report.locator('body').textContent()).toContain('Ann Example')
    expect(window.noise).toEqual([])
    await window.close()
    await served.close()
  })
})

async function waitForCounts(served: ServedCase, counts: object): Promise<void> {
  await expect
    .poll(async () => (await served.ask('getSession')).answer?.counts.claims, { timeout: 20_000 })
    .toMatchObject(counts)
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- keys come one after the other
  for (const key of keys) await page.keyboard.press(key)
}

/** Presses Tab until the focus is on what has this text. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let steps = 0; steps < 200; steps++) {
    // oxlint-disable-next-line no-await-in-loop -- each step starts where the last one ended
    await page.keyboard.press('Tab')
    // oxlint-disable-next-line no-await-in-loop
    const focused = await page.evaluate<string>(
      'document.activeElement.matches("a, button") ? document.activeElement.textContent : ""',
    )
    if (focused.includes(text)) return
  }
  throw new Error(`200 presses of Tab do not reach ${JSON.stringify(text)}`)
}
