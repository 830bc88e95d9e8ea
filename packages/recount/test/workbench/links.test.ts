import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerOf } from '../server/answer-of.ts'
import { codeOf, incidentOf } from '../server/incident-case.ts'
import { listsLink, longLink, longLinkPairs, makeLinkedCase, statementKey } from '../server/linked-case.ts'
import { listAxeFaults } from './axe.ts'
import { useCaseInChromium } from './case-in-chromium.ts'
import { listFocusFaults } from './focus.ts'
import { findOverhang } from './layout.ts'
import type { WindowOptions } from './open-window.ts'

/** A machine with much else to do may take its time. */
const patient = { timeout: 20_000 }

const chromium = useCaseInChromium(async (work) => {
  const folder = join(work, 'case')
  await makeLinkedCase(folder)
  return folder
})

const review = '/links/statements'

/** The statement and the incident that the address names. */
function shownPair(page: Page): readonly (string | null)[] {
  const { searchParams } = new URL(page.url())
  return [searchParams.get('left'), searchParams.get('right')]
}

function pairOf(statement: number, incident: number): readonly string[] {
  return [statementKey(statement), incidentOf(incident).id]
}

async function waitForPair(page: Page, statement: number, incident: number): Promise<void> {
  await expect.poll(() => shownPair(page), patient).toEqual(pairOf(statement, incident))
  await page.getByRole('heading', { name: codeOf(incident) }).waitFor()
}

async function readDecision(statement: number, incident: number) {
  const [left = '', right = ''] = pairOf(statement, incident)
  const { decision } = await answerOf(
    chromium.served.ask('getLinkPair', { params: { name: 'statements', left, right } }),
  )
  return decision
}

describe('the list of linkages', () => {
  test('says what is left to decide, and leads there', async () => {
    await chromium.withWindow('/', async ({ page }) => {
      await page.keyboard.press('g')
      await page.keyboard.press('k')
      const card = page.locator('.link-card', { hasText: 'Official statements and incidents' })
      await expect
        .poll(() => card.locator('dd').allTextContents(), patient)
        .toEqual(['4', '2', '0', '0', '6'])
      await card.getByRole('link', { name: 'Official statements and incidents' }).click()
      await waitForPair(page, 2, 2)
    })
  })
})

describe('a pair', () => {
  test('shows both records with what differs marked to the letter, and what the weight is made of', async () => {
    const [left = '', right = ''] = pairOf(1, 1)
    await chromium.withWindow(`${review}?${new URLSearchParams({ left, right })}`, async ({ page }) => {
      await waitForPair(page, 1, 1)
      const place = page.locator('.record-columns tr.differs', { hasText: 'place' })
      expect(await place.locator('mark').allTextContents()).toEqual(['h'])
      expect(await page.locator('.read-words').allTextContents()).toEqual(['3 June 2017', 'Karsah', '4'])
      const weights = page.locator('.pair-waterfall .number-cell')
      expect((await weights.allTextContents()).map((text) => text.replaceAll(/[\u2066\u2069]/g, ''))).toEqual(
        ['−6.0', '+8.5+1.5 of it because of how common it is', '+6.0', '−1.0', '+7.5'],
      )
      expect(await page.locator('.pair-card').getByText('99.5% likely the one').count()).toBe(1)
    })
  })

  test('that the machine did not choose from leads to its rivals by key, and to the incident’s page', async () => {
    await chromium.withWindow(`${review}?state=abstained`, async ({ page }) => {
      await waitForPair(page, 3, 5)
      await page.keyboard.press('1')
      await waitForPair(page, 3, 6)
      await page.keyboard.press('i')
      await expect.poll(() => new URL(page.url()).pathname, patient).toBe(`/incidents/${codeOf(6)}`)
    })
  })
})

