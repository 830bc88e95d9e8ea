import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerOf } from '../server/answer-of.ts'
import { coalition, codeOf, days, makeIncidentCase } from '../server/incident-case.ts'
import { listAxeFaults } from './axe.ts'
import { useCaseInChromium } from './case-in-chromium.ts'
import { findOverhang } from './layout.ts'
import type { WindowOptions } from './open-window.ts'

/** A machine with much else to do may take its time. */
const patient = { timeout: 20_000 }

const chromium = useCaseInChromium(async (work) => {
  const folder = join(work, 'case')
  await makeIncidentCase(folder)
  return folder
})

function figureOf(page: Page, title: string) {
  return page
    .locator('.policy-card', { has: page.getByRole('heading', { name: title }) })
    .locator('.tally-figure strong')
}

async function sayTotal(policy: string, asOf?: string): Promise<string> {
  const query = { policy, ...(asOf === undefined ? {} : { asOf }) }
  const { total, victims } = await answerOf(chromium.served.ask('getTally', { query }))
  const sum = total.harm.killed?.[victims]
  return `\u2066${sum?.min}–${sum?.max}\u2069`
}

describe('tallies side by side', () => {
  test('say what the server reckons, as of now and as of an earlier day', async () => {
    await chromium.withWindow('/tallies', async ({ page }) => {
      await expect
        .poll(() => figureOf(page, 'Airwars').textContent(), patient)
        .toBe(await sayTotal('airwars'))
      const slider = page.getByRole('slider', { name: 'As the ledger stood' })
      await slider.focus()
      for (let step = 0; step < 3; step++) {
        // oxlint-disable-next-line no-await-in-loop -- one key after the other
        await page.keyboard.press('ArrowLeft')
      }
      await expect.poll(() => new URL(page.url()).searchParams.get('asOf'), patient).toBe(days.recorded)
      const then = await sayTotal('airwars', days.recorded)
      expect(then).not.toBe(await sayTotal('airwars'))
      await expect.poll(() => figureOf(page, 'Airwars').textContent(), patient).toBe(then)
      expect(await slider.getAttribute('aria-valuetext')).toContain('1 Mar 2022')
    })
  })

  test('stand beside each other group by group, and say where lines overlap', async () => {
    await chromium.withWindow('/tallies', async ({ page }) => {
      await page.getByRole('checkbox', { name: 'ACLED: the most conservative figure' }).press('Space')
      await page.getByRole('checkbox', { name: 'Belligerent', exact: true }).press('Space')
      const table = page.getByRole('table', { name: 'Ranges of people killed by group and rule' })
      await expect.poll(() => table.locator('thead th').count(), patient).toBe(4)
      await expect.poll(() => table.locator('tbody tr', { hasText: coalition }).count(), patient).toBe(1)
      expect(await page.locator('.notice').textContent()).toContain('belligerent')
      const link = await page.getByRole('link', { name: /^Download as CSV/ }).getAttribute('href')
      expect(await (await chromium.served.send(link ?? '')).text()).toContain(coalition)
    })
  })

  test('open down to the incidents, by keyboard, and close again where they were opened', async () => {
    await chromium.withWindow('/tallies?by=grade', async ({ page }) => {
      const cell = page
        .getByRole('row', { name: /^Confirmed/ })
        .getByRole('button')
        .first()
      await cell.press('Enter')
      const list = page.getByRole('complementary', { name: 'Incidents of a figure' })
      await expect.poll(() => list.locator('li').count(), patient).toBe(2)
      expect(await list.locator('li').first().textContent()).toContain(codeOf(1))
      await page.keyboard.press('Escape')
      await list.waitFor({ state: 'detached' })
      expect(await page.locator(':focus').textContent()).toBe(await cell.textContent())
      await cell.press('Enter')
      await list.getByRole('link').first().click()
      await expect.poll(() => page.locator('h1').textContent(), patient).toContain('Karsa')
    })
  })
})

describe('why a tally changed', () => {
  test('is told step by step, from the one range to the other', async () => {
    await chromium.withWindow(`/tallies?view=why&since=${days.recorded}`, async ({ page }) => {
      const causes = page.locator('.waterfall tbody th')
      await expect.poll(() => causes.count(), patient).toBeGreaterThan(3)
      const named = await causes.allTextContents()
      expect([named[0], named.at(-1)]).toEqual(['Before', 'After'])
      expect(named).toEqual(expect.arrayContaining(['Regraded', 'Withdrawn']))
      expect(await page.locator('.waterfall .whole .number-cell').allTextContents()).toEqual([
        await sayTotal('airwars', days.recorded),
        await sayTotal('airwars'),
      ])
      expect(await page.getByText('a second witness').count()).toBe(1)
    })
  })
})

describe('what is conceded', () => {
  test('stands beside what is recorded, and what is rejected with its reasons', async () => {
    await chromium.withWindow(`/tallies?view=positions&belligerent=${coalition}`, async ({ page }) => {
      await page.getByRole('heading', { name: 'It accepts 2 incidents' }).waitFor()
      await page.getByRole('heading', { name: 'It rejects 1 incident' }).waitFor()
      const rejected = page.locator('.policy-card', { hasText: 'It rejects' })
      expect(await rejected.locator('li').allTextContents()).toEqual([
        '1 too little information to assess it',
        '1 another reason',
      ])
    })
  })
})

describe('an aggregate', () => {
  test('shows what is left of it, and the incidents it was reckoned from', async () => {
    await chromium.withWindow('/tallies?view=aggregates', async ({ page }) => {
      await page.getByRole('heading', { name: 'Karsa morgue, July 2017' }).waitFor()
      await expect.poll(() => page.locator('tbody tr').count(), patient).toBeGreaterThan(0)
      expect(await page.locator('.range-words').count()).toBe(3)
    })
  })
})

const looks: readonly (readonly [string, WindowOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['right to left', { direction: 'rtl' }],
  ['360 px', { viewport: { width: 360, height: 740 } }],
]
const paths = [
  '/tallies?by=belligerent&by=grade',
  '/tallies?of=airwars',
  '/tallies?view=why',
  `/tallies?view=positions&belligerent=${coalition}`,
  '/tallies?view=aggregates',
]

describe('every view of the tallies', () => {
  test.each(looks)('has no fault that axe finds, and nothing hangs out: %s', async (_, options) => {
    for (const path of paths) {
      // oxlint-disable-next-line no-await-in-loop -- one view after the other
      await chromium.withWindow(
        path,
        async ({ page }) => {
          expect({ path, faults: await listAxeFaults(page) }).toEqual({ path, faults: [] })
          expect({ path, overhang: await findOverhang(page) }).toEqual({ path, overhang: 0 })
        },
        options,
      )
    }
  })
})
