import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCaseMaker } from '../server/demo-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { listAxeFaults } from './axe.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { openWindow } from './open-window.ts'

const work = mkdtempSync(join(tmpdir(), 'recount-missing-original-'))
let served: ServedCase
let chromium: OpenChromium

beforeAll(async () => {
  const folder = await demoCaseMaker(work)('missing')
  rmSync(join(folder, 'originals'), { recursive: true })
  served = await serveCase(folder)
  chromium = await openChromium()
})

afterAll(async () => {
  await chromium.close()
  await served.close()
  rmSync(work, { recursive: true, force: true })
})

test('a claim whose original is gone is reviewed by the sentence that was recorded, which says so', async () => {
  const window = await openWindow(chromium.browser, served)
  await window.open('/review')
  const text = window.page.locator('.review-text')
  expect(await text.locator('.notice').textContent()).toContain('not in the case’s folder')
  const { answer } = await served.ask('getQueue')
  const first = await served.ask('getClaim', { params: { id: answer?.rows[0]?.id ?? '' } })
  expect(await text.locator('blockquote').textContent()).toBe(first.answer?.claim.quote.exact)
  expect(await text.locator('mark').textContent()).not.toBe('')
  expect(await listAxeFaults(window.page)).toEqual([])
  expect(window.noise).toEqual([])
  await window.close()
})