describe('deciding by keys', () => {
  test('records, goes on, puts off, and takes back', async () => {
    await chromium.withWindow(review, async ({ page }) => {
      await waitForPair(page, 2, 2)
      await page.keyboard.press('n')
      await waitForPair(page, 1, 1)
      await page.keyboard.press('p')
      await waitForPair(page, 2, 2)
      await page.keyboard.press('x')
      await waitForPair(page, 1, 1)
      await page.keyboard.press('w')
      await page.keyboard.type('the same house')
      await page.keyboard.press('Enter')
      await page.keyboard.press('d')
      await waitForPair(page, 4, 3)
      await expect
        .poll(() => readDecision(1, 1), patient)
        .toMatchObject({ same: false, why: 'the same house', by: 'Ann Example' })
      await page.keyboard.press('s')
      await waitForPair(page, 5, 4)
      await expect.poll(() => readDecision(4, 3), patient).toMatchObject({ same: true, why: null })
      await page.getByText('is recorded as “credible”').waitFor()
      await expect.poll(() => page.locator('.pair-list li').count(), patient).toBe(1)
      for (const [statement, incident] of [
        [4, 3],
        [1, 1],
      ] as const) {
        // oxlint-disable-next-line no-await-in-loop -- one key after the other
        await page.keyboard.press('u')
        // oxlint-disable-next-line no-await-in-loop
        await waitForPair(page, statement, incident)
        // oxlint-disable-next-line no-await-in-loop
        await expect.poll(() => readDecision(statement, incident), patient).toBeNull()
      }
      const { answer } = await chromium.served.ask('getIncident', { params: { id: codeOf(3) } })
      expect(answer?.incident.positions).toEqual([])
      await page.getByRole('button', { name: 'Bring back what was put off' }).click()
      await expect.poll(() => page.locator('.pair-list li').count(), patient).toBe(4)
    })
  })

  test('comes back with the pair where somebody was faster, and can be made again', async () => {
    await chromium.withWindow(
      review,
      async ({ page }) => {
        await waitForPair(page, 2, 2)
        const [left = '', right = ''] = pairOf(2, 2)
        const decisions = '**/api/links/statements/decisions'
        await page.route(decisions, async (route) => {
          await answerOf(
            chromium.served.ask('decideLinkPair', {
              params: { name: 'statements' },
              body: { left, right, same: false, why: 'two streets', seen: null },
            }),
          )
          await route.continue()
        })
        await page.keyboard.press('s')
        const notice = page.getByRole('alert')
        await notice.getByText('Somebody else decided first').waitFor()
        await page.unroute(decisions)
        expect(await notice.textContent()).toContain('Ann Example decided meanwhile')
        await notice.getByRole('button', { name: 'Look and decide again' }).click()
        await waitForPair(page, 2, 2)
        await page.getByText('two streets').waitFor()
        await page.keyboard.press('s')
        await expect.poll(() => readDecision(2, 2), patient).toMatchObject({ same: true })
      },
      {},
      ['error: Failed to load resource: the server responded with a status of 409 (Conflict)'],
    )
    const decision = await readDecision(2, 2)
    await answerOf(chromium.served.ask('undo', { body: { entry: decision?.entry ?? 0, why: 'tried' } }))
    const before = await readDecision(2, 2)
    await answerOf(chromium.served.ask('undo', { body: { entry: before?.entry ?? 0, why: 'tried' } }))
  })
})

describe('where nothing is left', () => {
  const likeliest = `${review}?state=abstained&atLeast=0.987`
  const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })

  test('because all is put off, nothing can be undone, and all of it brought back', async () => {
    await chromium.withWindow(likeliest, async ({ page }) => {
      await waitForPair(page, 3, 5)
      await page.keyboard.press('x')
      await page.getByText('Every pair that is left here is put off').waitFor()
      expect(await undo(page).count()).toBe(0)
      await page.getByRole('button', { name: 'Bring back what was put off' }).click()
      await waitForPair(page, 3, 5)
    })
  })

  test('the last decision can be undone before it is recorded', async () => {
    await chromium.withWindow(likeliest, async ({ page }) => {
      await waitForPair(page, 3, 5)
      const { promise: release, resolve: goOn } = Promise.withResolvers<void>()
      await page.route('**/api/links/statements/decisions', async (route) => {
        await release
        await route.continue()
      })
      await page.keyboard.press('d')
      await page.getByText('Every pair here is decided').waitFor()
      await page.getByText('1 being recorded').waitFor()
      await undo(page).click()
      await waitForPair(page, 3, 5)
      const undone = page.waitForResponse((response) => response.url().endsWith('/api/undo'))
      goOn()
      expect((await undone).status()).toBe(200)
      expect(await readDecision(3, 5)).toBeNull()
    })
  })
})

