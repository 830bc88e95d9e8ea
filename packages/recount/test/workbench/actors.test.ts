import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf } from '../server/answer-of.ts'
import { demoCaseMaker } from '../server/demo-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { listAxeFaults } from './axe.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { openWindow } from './open-window.ts'

const work = mkdtempSync(join(tmpdir(), 'recount-actors-'))
let served: ServedCase
let chromium: OpenChromium

beforeAll(async () => {
  served = await serveCase(await demoCaseMaker(work)('actors'))
  chromium = await openChromium()
})

afterAll(async () => {
  await chromium.close()
  await served.close()
  rmSync(work, { recursive: true, force: true })
})

describe('actors and places', () => {
  test('an actor is edited by keyboard: seen before it is saved, read again only when told to', async () => {
    const window = await openWindow(chromium.browser, served)
    const { page } = window
    await window.open('/actors?open=airwars')
    await page.getByRole('heading', { name: 'Airwars' }).waitFor()
    await page.keyboard.press('e')
    const names = page.getByLabel(/^Other names/)
    await names.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\nالحروب الجوية')
    await page.getByRole('button', { name: 'See what would change' }).press('Enter')
    await page.getByRole('heading', { name: 'What this would change' }).waitFor()
    expect(await listAxeFaults(page)).toEqual([])
    const { entries } = served.live.state
    await page.getByLabel('Why').fill('its name in Arabic')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Saved' }).waitFor()
    expect(served.live.state.entries).toBe(entries + 1)
    expect((await answerOf(served.ask('getRereading'))).last).toBe(null)

    await page.getByRole('button', { name: 'Read all documents again' }).press('Enter')
    await page.getByText(/0 documents came out otherwise, 6 as before/).waitFor()
    await page.getByRole('button', { name: 'Done' }).press('Enter')
    await page.getByRole('cell', { name: 'الحروب الجوية' }).waitFor()
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('what is typed after the preview has to be seen again', async () => {
    const window = await openWindow(chromium.browser, served)
    const { page } = window
    await window.open('/actors?open=new&edit=yes&name=Quay%20Office')
    await page.getByRole('button', { name: 'See what would change' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor()
    await page.getByLabel(/^Short names/).fill('the office')
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
    await page.getByRole('button', { name: 'See what would change' }).waitFor()
    await window.close()
  })

  test('a place is found in the gazetteer and gets a spelling', async () => {
    const window = await openWindow(chromium.browser, served)
    const { page } = window
    await window.open('/actors?tab=places')
    await page.getByRole('searchbox', { name: 'Search the gazetteer' }).fill('Mosul')
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: 'Places of that name' }).getByRole('link').first().click()
    await page.getByRole('button', { name: /^Edit/ }).click()
    await page.getByLabel(/^Other spellings/).fill('Mossoul')
    await page.getByRole('button', { name: 'See what would change' }).click()
    await page.getByLabel('Why').fill('as French reports spell it')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Saved' }).waitFor()
    const { rows } = await answerOf(served.ask('listCasePlaces'))
    expect(rows[0]?.names.map(({ name }) => name)).toContain('Mossoul')
    expect(window.noise).toEqual([])
    await window.close()
  })
})

describe('the ledger', () => {
  test('is verified now, in words', async () => {
    const window = await openWindow(chromium.browser, served)
    const { page } = window
    await window.open('/ledger')
    await page.getByText('Not verified since the server was started').waitFor()
    await page.keyboard.press('v')
    await page.getByText('All as recorded.').waitFor()
    expect(await page.getByRole('region', { name: 'Verification' }).textContent()).toContain('6 originals')
    await window.close()
  })

  test('takes back a decision with a reason, which another window sees', async () => {
    const { rows } = await answerOf(served.ask('listClaims', { query: { status: 'proposed', limit: 1 } }))
    const { id = '', last = 0 } = rows[0] ?? {}
    const { decided } = await answerOf(
      served.ask('decide', { body: { decisions: [{ kind: 'accept', claim: id, seen: last }], why: 'read' } }),
    )
    const entry = decided[0]?.entry ?? 0
    const [window, other] = await Promise.all([
      openWindow(chromium.browser, served),
      openWindow(chromium.browser, served),
    ])
    await other.open(`/ledger?open=${entry}`)
    await window.open(`/ledger?open=${entry}`)
    await window.page.getByRole('cell', { name: 'accepted', exact: true }).waitFor()
    await window.page.keyboard.press('u')
    await window.page.getByLabel('Why it is taken back').fill('a headline')
    await window.page.keyboard.press('Enter')
    await window.page.getByText('Taken back by Ann Example').waitFor()
    await other.page.getByText('Taken back by Ann Example').waitFor()
    expect(served.live.state.findClaim(id)?.recorded.status).toBe('proposed')
    await Promise.all([window.close(), other.close()])
  })
})
