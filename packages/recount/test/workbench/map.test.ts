import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { makeWorkFolder } from '../command-line.ts'
import { makePlacedCase } from '../server/placed-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { listAxeFaults } from './axe.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { findOverhang } from './layout.ts'
import { openWindow, type Window, type WindowOptions } from './open-window.ts'
import { takePicture } from './picture.ts'

const work = makeWorkFolder()
let served: ServedCase
let chromium: OpenChromium

beforeAll(async () => {
  served = await serveCase(await makePlacedCase(work))
  chromium = await openChromium()
})
afterAll(async () => {
  await chromium.close()
  await served.close()
})

async function openMap(path = '/map', options: WindowOptions = {}): Promise<Window> {
  const window = await openWindow(chromium.browser, served, { reducedMotion: 'reduce', ...options })
  await window.open(path)
  await waitDrawn(window.page)
  return window
}

async function waitDrawn(page: Page): Promise<void> {
  await page.locator('.map-canvas[data-drawn=true]').waitFor()
}

/** How long a state may take to come about before the test fails. */
const patience = { timeout: 20_000 }

/** The colour of a circle of one place: 22 % of `--series-1` on `--raised`, in the light theme. */
const circleColour = [206, 220, 233] as const

/** What the tokens mix to where a place that is pointed at lies on it: 30 % of `--series-2` on that. */
const litColour = [198, 176, 172] as const

/** Metres a pixel, as the scale bar tells them. */
async function readScale(page: Page): Promise<number> {
  const metres = Number(await page.locator('.map-scale').getAttribute('data-metres'))
  const bar = await page.locator('.map-bar').boundingBox()
  return metres / (bar?.width ?? NaN)
}

