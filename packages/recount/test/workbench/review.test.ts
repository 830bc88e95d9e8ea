import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recount } from '../command-line.ts'
import { demoCaseMaker } from '../server/demo-case.ts'
import { serveCase, type ServedCase } from '../server/served-case.ts'
import { openChromium, type OpenChromium } from './chromium.ts'
import { openWindow, type Window } from './open-window.ts'

const work = mkdtempSync(join(tmpdir(), 'recount-review-'))
const makeDemo = demoCaseMaker(work)
let chromium: OpenChromium

beforeAll(async () => {
  chromium = await openChromium()
})

afterAll(async () => {
  await chromium.close()
  rmSync(work, { recursive: true, force: true })
})

/** Serves a case of its own, lends it with a window on the review screen, and lets go of both. */
async function withReview(
  name: string,
  use: (served: ServedCase, window: Window) => Promise<void>,
  makeCase: (name: string) => Promise<string> = makeDemo,
): Promise<void> {
  const served = await serveCase(await makeCase(name))
  const window = await openWindow(chromium.browser, served)
  try {
    await window.open('/review')
    await window.page.locator('.claim-form').waitFor()
    await use(served, window)
    expect(window.noise.filter((line) => !line.includes('409'))).toEqual([])
  } finally {
    await window.close()
    await served.close()
  }
}

/** The claim that the address names. */
function claimOf(page: Page): string {
  return new URL(page.url()).searchParams.get('claim') ?? ''
}

/** Waits until the claim after this one is on the screen. */
async function waitForNext(page: Page, before: string): Promise<void> {
  await expect.poll(() => claimOf(page), { timeout: 20_000 }).not.toBe(before)
  await page.locator('.claim-form, .review-screen > .empty:not([aria-busy])').first().waitFor()
}

async function waitForEntries(served: ServedCase, entries: number): Promise<void> {
  await expect.poll(() => served.live.state.entries, { timeout: 20_000 }).toBe(entries)
}

function standingOf(served: ServedCase, claim: string) {
  return served.live.state.findClaim(claim)?.recorded
}

/** A case of many short figures in a few documents. */
async function makeLongCase(name: string): Promise<string> {
  const files = join(work, `${name}-files`)
  mkdirSync(files)
  const names = Array.from({ length: 5 }, (_, file) => {
    const sentences = Array.from(
      { length: 10 },
      (_unused, at) =>
        `The Sample Observatory said on June ${at + 1}, 2017 that at least ${10 * file + at + 11} civilians were killed in an air strike on the city of Raqqa.`,
    )
    writeFileSync(join(files, `${file}.txt`), `Strikes on Raqqa\n\n${sentences.join('\n\n')}\n`)
    return join(files, `${file}.txt`)
  })
  const folder = join(work, name)
  expect((await recount(['init', folder], work)).code).toBe(0)
  expect((await recount(['add', '--case', folder, ...names], work)).code).toBe(0)
  return folder
}

