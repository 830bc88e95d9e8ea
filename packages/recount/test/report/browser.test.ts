import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as browsers, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderReport } from '../../src/report/report.ts'
import { manyClaims } from './large-case.ts'
import { judgedCase } from './sample-case.ts'
import { claims } from './sample-claims.ts'

const folder = mkdtempSync(join(tmpdir(), 'recount-report-'))
const small = join(folder, 'report.html')
const large = join(folder, 'large.html')
let browser: Browser

beforeAll(async () => {
  writeFileSync(small, renderReport(judgedCase))
  writeFileSync(large, renderReport(manyClaims(300)))
  // The package unpacks its browser into $TMPDIR and runs whatever lies there already: give it a folder of our own.
  process.env['TMPDIR'] = folder
  // In one process a closed page ends the browser.
  const args = chromium.args.filter((arg) => arg !== '--single-process')
  browser = await browsers.launch({ executablePath: await chromium.executablePath(), args, headless: true })
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens a file and listens for what it says and asks for. */
async function open(
  path: string,
  options: Parameters<Browser['newPage']>[0],
): Promise<{ page: Page; noise: string[] }> {
  const page = await browser.newPage(options)
  const noise: string[] = []
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(error.message))
  page.on('request', (request) => noise.push(...(request.url().startsWith('file:') ? [] : [request.url()])))
  await page.goto(pathToFileURL(path).href)
  return { page, noise }
}

describe.each([
  ['a wide window', { viewport: { width: 1280, height: 900 } }],
  ['a phone', { viewport: { width: 390, height: 844 } }],
  ['a phone in the dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['no JavaScript', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }],
] as const)('in %s', (_, options) => {
  test('it loads without an error or a request, and nothing hangs out sideways', async () => {
    const { page, noise } = await open(small, options)
    const box = await page.locator('.page').boundingBox()
    const widest = await page.evaluate('document.documentElement.scrollWidth')
    expect(noise).toEqual([])
    expect(box?.width).toBeLessThanOrEqual(options.viewport.width)
    expect(widest).toBeLessThanOrEqual(options.viewport.width)
    await page.close()
  })
})

test.each(['light', 'dark'] as const)(
  'text has the contrast that WCAG AA asks for: %s',
  async (colorScheme) => {
    const { page } = await open(small, { colorScheme })
    expect(await page.evaluate(findWeakText)).toEqual([])
    await page.close()
  },
)

test('a link into a folded list opens it, and the filter narrows the figures', async () => {
  const { page } = await open(large, {})
  const claim = page.locator('.claim').nth(250)
  expect(await claim.isVisible()).toBe(false)
  const anchor = await claim.getAttribute('id')
  await page.goto(`${pathToFileURL(large).href}#${anchor}`)
  await expect.poll(() => claim.isVisible()).toBe(true)
  await page.locator('#filter input').fill('town 99')
  await expect.poll(() => page.locator('#filter output').textContent()).toBe('3 of 300')
  await page.close()
})

test('the keyboard reaches every mark of a chart, and a mark leads to its sentence', async () => {
  const { page } = await open(small, {})
  const anchor = `c-${claims.atLeast.id.slice(0, 12)}`
  const mark = page.locator(`.chart.wide .point[href="#${anchor}"]`).first()
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain(`#${anchor}`)
  await page.close()
})

test('printed, lists are open, the filter is gone and the wide chart stands', async () => {
  const { page } = await open(large, {})
  await page.emulateMedia({ media: 'print' })
  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  expect(await page.locator('.claim').nth(250).isVisible()).toBe(true)
  expect(await page.locator('#filter').isVisible()).toBe(false)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await page.close()
})

/**
 * Runs in the page: text nodes whose colour stands out from what is painted behind them by less than 4.5:1, or 3:1 from
 * 24 px or 18.66 px bold upwards (WCAG 2.2, success criterion 1.4.3).
 */
const findWeakText = `(() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number)
  const lightness = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * R + 0.7152 * G + 0.0722 * B
  }
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor)
      if (color[3] === undefined || color[3] > 0) return color
    }
    return [255, 255, 255]
  }
  const weak = new Set()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!walker.currentNode.data.trim() || element.closest('script, title')) continue
    const style = getComputedStyle(element)
    const color = channels(element.closest('svg') ? style.fill : style.color)
    const [a, b] = [lightness(color), lightness(behind(element))].sort((x, y) => y - x)
    const size = parseFloat(style.fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const ratio = (a + 0.05) / (b + 0.05)
    if (ratio < (isLarge ? 3 : 4.5)) weak.add(element.className.baseVal ?? element.className + ' ' + ratio.toFixed(2))
  }
  return [...weak]
})()`