describe('a linkage of more pairs than a page', () => {
  test('is gone through to its last pair and its last cluster', async () => {
    await chromium.withWindow(`/links/${longLink}`, async ({ page }) => {
      const listed = page.getByRole('navigation', { name: 'Pairs' })
      await page.getByText(`${longLinkPairs} pairs`).waitFor()
      await scrollThrough(page, '.pair-list', longLinkPairs)
      expect(await listed.locator('li').count()).toBeLessThan(100)
      await listed.locator('li').last().getByRole('link').click()
      await page.getByRole('heading', { name: `Person ${longLinkPairs} ` }).waitFor()
    })
    await chromium.withWindow(`/links/${longLink}?view=clusters&atLeast=0.5`, async ({ page }) => {
      await page.getByText(`${longLinkPairs} clusters`).waitFor()
      await scrollThrough(page, '.cluster-list', longLinkPairs)
    })
  })

  test('has its next page though the end comes near while what is there is asked for again', async () => {
    await chromium.withWindow(`/links/${longLink}`, async ({ page }) => {
      await page.getByText(`${longLinkPairs} pairs`).waitFor()
      const again = page.waitForRequest(longPairs)
      const { promise: release, resolve: goOn } = Promise.withResolvers<void>()
      await page.route(longPairs, async (route) => {
        await release
        await route.continue()
      })
      await decideElsewhere()
      await again
      await scrollToEnd(page, '.pair-list')
      await page.locator('.pair-list li[aria-posinset="200"]').waitFor()
      goOn()
      const next = page.locator('.pair-list li[aria-posinset="201"]')
      await expect.poll(() => next.count(), patient).toBe(1)
    })
  })

  test('is asked for more where all of a page is put off', async () => {
    await chromium.withWindow(`/links/${longLink}?atLeast=0.5`, async ({ page }) => {
      let pages = 0
      await page.route(longPairs, (route) => {
        pages += 1
        const url = new URL(route.request().url())
        url.searchParams.set('limit', '2')
        return route.continue({ url: url.href })
      })
      for (let number = 1; number <= 6; number++) {
        // oxlint-disable-next-line no-await-in-loop -- one pair after the other
        await page.getByRole('heading', { name: `Person ${number} ` }).waitFor()
        // oxlint-disable-next-line no-await-in-loop
        await page.keyboard.press('x')
      }
      await page.getByRole('button', { name: 'All probabilities' }).click()
      await expect.poll(() => pages, patient).toBeGreaterThan(3)
      await expect
        .poll(() => page.locator('.pair-list li').first().textContent(), patient)
        .toContain('Person 7 ')
      expect(await page.getByText('6 put off').count()).toBe(1)
    })
  })

  test('says that a page failed, and asks for it again when told to, not by itself', async () => {
    await chromium.withWindow(
      `/links/${longLink}?view=clusters&atLeast=0.5`,
      async ({ page }) => {
        await page.getByText(`${longLinkPairs} clusters`).waitFor()
        const nextPage = /\/clusters\?.*after=/
        let asked = 0
        await page.route(nextPage, (route) => {
          asked += 1
          return route.fulfill({ status: 500, json: { message: 'The engine is gone.' } })
        })
        await scrollToEnd(page, '.cluster-list')
        const notice = page.getByRole('alert')
        await notice.getByText('The engine is gone.').waitFor()
        await scrollToEnd(page, '.cluster-list')
        await page.unroute(nextPage)
        expect(asked).toBe(1)
        await notice.getByRole('button', { name: 'Try again' }).click()
        await notice.waitFor({ state: 'detached' })
        await scrollThrough(page, '.cluster-list', longLinkPairs)
      },
      {},
      ['error: Failed to load resource: the server responded with a status of 500 (Internal Server Error)'],
    )
  })
})

/** The pairs of the long linkage, as a window asks for them. */
const longPairs = `**/api/links/${longLink}/pairs?*`

/** Has a decision about another linkage recorded, and takes it back: the ledger changes, the long linkage doesn't. */
async function decideElsewhere(): Promise<void> {
  const [left = '', right = ''] = pairOf(5, 4)
  const { entries } = await answerOf(
    chromium.served.ask('decideLinkPair', {
      params: { name: 'statements' },
      body: { left, right, same: false, why: 'another house', seen: null },
    }),
  )
  await answerOf(chromium.served.ask('undo', { body: { entry: entries[0] ?? 0, why: 'tried' } }))
}

function scrollToEnd(page: Page, list: string): Promise<void> {
  return page.locator(list).evaluate((frame) => frame.scrollTo(0, frame.scrollHeight))
}

/** Scrolls a list to its end until the last of so many items is there. */
async function scrollThrough(page: Page, list: string, items: number): Promise<void> {
  const last = page.locator(`${list} li[aria-posinset="${items}"]`)
  await expect
    .poll(async () => {
      await scrollToEnd(page, list)
      return last.count()
    }, patient)
    .toBe(1)
}

