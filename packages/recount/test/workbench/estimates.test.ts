import { describe, expect, test } from 'vitest'
import { writeEstimate } from '../../src/pipeline/estimates/estimate-file.ts'
import { keptAnswer } from '../estimates/kept-answer.ts'
import { answerOf } from '../server/answer-of.ts'
import { demoCaseMaker } from '../server/demo-case.ts'
import { listAxeFaults } from './axe.ts'
import { useCaseInChromium } from './case-in-chromium.ts'
import { findOverhang } from './layout.ts'

/** A machine with much else to do may take its time. */
const patient = { timeout: 20_000 }

let folder = ''
const chromium = useCaseInChromium(async (work) => {
  folder = await demoCaseMaker(work)('demo')
  return folder
})
const phone = { viewport: { width: 390, height: 844 } }
const path = '/estimates/two-strata'

/** The colour of a mark that is drawn, and the page's colour that it ought to have. */
const markColours = `(() => {
  const mark = [...document.querySelectorAll('.estimate-drawing .drawn-dot path')].find((one) => one.checkVisibility())
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.color = 'var(--link)'
  const colours = [getComputedStyle(mark).fill, getComputedStyle(probe).color]
  probe.remove()
  return colours
})()`

test('where nothing is estimated the screen says which command does it', async () => {
  await chromium.withWindow('/estimates', async ({ page }) => {
    await page.getByText('recount estimate --case CASE --lists A,B,C').waitFor()
    expect(await listAxeFaults(page)).toEqual([])
  })
  await writeEstimate({ folder }, keptAnswer)
})

describe('an estimate', () => {
  test('is reached by keys, and says what it was made from and that it is not up to date', async () => {
    await chromium.withWindow('/', async ({ page }) => {
      await page.keyboard.press('g')
      await page.keyboard.press('e')
      await page.getByText('Not up to date: The run of the link victims is gone.').waitFor(patient)
      await page.getByRole('link', { name: 'two-strata' }).click()
      await page.getByText('3 records have no governorate and are in no stratum.').waitFor(patient)
      expect(await page.locator('.estimate-origin').textContent()).toContain('Asked of chao, loglinear, dga')
    })
  })

  test('has the documented apart, each method with its outcome, and the sentences under the pictures', async () => {
    await chromium.withWindow(path, async ({ page }) => {
      await page.getByRole('heading', { name: 'North' }).waitFor(patient)
      expect(await page.locator('.estimate-floor strong').textContent()).toBe('120')
      const rows = page.getByRole('table', { name: 'What each method says of North' }).locator('tbody tr')
      expect(await rows.locator('td').allTextContents()).toEqual([
        'at least 40 [20 to 70]',
        'at least 160 [140 to 190]95% interval',
        '60 [30 to 120]given with a warning',
        '180 [150 to 240]95% interval',
        '80 [40 to 140]',
        '200 [160 to 260]95% interval',
        'no numberrefused',
        'no number',
      ])
      const caption = page.locator('figure').first().locator('figcaption li')
      expect(await caption.allTextContents()).toEqual([
        'Refused, Latent classes (lcmcr): The chains have not mixed: R-hat is 1.31. Run more rounds, or leave a list out.',
        'Warning, Log-linear models (loglinear): 3 models fit about equally well; their totals run from 150 to 240. Tell the whole range.',
      ])
    })
  })

  test('draws the pictures that fit the window, in its colours', async () => {
    await chromium.withWindow(path, async ({ page }) => {
      const shown = page.locator('.estimate-drawing svg:visible')
      await expect.poll(() => shown.count(), patient).toBe(4)
      expect(await shown.first().getAttribute('width')).toBe('720')
      expect(await page.getByRole('img', { name: 'Method against method: North' }).count()).toBe(1)
      const [mark, link] = await page.evaluate<readonly string[]>(markColours)
      expect(mark).toBe(link)
    })
    await chromium.withWindow(
      path,
      async ({ page }) => {
        const shown = page.locator('.estimate-drawing svg:visible')
        await expect.poll(() => shown.count(), patient).toBe(4)
        expect(await shown.first().getAttribute('width')).toBe('342')
        expect(await findOverhang(page)).toBe(0)
      },
      phone,
    )
  })

  test('leads to another stratum; one that is refused has its sentence and no hill', async () => {
    await chromium.withWindow(path, async ({ page }) => {
      await page.getByRole('link', { name: 'South' }).click()
      await page.getByRole('heading', { name: 'South' }).waitFor(patient)
      expect(new URL(page.url()).search).toBe('?stratum=2')
      const figure = page.locator('figure').first()
      await figure.getByText('Only 9 individuals are documented. Put strata together.').waitFor()
      expect(await page.locator('.drawn-area').count()).toBe(0)
    })
  })

  test('unfolds assumptions, other settings and overlaps', async () => {
    await chromium.withWindow(path, async ({ page }) => {
      await page.locator('summary', { hasText: 'What each method takes for granted' }).click(patient)
      await page.getByText('Lists are independent inside a class.').waitFor()
      await page.locator('summary', { hasText: 'Under other settings' }).click()
      await page.getByRole('cell', { name: '210 [170 to 290]' }).waitFor()
      await page.locator('summary', { hasText: '(7 patterns)' }).click()
      await page.getByRole('rowheader', { name: 'hospital, press & <b>radio</b>' }).waitFor()
      expect(await listAxeFaults(page)).toEqual([])
    })
  })
})

describe('the API', () => {
  test('lists what is kept', async () => {
    const { estimates } = await answerOf(chromium.served.ask('listEstimates'))
    expect(estimates.map(({ name, strata, methods }) => [name, strata, methods.length])).toEqual([
      ['two-strata', 2, 4],
    ])
  })

  test.each([
    ['an estimate', 'getEstimate', { name: 'nothing' }],
    ['a stratum', 'getEstimateStratum', { name: 'two-strata', number: '3' }],
  ] as const)('says that there is no such thing as %s', async (_, method, params) => {
    const { status } = await chromium.served.ask(method, { params: params as never })
    expect(status).toBe(404)
  })
})

test('the report that is served has the estimates too', async () => {
  const response = await chromium.served.send('/report')
  expect(await response.text()).toContain('Estimates of the undocumented')
})
