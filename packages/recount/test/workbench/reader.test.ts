import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoCaseMaker } from '../server/demo-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { listAxeFaults } from './axe.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { findOverhang } from './layout.ts'
import { openWindow, type WindowOptions } from './open-window.ts'

const work = mkdtempSync(join(tmpdir(), 'recount-reader-'))
let served: ServedCase
let chromium: OpenChromium

beforeAll(async () => {
  served = await serveCase(await demoCaseMaker(work)('reader'))
  chromium = await openChromium()
})

afterAll(async () => {
  await chromium.close()
  await served.close()
  rmSync(work, { recursive: true, force: true })
})

async function listRows() {
  return (await served.ask('listDocuments')).answer?.rows ?? []
}

async function idOf(name: string): Promise<string> {
  return (await listRows()).find((row) => row.name === name)?.id ?? ''
}

/** Two documents that go back to one source. */
async function findCopies(): Promise<readonly [string, string]> {
  const id = (await listRows()).find(({ copies }) => copies > 0)?.id ?? ''
  const { answer } = await served.ask('getDocument', { params: { id } })
  return [id, answer?.relatives[0]?.document.id ?? '']
}

async function openReader(search = '', options: WindowOptions = {}) {
  const window = await openWindow(chromium.browser, served, options)
  await window.open(`/documents/${await idOf('meridian-wire.html')}${search}`)
  await window.page.locator('.text-block').first().waitFor()
  return window
}

describe('the table', () => {
  test('finds words of the text, shows the passage, and opens the document at them', async () => {
    const window = await openWindow(chromium.browser, served)
    await window.open('/documents?q=monitors')
    const passage = window.page.locator('.passage mark').first()
    await passage.waitFor()
    expect((await passage.textContent())?.toLowerCase()).toBe('monitors')
    await window.page.locator('.table-rows [role=row]').first().click()
    await window.page.locator('.hit.current').waitFor()
    expect(await window.page.getByRole('searchbox').inputValue()).toBe('monitors')
    expect(window.noise).toEqual([])
    await window.close()
  })
})

describe('the reader', () => {
  test('a figure opens its claim; n and p go from one to the next, and Escape closes', async () => {
    const { page, noise, close } = await openReader()
    expect(await page.locator('.text-block .figure').count()).toBeGreaterThan(2)
    await page.locator('.text-block .figure').nth(1).click()
    await page.locator('.figure-card h2').waitFor()
    expect(page.url()).toContain('claim=')
    const first = page.url()
    await page.keyboard.press('n')
    await page.waitForURL((url) => url.href !== first)
    await page.keyboard.press('p')
    await page.waitForURL(first)
    await page.keyboard.press('Escape')
    await page.locator('.figure-card').waitFor({ state: 'detached' })
    expect(noise).toEqual([])
    await close()
  })

  test('by keyboard alone: a figure is reached with Tab and opened with Enter', async () => {
    const { page, close } = await openReader()
    await page.locator('.text-frame').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.figure-card h2').waitFor()
    expect(page.url()).toContain('claim=')
    await close()
  })

  test('only the figures that are asked for are marked', async () => {
    const { page, close } = await openReader()
    const marked = page.locator('.text-block .figure')
    await marked.first().waitFor()
    await page.getByRole('checkbox', { name: /Reports/ }).check()
    await expect.poll(() => page.locator('.text-block .figure.killed').count()).toBe(0)
    expect(await page.locator('.text-block .figure.reports').count()).toBeGreaterThan(0)
    expect(page.url()).toContain('measure=reports')
    await close()
  })

  test('words are found in the text, whatever their case, one place after the other', async () => {
    const { page, close } = await openReader()
    await page.keyboard.press('/')
    await page.keyboard.type('COALITION')
    await page.locator('.hit.current').waitFor()
    expect(await page.locator('.find-field output').textContent()).toMatch(/^1 of \d+$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.find-field output').textContent()).toMatch(/^2 of \d+$/)
    await close()
  })

  test('shows at once what somebody decides elsewhere', async () => {
    const { page, close } = await openReader()
    const { answer } = await served.ask('listClaims', {
      query: { document: await idOf('meridian-wire.html'), status: 'proposed' },
    })
    const claim = answer?.rows[0]
    await served.ask('decide', {
      body: { decisions: [{ kind: 'accept', claim: claim?.id ?? '', seen: claim?.last ?? 0 }], why: 'read' },
    })
    const accepted = page.locator(`.text-block .figure.accepted[data-claims*="${claim?.id}"]`)
    await expect.poll(() => accepted.count()).toBe(1)
    await close()
  })

  test('checks the bytes on demand, and links to the web only', async () => {
    const { page, noise, close } = await openReader('?panel=custody')
    await page.getByRole('button', { name: 'Verify now' }).click()
    await page.getByText('The bytes on disk have this hash.').waitFor()
    const address = page.locator('.custody a[target=_blank]')
    expect(await address.getAttribute('rel')).toBe('noreferrer noopener')
    expect(await address.getAttribute('href')).toMatch(/^https:/)
    expect(noise).toEqual([])
    await close()
  })

  test('sets two documents of one source side by side, the differences marked', async () => {
    const [one, other] = await findCopies()
    const window = await openWindow(chromium.browser, served)
    await window.open(`/documents/${one}?panel=lineage`)
    await window.page.getByRole('button', { name: /^Compare/ }).click()
    await window.page.waitForURL((url) => url.searchParams.get('with') === other)
    await window.page.locator('.comparison-row mark').first().waitFor()
    await window.page.keyboard.press('n')
    await window.page.locator('.comparison-row.current').waitFor()
    await window.page.keyboard.press('Escape')
    await window.page.locator('.text-block').first().waitFor()
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('says so where there is no such document', async () => {
    const window = await openWindow(chromium.browser, served)
    await window.page.goto(`${served.origin}/documents/${'0'.repeat(64)}`)
    await expect.poll(() => window.page.getByRole('alert').textContent()).toContain('There is no document')
    await window.close()
  })
})

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['right to left', { direction: 'rtl' }],
  ['360 px', { viewport: { width: 360, height: 740 } }],
] as const satisfies readonly (readonly [string, WindowOptions])[])('every part holds: %s', (_, options) => {
  test.each(['claim', 'original', 'custody', 'lineage', 'find', 'comparison', 'search'])(
    '%s',
    async (part) => {
      const [one, other] = await findCopies()
      const spans = (await served.ask('getDocumentText', { params: { id: one } })).answer?.spans
      const paths: Readonly<Record<string, string>> = {
        claim: `/documents/${one}?claim=${spans?.[0]?.claim}`,
        original: `/documents/${one}?view=original`,
        custody: `/documents/${one}?panel=custody`,
        lineage: `/documents/${one}?panel=lineage`,
        find: `/documents/${one}?find=coalition`,
        comparison: `/documents/${one}?with=${other}`,
        search: '/documents?q=coalition',
      }
      const window = await openWindow(chromium.browser, served, options)
      await window.open(paths[part] ?? '/')
      await window.page.locator('.text-block, .comparison-row, .passage').first().waitFor()
      if (part === 'claim') await window.page.locator('.figure-card h2').waitFor()
      expect(await listAxeFaults(window.page)).toEqual([])
      expect(await findOverhang(window.page)).toBe(0)
      expect(await window.page.locator('h1').count()).toBe(1)
      expect(window.noise).toEqual([])
      await window.close()
    },
  )
})
