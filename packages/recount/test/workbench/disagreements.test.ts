import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { demoCaseMaker } from '../server/demo-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { listAxeFaults } from './axe.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { findOverhang } from './layout.ts'
import { openWindow, type WindowOptions } from './open-window.ts'

/** A machine with much else to do may take its time. */
const patient = { timeout: 20_000 }

const makeDemo = demoCaseMaker(makeWorkFolder())
let served: ServedCase
let chromium: OpenChromium

beforeAll(async () => {
  served = await serveCase(await makeDemo('side-by-side'))
  chromium = await openChromium()
})
afterAll(async () => {
  await chromium.close()
  await served.close()
})

async function listDetails(): Promise<readonly string[]> {
  const { view } = served.live.state
  const conflict = view.input.reconciliation.disagreements.find(({ kind }) => kind === 'conflict')
  const relayed = view.statements.find(({ statement }) => statement.documents.length > 1)
  return [
    `/disagreements?open=${conflict?.id}`,
    `/statements?open=${relayed?.statement.id}`,
    `/claims?open=${relayed?.lead.claim.id}`,
  ]
}

const looks: readonly (readonly [string, WindowOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['right to left', { direction: 'rtl' }],
  ['360 px', { viewport: { width: 360, height: 740 } }],
]

describe('what a row opens', () => {
  test.each(looks)('axe finds no fault in it and nothing hangs out: %s', async (_, options) => {
    const window = await openWindow(chromium.browser, served, options)
    for (const path of await listDetails()) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await window.open(path)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await window.page.locator('.detail h2').waitFor()
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect({ path, faults: await listAxeFaults(window.page) }).toEqual({ path, faults: [] })
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await findOverhang(window.page)).toBe(0)
    }
    expect(window.noise).toEqual([])
    await window.close()
  })
})

describe('a disagreement', () => {
  test('is opened, stepped through, ruled about and the ruling taken back, by keyboard alone', async () => {
    const window = await openWindow(chromium.browser, served)
    const other = await openWindow(chromium.browser, served)
    await other.open('/statements')
    const { page } = window
    const before = served.live.state.reconciliation.statements.length
    await window.open('/disagreements')
    await page.keyboard.press('j')
    await page.locator('[role=row]:focus').waitFor()
    await page.keyboard.press('Enter')
    const heading = page.locator('.detail h2')
    await heading.waitFor()
    expect(await page.locator('.side').count()).toBe(2)
    expect(await page.locator('.side mark:not(.other)').count()).toBe(2)
    const first = new URL(page.url()).searchParams.get('open')
    await page.keyboard.press('j')
    await expect.poll(() => new URL(page.url()).searchParams.get('open'), patient).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(() => new URL(page.url()).searchParams.get('open'), patient).toBe(first)
    await page.getByRole('radio', { name: /^One statement/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('both quote one release')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.preview p').first().waitFor()
    expect(served.live.state.reconciliation.statements).toHaveLength(before)
    await page.getByRole('button', { name: 'Record it' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.notice.done').waitFor()
    expect(served.live.state.reconciliation.statements).toHaveLength(before - 1)
    await expect
      .poll(() => other.page.locator('.toolbar output').textContent(), patient)
      .toContain(String(served.live.state.view.statements.length))
    await page.getByRole('button', { name: 'Take it back' }).first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('they do not')
    await page.keyboard.press('Enter')
    await expect.poll(() => served.live.state.reconciliation.statements.length, patient).toBe(before)
    await page.locator('.ruling.undone').first().waitFor()
    await page.keyboard.press('Escape')
    expect(window.noise.filter((line) => !line.includes('404'))).toEqual([])
    await other.close()
    await window.close()
  })
})

describe('the columns of a table', () => {
  test('are chosen in the URL, sized by key and by drag, and keep their widths', async () => {
    const window = await openWindow(chromium.browser, served)
    const { page } = window
    await window.open('/statements')
    const heads = page.getByRole('columnheader')
    const count = await heads.count()
    await page.getByRole('button', { name: 'Columns' }).press('Enter')
    await page.getByRole('checkbox', { name: 'Sentence' }).press('Space')
    await expect.poll(() => heads.count(), patient).toBe(count + 1)
    expect(new URL(page.url()).searchParams.getAll('columns')).toContain('sentence')
    await page.keyboard.press('Escape')
    const handle = page.getByRole('slider', { name: /Who says so/ })
    const widthOf = async () =>
      (await page.getByRole('columnheader', { name: /Who says so/ }).boundingBox())?.width ?? 0
    const usual = await widthOf()
    await handle.focus()
    for (let at = 0; at < 3; at++) {
      // oxlint-disable-next-line no-await-in-loop -- keys come one after the other
      await page.keyboard.press('ArrowRight')
    }
    await expect.poll(async () => Math.round((await widthOf()) - usual), patient).toBe(48)
    const box = await handle.boundingBox()
    const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 8 }
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + 40, at.y, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => Math.round((await widthOf()) - usual), patient).toBe(88)
    await page.reload()
    await expect.poll(async () => Math.round((await widthOf()) - usual), patient).toBe(88)
    await handle.press('Enter')
    await expect.poll(async () => Math.round((await widthOf()) - usual), patient).toBe(0)
    await window.close()
  })
})