describe('the map', () => {
  test('is drawn from what the server sends and nothing else', async () => {
    const window = await openMap()
    const picture = await takePicture(chromium.browser, window.page.locator('.map-canvas'), circleColour)
    expect(picture.colours).toBeGreaterThan(8)
    expect(picture.box).not.toBeNull()
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('a province is no pin: its circle is as wide as its radius on the ground', async () => {
    const { page, close } = await openMap('/map?from=2017-09&to=2017-09')
    await page.locator('[data-place="SY.04"]').focus()
    const canvas = page.locator('.map-canvas')
    await expect
      .poll(async () => {
        await waitDrawn(page)
        const { box } = await takePicture(chromium.browser, canvas, litColour)
        const scale = await readScale(page)
        return box === null ? 'none' : sayWidth(((box.right - box.left + 1) / 2) * scale)
      }, patience)
      .toBe('145 km, give or take 5')
    const { box } = await takePicture(chromium.browser, canvas, litColour)
    expect((box?.right ?? 0) - (box?.left ?? 0)).toBeGreaterThan(200)
    await close()
  })

  test('follows the theme', async () => {
    const { page, close } = await openMap('/map', { colorScheme: 'light' })
    const canvas = page.locator('.map-canvas')
    const paper = [255, 255, 255] as const
    expect((await takePicture(chromium.browser, canvas, paper)).box).not.toBeNull()
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect
      .poll(async () => (await takePicture(chromium.browser, canvas, paper)).box, patience)
      .toBeNull()
    await close()
  })

  test('a browser without WebGL says so and has the list', async () => {
    const window = await openWindow(chromium.browser, served)
    await window.page.addInitScript(
      'const real = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind === "webgl2" ? null : real.call(this, kind, ...rest) }',
    )
    await window.open('/map')
    await window.page.getByText('This browser can’t draw the map').waitFor()
    expect(await window.page.locator('[data-place]').count()).toBe(6)
    expect(await window.page.locator('.map-canvas').count()).toBe(0)
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('clicking a country opens what is said of it', async () => {
    const { page, close } = await openMap()
    await page.locator('[data-place="IQ"]').focus()
    await waitDrawn(page)
    await page.locator('.map-canvas').click()
    await page.getByRole('heading', { level: 2, name: 'Iraq' }).waitFor()
    expect(new URL(page.url()).searchParams.get('open')).toBe('IQ')
    await close()
  })
})

function sayWidth(metres: number): string {
  const kilometres = metres / 1000
  return Math.abs(kilometres - 145) <= 5 ? '145 km, give or take 5' : `${kilometres} km`
}

describe('the list', () => {
  test('says in words what the map can’t show', async () => {
    const { page, close } = await openMap()
    await page.getByRole('heading', { name: '2 places could not be placed' }).waitFor()
    const mills = page.locator('.unplaced [data-place="SY.04/greywater-mills"]')
    expect(await mills.textContent()).toContain('coordinates not known')
    await page.getByText('4 statements have no date').waitFor()
    await close()
  })

  test('from the list to the sentence and back by keyboard alone', async () => {
    const { page, close } = await openMap()
    const focused = () =>
      page.evaluate<string>(
        'document.activeElement?.dataset.place ?? document.activeElement?.textContent ?? ""',
      )
    await page.keyboard.press('j')
    expect(await focused()).toBe('IQ')
    await page.keyboard.press('ArrowDown')
    const second = await focused()
    await page.keyboard.press('Enter')
    await page.locator('.placed-statements blockquote').first().waitFor()
    expect(new URL(page.url()).searchParams.get('open')).toBe(second)
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('Read it in')
    const to = await page.evaluate<string>('document.activeElement.getAttribute("href")')
    expect(to).toMatch(/^\/documents\/[0-9a-f]{64}\?claim=[0-9a-f]{64}$/)
    await page.keyboard.press('Escape')
    await expect.poll(focused, patience).toBe(second)
    expect(new URL(page.url()).searchParams.get('open')).toBeNull()
    await close()
  })

  test('a place on the map lights its line, and a line its place', async () => {
    const { page, close } = await openMap()
    await page.locator('[data-place="SY.04"]').focus()
    await waitDrawn(page)
    const box = await page.locator('.map-canvas').boundingBox()
    await page.mouse.move(
      (box?.x ?? 0) + (box?.width ?? 0) / 2 + 60,
      (box?.y ?? 0) + (box?.height ?? 0) / 2 + 60,
    )
    await expect.poll(() => page.locator('.place.lit [data-place="SY.04"]').count(), patience).toBe(1)
    await close()
  })
})

describe('the months', () => {
  test('are chosen with the keyboard, stand in the URL and narrow the list', async () => {
    const { page, close } = await openMap()
    const slider = page.getByRole('slider', { name: 'From month' })
    expect(await slider.getAttribute('aria-valuetext')).toBe('September 2017')
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => new URL(page.url()).searchParams.get('from'), patience).toBe('2017-10')
    expect(await slider.getAttribute('aria-valuetext')).toBe('October 2017')
    await expect.poll(() => page.locator('[data-place="SY.04"]').count(), patience).toBe(0)
    expect(await page.locator('[data-place="IQ"]').count()).toBe(1)
    await page.getByText('are left out while months are chosen').waitFor()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => new URL(page.url()).searchParams.get('from'), patience).toBeNull()
    await page.locator('[data-place="SY.04"]').waitFor()
    await close()
  })

  test('a URL that holds filters shows what they leave', async () => {
    const { page, close } = await openMap('/map?claimant=Harbour+Group')
    expect(await page.locator('[data-place]').count()).toBe(2)
    await page.getByText('Filters (1 chosen)').waitFor()
    await close()
  })

  test('filters that leave nothing say what to do', async () => {
    const window = await openWindow(chromium.browser, served)
    await window.open('/map?measure=missing')
    const words = window.page.getByText('Clear a filter or widen the months')
    await expect.poll(() => words.count(), patience).toBe(1)
    await window.close()
  })
})

const looks: readonly (readonly [string, WindowOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['right to left', { direction: 'rtl' }],
  ['360 px', { viewport: { width: 360, height: 740 } }],
]

test.each(looks)('axe finds no fault with a place and the filters open: %s', async (_, options) => {
  const window = await openMap('/map?open=SY.04', options)
  await window.page.locator('.placed-statements blockquote').first().waitFor()
  expect(await listAxeFaults(window.page)).toEqual([])
  await window.page.locator('.map-facets summary').click()
  expect(await listAxeFaults(window.page)).toEqual([])
  expect(await findOverhang(window.page)).toBe(0)
  await window.page.keyboard.press('Escape')
  await expect.poll(() => window.page.locator('.map-facets[open]').count(), patience).toBe(0)
  expect(window.noise).toEqual([])
  await window.close()
})

test('a decision in another window shows without asking', async () => {
  const { page, close } = await openMap()
  const { answer } = await served.ask('listPlacedStatements', { query: { place: 'ZZ.middle-east' } })
  const { answer: claims } = await served.ask('listClaims', { query: { place: 'ZZ.middle-east' } })
  const claim = answer?.statements[0]?.claim ?? ''
  const seen = claims?.rows[0]?.last ?? 0
  await served.ask('decide', { body: { decisions: [{ kind: 'reject', claim, seen }], why: 'too vague' } })
  const heading = page.getByRole('heading', { name: '1 place could not be placed' })
  await expect.poll(() => heading.count(), patience).toBe(1)
  await close()
})
