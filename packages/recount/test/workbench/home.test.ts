import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recount } from '../command-line.ts'
import { demoCaseMaker } from '../server/demo-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { listAxeFaults } from './axe.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { openWindow, type Window } from './open-window.ts'

const work = mkdtempSync(join(tmpdir(), 'recount-home-'))
let served: ServedCase
let chromium: OpenChromium
let window: Window
let page: Page

beforeAll(async () => {
  served = await serveCase(await demoCaseMaker(work)('home'))
  chromium = await openChromium()
  window = await openWindow(chromium.browser, served)
  page = window.page
})

afterAll(async () => {
  await chromium.close()
  await served.close()
  rmSync(work, { recursive: true, force: true })
})

async function open(path: string): Promise<void> {
  await window.open(path)
  await page.locator('.mark-link').first().waitFor()
}

/** The name of the mark that has the focus. */
function findFocused(): Promise<string | null> {
  return page.evaluate<string | null>('document.activeElement?.getAttribute("aria-label")')
}

async function press(key: string): Promise<string | null> {
  await page.keyboard.press(key)
  return findFocused()
}

const title = '#chart-title'
const largest =
  'UK-based monitoring group: about 13,000 civilians killed, as of no stated day, published 31 May 2019, proposed'

describe('the chart', () => {
  test('says in its title what is drawn, and beside each line who says it', async () => {
    await open('/')
    expect(await page.locator(title).textContent()).toBe(
      'Civilians killed in Iraq and Syria by US-led coalition, since August 2014, as each source gives it',
    )
    const drawn = await page.locator('.chart-plot').first().textContent()
    expect(drawn).toContain('Airwars')
    expect(drawn).toContain('at least 1,319')
  })

  test('the keyboard reaches every mark: along a source, and from source to source', async () => {
    await open('/')
    await page.keyboard.press('f')
    expect(await findFocused()).toBe(largest)
    expect(await press('ArrowDown')).toContain('Airwars: more than 8,000 civilians killed')
    await press('ArrowDown')
    const walked = [await press('Home')]
    for (let at = 0; at < 5; at++) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      walked.push(await press('ArrowRight'))
    }
    expect(walked.map((name) => name?.replace(/ civilians killed.*/, ''))).toEqual([
      'US-led coalition: 1,069',
      'US-led coalition: 1,114',
      'US-led coalition: at least 1,144',
      'US-led coalition: about 1,100',
      'US-led coalition: at least 1,302',
      'US-led coalition: at least 1,319',
    ])
    expect(walked.at(-1)).toBe('US-led coalition: at least 1,319 civilians killed, as of May 2019, proposed')
    expect(await press('ArrowRight')).toBe(walked.at(-1))
  })

  test('the chart is one stop of the Tab key, whose mark shows its sentence and opens it', async () => {
    await open('/')
    await page.keyboard.press('f')
    await press('ArrowDown')
    const card = page.locator('.figure-card')
    expect(await card.locator('mark').textContent()).toBe('8,000')
    expect(await card.textContent()).toContain('Its source does not say for which period.')
    expect(await page.locator('.chart-main .mark-layer').first().locator('[tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/documents\/[0-9a-f]{64}\?claim=[0-9a-f]{64}$/)
  })

  test('the help names the key that leads to the chart, once', async () => {
    await open('/')
    await page.keyboard.press('?')
    const help = page.getByRole('dialog')
    await help.waitFor()
    expect(await help.getByRole('heading', { name: 'In the chart' }).count()).toBe(1)
    await page.keyboard.press('Escape')
  })

  test('on a logarithmic scale nothing is flat, and the scale is named', async () => {
    await open('/?scale=log')
    expect(await page.locator('.chart-alone').count()).toBe(0)
    expect(await page.locator('.chart-plot').textContent()).toContain('Logarithmic scale')
  })

  test('the pointer finds the mark that it is near', async () => {
    await open('/')
    const box = await page
      .getByRole('link', { name: /^Airwars/ })
      .first()
      .boundingBox()
    await page.mouse.move((box?.x ?? 0) - 4, (box?.y ?? 0) - 4)
    await expect.poll(() => page.locator('.figure-who').textContent()).toBe('Airwars')
  })

  test('a source whose steps lie flat beside the others is shown from near', async () => {
    await open('/')
    const alone = page.locator('.chart-alone')
    const headings = await alone.locator('h3').allTextContents()
    // The name is isolated from our own words, lest one that runs the other way turn them round.
    expect(headings).toEqual(['\u2068US-led coalition\u2069 alone, on a scale of its own'])
    expect(await alone.locator('.mark-link').count()).toBe(6)
    expect(await alone.locator('svg').textContent()).toContain('This axis does not begin at 0')
  })
})

describe('the scope', () => {
  test('choosing a place shows what is said about it; the address holds the choice', async () => {
    await open('/')
    await page.getByLabel('Place').selectOption('Raqqa')
    await expect.poll(() => page.locator(title).textContent()).toContain('Civilians killed in Raqqa')
    const address = page.url()
    expect(address).toMatch(/\?ground=[0-9a-f]+$/)
    const said = await page.locator(title).textContent()
    await page.getByLabel('Logarithmic').check()
    await expect.poll(() => page.url()).toBe(`${address}&scale=log`)
    await page.reload()
    await expect.poll(() => page.locator(title).textContent()).toBe(said)
    expect(await page.getByLabel('Logarithmic').isChecked()).toBe(true)
    await page.goBack()
    await expect.poll(() => page.locator(title).textContent()).toContain('in Iraq and Syria')
  })

  test('what is left out is counted with its reason, and each reason leads to it', async () => {
    await open('/')
    const aside = page.locator('.left-out')
    const strikes = aside.getByText('5 statements about strikes')
    await strikes.click()
    const link = aside.locator('details[open] a').first()
    const name = (await link.textContent()) ?? ''
    await link.click()
    await expect.poll(() => page.locator(title).textContent()).toBe(`${name}, as each source gives it`)
  })

  test('chosen days narrow the chart, and what they leave out is named', async () => {
    await open('/?from=2019-06-01')
    expect(await page.locator('.mark-link').count()).toBe(1)
    expect(await page.locator('.left-out').textContent()).toContain('7 statements as of other days')
    await page.getByRole('button', { name: 'All days' }).click()
    await expect.poll(() => page.locator('.mark-link').count()).toBe(14)
  })

  test('a scope that is gone is said to be gone', async () => {
    await open('/?ground=gone')
    expect(await page.locator('.notice').textContent()).toContain('is not there any more')
  })

  test('a scope with nothing to draw says so and lists what is said', async () => {
    const { answer } = await served.ask('getChart')
    const ground = answer?.grounds.find((one) => one.title.startsWith('Strikes in Raqqa'))
    await window.open(`/?ground=${ground?.id}`)
    expect(await page.locator('.chart-section .empty').textContent()).toContain('None of these figures')
    await page.getByText('in words only').click()
    expect(await page.locator('.left-list').first().textContent()).toContain('“tens of thousands” strikes')
  })
})

describe('what can be taken along', () => {
  test('the same figures as a table', async () => {
    await open('/')
    await page.getByText('The same figures as a table').click()
    await expect.poll(() => page.locator('.figure-rows tbody tr').count()).toBe(8)
    expect(await listAxeFaults(page)).toEqual([])
  })

  test('printed, the table is open and what is only for the screen is gone', async () => {
    await open('/')
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.figure-rows tbody tr').count()).toBe(8)
    expect(await page.locator('.scope-picker').isVisible()).toBe(false)
    expect(await page.locator('.sidebar').isVisible()).toBe(false)
    expect(await page.evaluate('getComputedStyle(document.querySelector("main")).overflowY')).toBe('visible')
    expect(await page.locator('.chart-plot').first().isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    await expect.poll(() => page.locator('.figure-rows').count()).toBe(0)
  })

  test('the picture stands alone: title, sources, and no colour that only the page knows', async () => {
    await open('/')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Picture (SVG)' }).click(),
    ])
    const picture = readFileSync(await download.path(), 'utf8')
    expect(picture).toContain('as each source gives it</title>')
    expect(picture).toContain('Sources: ')
    expect(picture).toContain('Airwars')
    expect(picture).not.toContain('var(--')
    expect(picture).not.toContain('light-dark')
  })

  test('the file holds what is drawn', async () => {
    await open('/?from=2019-06-01')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.home .downloads').getByRole('link', { name: 'CSV' }).click(),
    ])
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Airwars')
  })
})