describe('a proposal that is ruled out', () => {
  test('brings up its rivals at once, and goes back with an undo', async () => {
    const [left = '', right = ''] = pairOf(1, 1)
    await chromium.withWindow(`${review}?${new URLSearchParams({ left, right })}`, async ({ page }) => {
      await waitForPair(page, 1, 1)
      await page.keyboard.press('d')
      await page.getByText('One other incident that it may be about').waitFor()
      await page.getByRole('combobox', { name: 'Show' }).selectOption('abstained')
      await page.locator('.pair-list li', { hasText: codeOf(5) }).waitFor()
      await expect.poll(() => page.locator('.pair-list li').count(), patient).toBe(3)
      const rival = page.locator(`.pair-list a[href*="${left.split(':')[1]}"]`)
      await rival.filter({ hasText: codeOf(2) }).click()
      await waitForPair(page, 1, 2)
      await page.getByText('The likeliest incident was ruled out').waitFor()
      await page.keyboard.press('u')
      await waitForPair(page, 1, 1)
      await expect.poll(() => page.locator('.pair-list li').count(), patient).toBe(2)
    })
  })
})

describe('a threshold', () => {
  test('shows its effect before anything is chosen, and chooses what is reviewed', async () => {
    await chromium.withWindow(`/links/${listsLink}?view=threshold`, async ({ page }) => {
      const slider = page.getByRole('slider', { name: 'Take pairs for the same from' })
      await slider.focus()
      await page.keyboard.press('Home')
      const facts = page.locator('.threshold-facts dd')
      await expect.poll(() => facts.allTextContents(), patient).toEqual(['9', '2', '7', 'none decided yet'])
      expect(await slider.getAttribute('aria-valuetext')).toContain('weight')
      await page.keyboard.press('End')
      await expect.poll(() => facts.first().textContent(), patient).toBe('2')
      await page.locator('summary', { hasText: 'Every threshold' }).click()
      const { thresholds } = await answerOf(
        chromium.served.ask('listLinkThresholds', { params: { name: listsLink } }),
      )
      expect(await page.getByRole('table', { name: 'Every threshold' }).locator('tbody tr').count()).toBe(
        thresholds.length,
      )
      const entries = chromium.served.live.state.entries
      await page.getByRole('link', { name: 'Review pairs from here up' }).click()
      await expect.poll(() => page.locator('.pair-list li').count(), patient).toBe(2)
      expect(chromium.served.live.state.entries).toBe(entries)
    })
  })
})

describe('a cluster', () => {
  test('is drawn as a graph that arrow keys go through, and stands in tables beside it', async () => {
    await chromium.withWindow(`/links/${listsLink}?view=clusters&atLeast=0.5`, async ({ page }) => {
      await expect.poll(() => page.locator('.graph-node').count(), patient).toBe(7)
      expect(await page.locator('.graph-line').count()).toBe(8)
      expect(await page.locator('.graph-line.bridge').count()).toBe(2)
      await page.locator('.graph-node').first().focus()
      await page.keyboard.press('ArrowRight')
      const active = page.locator('.graph-node[aria-pressed=true]')
      await expect.poll(() => active.getAttribute('aria-label'), patient).toMatch(/^2: /)
      const row = page.getByRole('table', { name: 'Its records' }).locator('tr[aria-current=true]')
      expect(await row.locator('td').first().textContent()).toBe('2')
      const pairs = page.getByRole('table', { name: 'Its pairs' }).locator('tbody tr')
      expect(await pairs.count()).toBe(8)
      expect(await pairs.filter({ hasText: 'bridge' }).count()).toBe(2)
      await pairs.filter({ hasText: 'bridge' }).first().getByRole('link').click()
      await page.locator('.record-columns').waitFor()
    })
  })
})

const looks: readonly (readonly [string, WindowOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['right to left', { direction: 'rtl' }],
  ['360 px', { viewport: { width: 360, height: 740 } }],
  ['200 % zoom', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
]
const paths = [
  '/links',
  review,
  `${review}?state=abstained`,
  `/links/${listsLink}`,
  `/links/${listsLink}?view=threshold`,
  `/links/${listsLink}?view=clusters&atLeast=0.5`,
]

describe('every view of linkages', () => {
  test.each(looks)(
    'has no fault that axe finds, nothing hangs out, and Tab goes in order: %s',
    async (_, options) => {
      for (const path of paths) {
        // oxlint-disable-next-line no-await-in-loop -- one view after the other
        await chromium.withWindow(
          path,
          async ({ page }) => {
            expect({ path, faults: await listAxeFaults(page) }).toEqual({ path, faults: [] })
            expect({ path, overhang: await findOverhang(page) }).toEqual({ path, overhang: 0 })
            expect({ path, focus: await listFocusFaults(page, 60) }).toEqual({ path, focus: [] })
          },
          options,
        )
      }
    },
  )
})
