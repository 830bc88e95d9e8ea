import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerOf } from '../server/answer-of.ts'
import { listAxeFaults } from './axe.ts'
import { useDemoInChromium } from './demo-in-chromium.ts'
import { findOverhang } from './layout.ts'
import type { WindowOptions } from './open-window.ts'

/** A machine with much else to do may take its time. */
const patient = { timeout: 20_000 }

const demo = useDemoInChromium({ hasIncidents: true })

async function getIncident(code: string) {
  return answerOf(demo.served.ask('getIncident', { params: { id: code } }))
}

function rowsOf(page: Page) {
  return page.locator('.table-rows [role=row]')
}

describe('the list of incidents', () => {
  test('is narrowed by the URL, which the choice of a grade changes, and downloads what it shows', async () => {
    const window = await demo.openWindow()
    const { page } = window
    await window.open('/incidents?grade=Confirmed')
    await expect.poll(() => rowsOf(page).count(), patient).toBe(5)
    expect(await rowsOf(page).locator('.grade-tag').allTextContents()).toEqual(
      Array.from({ length: 5 }, () => 'Confirmed'),
    )
    await page.getByRole('checkbox', { name: /^Contested \d/ }).press('Space')
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('grade'), patient)
      .toEqual(['Confirmed', 'Contested'])
    await expect.poll(() => rowsOf(page).count(), patient).toBe(10)
    const link = await page.getByRole('link', { name: 'GeoJSON' }).getAttribute('href')
    const { features } = (await (await demo.served.send(link ?? '')).json()) as { features: unknown[] }
    expect(features.length).toBeGreaterThan(0)
    expect(features.length).toBeLessThanOrEqual(10)
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('says unknown where nobody gives a number, and 0 only where a recorder does', async () => {
    const window = await demo.openWindow()
    await window.open('/incidents?q=QM141')
    const row = rowsOf(window.page).first()
    expect(await row.textContent()).toContain('unknown')
    await window.close()
  })
})

describe('an incident', () => {
  test('is found in the list, regraded by keyboard, shown so elsewhere, and taken back', async () => {
    const window = await demo.openWindow()
    const other = await demo.openWindow()
    const { page } = window
    await other.open('/incidents?grade=Confirmed')
    const before = await rowsOf(other.page).count()
    await window.open('/incidents?q=QM102')
    await rowsOf(page).first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Old Market' }).waitFor()
    await page.keyboard.press('r')
    await page.getByRole('dialog').waitFor()
    expect(await listAxeFaults(page)).toEqual([])
    await page.getByRole('radio', { name: /^Weak/ }).press('ArrowUp')
    await page.getByRole('radio', { name: /^Fair/ }).press('ArrowUp')
    await page.keyboard.press('Tab')
    await page.keyboard.type('the belligerent admits it')
    await page.keyboard.press('Enter')
    await page.locator('.toll-grade', { hasText: 'Confirmed' }).waitFor()
    expect((await getIncident('QM102')).incident.grade).toBe('Confirmed')

    const [latest] = await page.locator('.turn').allTextContents()
    for (const words of ['Edited', 'the belligerent admits it', 'Ann Example', 'Weak', 'Confirmed'])
      expect(latest).toContain(words)
    await expect.poll(() => rowsOf(other.page).count(), patient).toBe(before + 1)

    await page.keyboard.press('u')
    await page.getByLabel(/^Why/).fill('it admits another one')
    await page.keyboard.press('Enter')
    await page.locator('.toll-grade', { hasText: 'Weak' }).waitFor()
    await page.locator('.turn.undone').waitFor()
    await expect.poll(() => rowsOf(other.page).count(), patient).toBe(before)
    expect((await getIncident('QM102')).history.map(({ made }) => made)).toEqual([
      'recorded',
      'edited',
      'undo',
    ])
    expect([...window.noise, ...other.noise]).toEqual([])
    await Promise.all([window.close(), other.close()])
  })

  test('tells of every field which cell it was read from, on focus', async () => {
    const window = await demo.openWindow()
    const { page } = window
    await window.open('/incidents/QM101')
    await page.locator('.harm-grid .traced').first().focus()
    const card = page.locator('.traced-card:popover-open')
    await card.waitFor()
    expect(await card.textContent()).toContain('Column “civilians killed min”: 3')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/incidents/QM101')
    await window.close()
  })

  test('shows what is conceded beside the recorder’s range, and the page of the recorder as text', async () => {
    const window = await demo.openWindow()
    const { page } = window
    await window.open('/incidents/QM101')
    const position = page.locator('.position').first()
    expect(await position.textContent()).toContain('below the recorder’s range')
    expect(await position.textContent()).toContain('overlaps the recorder’s range')
    expect(await page.locator('.copied-address code').textContent()).toBe(
      'https://quayside.example/incidents/qm101',
    )
    expect(await page.locator('a[href^="https://quayside"]').count()).toBe(0)
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('is linked to a claim, whose figure opens its sentence, and unlinked', async () => {
    const window = await demo.openWindow()
    const { page } = window
    await window.open('/incidents/QM104')
    await page.keyboard.press('c')
    const field = page.getByRole('searchbox', { name: /^Find a claim/ })
    await field.fill('Amnesty')
    await page.locator('.found').first().click()
    await page.getByLabel(/^Why/).fill('it is about this street')
    await page.keyboard.press('Enter')
    const figure = page.locator('.figure-button')
    await figure.press('Enter')
    await page.locator('.claim-sentence mark').waitFor()
    expect(new URL(page.url()).searchParams.get('claim')).toMatch(/^[0-9a-f]{64}$/)
    expect((await getIncident('QM104')).claims).toHaveLength(1)
    await page.getByRole('button', { name: 'Unlink' }).press('Enter')
    await page.getByLabel(/^Why/).fill('it is about the whole town')
    await page.keyboard.press('Enter')
    await figure.waitFor({ state: 'detached' })
    expect((await getIncident('QM104')).incident.claims).toEqual([])
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('gets another range, whose ends have to be in order; an empty end is unknown, not 0', async () => {
    const window = await demo.openWindow()
    const { page } = window
    await window.open('/incidents/QM105')
    await page.keyboard.press('e')
    await page.getByLabel('At least').fill('9')
    await page.getByLabel('At most').fill('2')
    await page.getByText('The minimum must not be above the maximum.').waitFor()
    await page.getByLabel(/^Why/).fill('a later report')
    expect(await page.getByRole('button', { name: /^Record it/ }).isDisabled()).toBe(true)
    await page.getByLabel('At most').fill('')
    await page.getByLabel(/^Why/).press('Enter')
    await page.locator('.incident-toll', { hasText: 'at least 9' }).waitFor()
    expect((await getIncident('QM105')).incident.harm.killed.civilians).toEqual({ min: 9, max: null })
    await window.close()
  })

  test('is merged into another, withdrawn, and both are taken back', async () => {
    const window = await demo.openWindow()
    const { page } = window
    await window.open('/incidents/QM106')
    await page.keyboard.press('m')
    await page.getByRole('searchbox', { name: /^Find the other incident/ }).fill('QM107')
    await page.locator('.found', { hasText: 'QM107' }).click()
    await page.getByLabel(/^Why/).fill('one strike, reported twice')
    await page.keyboard.press('Enter')
    await page.getByText('It is counted as part of another incident').waitFor()
    expect((await getIncident('QM106')).into?.code).toBe('QM107')
    await page.keyboard.press('r')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('u')
    await page.getByLabel(/^Why/).fill('two strikes')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Withdraw/ }).press('Enter')
    await page.getByLabel(/^Why/).fill('the report was about another town')
    await page.keyboard.press('Enter')
    await page.getByText('It was withdrawn and is no longer counted.').waitFor()
    expect((await getIncident('QM106')).status).toBe('withdrawn')
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('tells in words that somebody else was quicker, and records nothing', async () => {
    const window = await demo.openWindow()
    const { page } = window
    await window.open('/incidents/QM108')
    await page.keyboard.press('r')
    await page.getByRole('dialog').waitFor()
    const { incident, last } = await getIncident('QM108')
    await answerOf(
      demo.served.ask('decideIncident', {
        body: {
          decisions: [{ kind: 'edit', incident: incident.id, seen: last, changes: { grade: 'Discounted' } }],
          why: 'they were fighters',
        },
      }),
    )
    const entries = (await getIncident('QM108')).history.length
    await page.getByRole('radio', { name: /^Confirmed/ }).check()
    await page.getByLabel(/^Why/).fill('it is admitted')
    await page.keyboard.press('Enter')
    await page.getByText('Somebody was quicker').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('they were fighters')
    expect((await getIncident('QM108')).history).toHaveLength(entries)
    await window.close()
  })

  test('lists its keys in the help', async () => {
    const window = await demo.openWindow()
    const { page } = window
    await window.open('/incidents/QM101')
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const words = (await dialog.textContent()) ?? ''
    for (const told of [
      'Regrade it',
      'Edit its range',
      'Link a claim',
      'Merge it into another',
      'Withdraw it',
    ])
      expect(words).toContain(told)
    await window.close()
  })

  test('that nobody knows is said in words', async () => {
    const window = await demo.openWindow()
    await window.open('/incidents/no-such-code')
    expect(await window.page.locator('.notice').textContent()).toContain('no-such-code')
    await window.close()
  })
})

describe('the map of incidents', () => {
  test('opens an incident, and names beside the map those that are not on it', async () => {
    const window = await demo.openWindow({ reducedMotion: 'reduce' })
    const { page } = window
    await window.open('/incidents?view=map')
    await page.locator('.map-canvas[data-drawn=true]').waitFor()
    await page.getByText('3 incidents are not on the map').click()
    expect(await page.locator('.unplaced-incidents li').count()).toBe(3)
    expect(await page.locator('.unplaced-incidents').textContent()).toContain('coordinates not known')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const first = page.locator('.place-panel a').first()
    await first.waitFor()
    expect(new URL(page.url()).searchParams.get('open')).not.toBeNull()
    await first.press('Enter')
    await page.locator('.incident-toll').waitFor()
    expect(window.noise).toEqual([])
    await window.close()
  })

  test('has the filters of the list and months of its own', async () => {
    const window = await demo.openWindow({ reducedMotion: 'reduce' })
    const { page } = window
    await window.open('/incidents?grade=Confirmed')
    await page.getByRole('link', { name: 'Map', exact: true }).last().click()
    await page.getByText('Filters (1 chosen)').waitFor()
    await page.locator('.map-side', { hasText: '5 incidents' }).waitFor()
    await page.getByRole('slider', { name: 'From month' }).press('ArrowRight')
    await expect.poll(() => new URL(page.url()).searchParams.get('from'), patient).toMatch(/^2017-\d\d-01$/)
    expect(window.noise).toEqual([])
    await window.close()
  })
})

const looks: readonly (readonly [string, WindowOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['right to left', { direction: 'rtl' }],
  ['360 px', { viewport: { width: 360, height: 740 } }],
]

test.each(looks)('axe finds no fault in the forms, and nothing hangs out: %s', async (_, options) => {
  const window = await demo.openWindow(options)
  const { page } = window
  await window.open('/incidents/QM109')
  for (const key of ['r', 'e', 'c', 'm', 'x']) {
    // oxlint-disable-next-line no-await-in-loop -- one form after the other
    await page.keyboard.press(key)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.getByRole('dialog').waitFor()
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect({ key, faults: await listAxeFaults(page) }).toEqual({ key, faults: [] })
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect(await findOverhang(page)).toBe(0)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.keyboard.press('Escape')
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(window.noise).toEqual([])
  await window.close()
})