describe('below the chart', () => {
  test('what disagrees leads to the list of its kind, conflicts first', async () => {
    await open('/')
    const kinds = page.locator('[aria-labelledby=what-disagrees] a')
    expect(await kinds.first().textContent()).toBe('Conflicts')
    expect(await kinds.first().getAttribute('href')).toBe('/disagreements?kind=conflict')
  })

  test('a decision made elsewhere shows here by itself', async () => {
    await open('/')
    const before = await page.locator('[aria-labelledby=what-waits]').textContent()
    const { answer } = await served.ask('listClaims', { query: { q: '13,000', limit: 1 } })
    const [claim] = answer?.rows ?? []
    await served.ask('decide', {
      body: {
        decisions: [{ kind: 'accept', claim: claim?.id ?? '', seen: claim?.last ?? 0 }],
        why: 'as printed',
      },
    })
    const mark = page.getByRole('link', { name: /^UK-based monitoring group/ })
    await expect.poll(() => mark.getAttribute('aria-label')).toMatch(/, accepted$/)
    const changes = page.locator('[aria-labelledby=what-changed]')
    await expect
      .poll(() => changes.textContent())
      .toContain('Ann Example accepted about 13,000 civilians killed, says UK-based monitoring group')
    await expect.poll(() => page.locator('[aria-labelledby=what-waits]').textContent()).not.toBe(before)
  })
})

test('nothing of all this made the page complain', () => {
  expect(window.noise).toEqual([])
})

test('a case in which nothing is said yet says what to do', async () => {
  await recount(['init', 'nothing'], work)
  const empty = await serveCase(join(work, 'nothing'))
  const other = await openWindow(chromium.browser, empty)
  await other.open('/')
  expect(await other.page.locator('main').textContent()).toContain('Add documents with recount add')
  expect(await listAxeFaults(other.page)).toEqual([])
  await other.close()
  await empty.close()
})
