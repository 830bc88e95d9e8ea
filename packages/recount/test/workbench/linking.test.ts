import { expect, test } from 'vitest'
import { caseMaker } from '../command-line.ts'
import { answerOf } from '../server/answer-of.ts'
import { useCaseInChromium } from './case-in-chromium.ts'
import { addReport, importIncidents } from './incident-case.ts'

const chromium = useCaseInChromium(async (work) => {
  const folder = await caseMaker(work)('linking')
  await importIncidents(work, 'linking')
  await addReport(work, 'linking')
  return folder
})

test('a run that somebody else begins shows in every window once it is over', async () => {
  await chromium.withWindow('/links/statements', async ({ page }) => {
    await page.getByText('There is no such linkage').waitFor()
    const { entries } = chromium.served.live.state
    await answerOf(chromium.served.ask('linkStatements', { body: {} }))
    await page.locator('.pair-list li', { hasText: 'QM101' }).waitFor()
    expect(chromium.served.live.state.entries).toBe(entries)
  })
})