describe('the review screen', () => {
  test('forty claims are decided by keys alone, and stand in the ledger in that order', async () => {
    await withReview(
      'forty',
      async (served, { page }) => {
        const before = served.live.state.entries
        const wanted: { readonly claim: string; readonly kind: string }[] = []
        const start = performance.now()
        for (let at = 0; at < 40; at++) {
          const claim = claimOf(page)
          const isRejected = at % 5 === 4
          if (isRejected) {
            await page.keyboard.press('r')
            await page.getByRole('dialog').waitFor()
            await page.keyboard.press('2')
          } else await page.keyboard.press('a')
          await waitForNext(page, claim)
          wanted.push({ claim, kind: isRejected ? 'claim-rejected' : 'claim-accepted' })
        }
        const seconds = (performance.now() - start) / 1_000
        console.info(`review: 40 claims in ${seconds.toFixed(1)} s, ${Math.round(144_000 / seconds)} an hour`)
        await waitForEntries(served, before + 40)
        const entries = await Array.fromAsync(served.live.opened.ledger.listEntries({ after: before }))
        expect(
          entries.map(({ kind, payload }) => ({ claim: (payload as { claim: string }).claim, kind })),
        ).toEqual(wanted)
        expect(new Set(entries.map(({ why }) => why))).toEqual(
          new Set(['read against the text', 'wrong number read']),
        )
        expect(await page.locator('.review-progress').textContent()).toContain('32 accepted · 8 rejected')
      },
      makeLongCase,
    )
  })

  test('the last decision is taken back with a key, an edit and its acceptance together', async () => {
    await withReview('undone', async (served, { page }) => {
      const before = served.live.state.entries
      const claim = claimOf(page)
      const original = standingOf(served, claim)?.claim
      await page.keyboard.press('e')
      await page.getByLabel('Victims').selectOption('women')
      await page.keyboard.press('Enter')
      await waitForNext(page, claim)
      await waitForEntries(served, before + 2)
      expect(standingOf(served, claim)).toMatchObject({ status: 'accepted', claim: { victims: 'women' } })
      expect(await page.getByRole('status').last().textContent()).toContain('Accepted:')
      await page.keyboard.press('u')
      await waitForEntries(served, before + 4)
      expect(standingOf(served, claim)).toMatchObject({ status: 'proposed', claim: original })
      await expect.poll(() => claimOf(page)).toBe(claim)
    })
  })

  test('a correction that is only saved leaves the claim to be accepted', async () => {
    await withReview('saved', async (served, { page }) => {
      const before = served.live.state.entries
      const claim = claimOf(page)
      await page.getByLabel('Victims').focus()
      await page.getByLabel('Victims').selectOption('women')
      await page.keyboard.press('Shift+Enter')
      await waitForEntries(served, before + 1)
      await page
        .getByRole('button', { name: 'Accept', exact: false })
        .and(page.locator('.main:enabled'))
        .waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('a')
      await waitForEntries(served, before + 2)
      expect(standingOf(served, claim)).toMatchObject({ status: 'accepted', claim: { victims: 'women' } })
    })
  })

  test('a claimant is found by the beginning of a name', async () => {
    await withReview('claimant', async (served, { page }) => {
      const claim = claimOf(page)
      const field = page.getByRole('combobox', { name: 'Claimant' })
      await field.fill('airw')
      await page
        .getByRole('option', { name: /Airwars/ })
        .first()
        .waitFor()
      await field.press('ArrowDown')
      await field.press('Enter')
      await expect.poll(() => field.inputValue()).toBe('Airwars')
      expect(await field.getAttribute('aria-expanded')).toBe('false')
      await field.press('Enter')
      await expect.poll(() => standingOf(served, claim)?.status).toBe('accepted')
      expect(standingOf(served, claim)?.claim.claimant).toEqual({ name: 'Airwars', id: 'airwars' })
    })
  })

  test('words chosen by keys set a field, and the ledger names them', async () => {
    await withReview('words', async (served, { page }) => {
      const before = served.live.state.entries
      const claim = claimOf(page)
      await page.keyboard.press('s')
      await page.keyboard.press('ArrowRight')
      const words = (await page.locator('.selection-bar q').textContent()) ?? ''
      await page.keyboard.press('2')
      await page.locator('.claim-field.changed').waitFor()
      expect(await page.getByRole('combobox', { name: 'Claimant' }).inputValue()).toBe(words)
      await page.keyboard.press('a')
      await waitForEntries(served, before + 2)
      const recorded = standingOf(served, claim)
      const [reading] = recorded?.claim.readings.claimant ?? []
      expect(reading?.rule).toBe('person')
      const text = served.live.state.findDocument(recorded?.claim.document ?? '')?.text ?? ''
      expect(text.slice(reading?.start, reading?.end)).toBe(words)
    })
  })

  test('a field in focus lights its words up and names the rule', async () => {
    await withReview('lit', async (served, { page }) => {
      const claim = standingOf(served, claimOf(page))!.claim
      await page.getByLabel('Measure').focus()
      const lit = await page.locator('.review-text .lit').allTextContents()
      const [reading] = claim.readings.measure ?? []
      const text = served.live.state.findDocument(claim.document)?.text ?? ''
      expect(lit.join('')).toBe(text.slice(reading?.start, reading?.end))
      expect(await page.locator('.origin').textContent()).toContain(reading?.rule)
    })
  })

  test('a date is checked while it is typed, and said in words', async () => {
    await withReview('dates', async (_, { page }) => {
      const field = page.getByLabel('As of', { exact: true })
      await field.fill('2014-08')
      expect(await page.locator('#field-asOf-echo').textContent()).toBe('August 2014')
      await field.fill('2014-13')
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await page.getByRole('button', { name: /Save and accept/ }).isDisabled()).toBe(true)
    })
  })

  test('who decides second is told by whom, keeps what was typed, and can decide again', async () => {
    await withReview('overtaken', async (served, { page }) => {
      const claim = claimOf(page)
      await page.keyboard.press('e')
      await page.getByLabel('Victims').selectOption('women')
      // The window does not hear of it before it decides itself.
      const held: Route[] = []
      await page.route('**/api/claims/*', (route) => void held.push(route))
      const decisions = [{ kind: 'reject' as const, claim, seen: standingOf(served, claim)?.last ?? 0 }]
      await served.ask('decide', { body: { decisions, why: 'not a count of people' } })
      await page.keyboard.press('Enter')
      const notice = page.getByRole('alert').filter({ hasText: 'Somebody else decided first' })
      await notice.waitFor()
      expect(await notice.textContent()).toContain('not a count of people')
      expect(standingOf(served, claim)?.status).toBe('rejected')
      await page.unroute('**/api/claims/*')
      await Promise.all(held.map((route) => route.continue().catch(() => {})))
      await notice.getByRole('button', { name: 'Look and decide again' }).click()
      await page.locator('.standing.rejected').waitFor()
      expect(await page.getByLabel('Victims').inputValue()).toBe('women')
      await page.keyboard.press('a')
      await expect.poll(() => standingOf(served, claim)?.status).toBe('accepted')
      expect(standingOf(served, claim)?.claim.victims).toBe('women')
    })
  })

  test('a claim that another window decides leaves the queue, with a note', async () => {
    await withReview('two-windows', async (served, { page }) => {
      const { answer } = await served.ask('getQueue', { query: {} })
      const other = answer?.rows[1]
      const decisions = [{ kind: 'accept' as const, claim: other?.id ?? '', seen: other?.last ?? 0 }]
      await served.ask('decide', { body: { decisions, why: 'seen' } })
      await page.locator('.review-note').waitFor()
      await page.keyboard.press('n')
      await expect.poll(() => claimOf(page)).toBe(answer?.rows[2]?.id)
    })
  })

  test('all like these are accepted once each of a sample was', async () => {
    await withReview('sampled', async (served, { page }) => {
      await page.getByRole('button', { name: /by sample/ }).click()
      await page.locator('.sample-bar').waitFor()
      const { total } = (await served.ask('getQueue', { query: {} })).answer!
      const size = Math.max(10, Math.min(50, Math.ceil(total / 10)))
      await page.locator('.claim-form').waitFor()
      for (let at = 0; at < size; at++) {
        const claim = claimOf(page)
        await page.keyboard.press('a')
        await waitForNext(page, claim)
      }
      await page.getByRole('button', { name: /Accept the other/ }).click()
      await expect
        .poll(() => served.live.state.claims.filter(({ recorded }) => recorded.status === 'proposed').length)
        .toBe(0)
      await page.getByText(`${total - size} claims were accepted by this sample`).waitFor()
    })
  })

  test('the keys are listed in the help', async () => {
    await withReview('help', async (_, { page }) => {
      await page.keyboard.press('?')
      const help = page.getByRole('dialog')
      await help.waitFor()
      expect(await help.textContent()).toContain('Reject, with a reason')
    })
  })
})
