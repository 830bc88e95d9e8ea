import { hashOf } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import { renderReport } from '../../src/report/report.ts'
import { expectGolden } from '../golden.ts'
import { manyClaims } from './large-case.ts'
import { listAll, openReport, textOf } from './page.ts'
import { judgedCase, nothingFound, sampleCase } from './sample-case.ts'
import { claims } from './sample-claims.ts'

const bare = {
  ...sampleCase,
  documents: [],
  claims: [],
  reconciliation: nothingFound,
}

const cases = [
  ['nothing decided', sampleCase],
  ['one accepted, one rejected', judgedCase],
  ['no documents', bare],
] as const

test('the page of the sample case is the golden one', () => {
  const page = renderReport(judgedCase)
  expectGolden('report.html', page)
  expect(page).toMatch(/^<!doctype html>/)
})

describe.each(cases)('%s', (_, input) => {
  const page = openReport(input)

  test('the same input gives the same bytes', () => {
    expect(renderReport(structuredClone(input))).toBe(renderReport(input))
  })

  test('every link leads somewhere, and no anchor is given twice', () => {
    const ids = listAll(page, '[id]').map(({ id }) => id)
    const targets = listAll(page, 'a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1))
    expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([])
    expect(ids.length).toBe(new Set(ids).size)
  })

  test('every claim stands in its sentence with its figure marked and its whole id', () => {
    const shown = listAll(page, 'article.claim')
    expect(shown.map((article) => article.querySelector('blockquote')?.textContent)).toEqual(
      input.claims.map(({ claim }) => claim.quote.exact),
    )
    expect(shown.map((article) => article.querySelector('blockquote mark')?.textContent)).toEqual(
      input.claims.map(({ claim }) => claim.count.words),
    )
    const codes = shown.map((article) => listAll(article, 'code').map(({ textContent }) => textContent))
    expect(codes.every((texts, at) => texts.includes(input.claims[at]?.claim.id ?? ''))).toBe(true)
  })

  test('every claim and every row bears its standing', () => {
    const standings = listAll(page, 'article.claim').map(
      (article) => article.querySelector('h4 .mark')?.textContent,
    )
    const signs = { proposed: '? proposed', accepted: '✓ accepted', rejected: '✗ rejected' }
    expect(standings).toEqual(input.claims.map(({ status }) => signs[status]))
    const rows = listAll(page, '#who tbody tr, table.parts tbody tr')
    expect(rows.filter((row) => row.querySelector('.mark') === null)).toEqual([])
  })

  test('headings go down one level at a time and every table names its columns', () => {
    const levels = listAll(page, 'h1, h2, h3, h4').map(({ localName }) => Number(localName[1]))
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
    const tables = listAll(page, 'table')
    expect(
      tables.filter(
        (table) => listAll(table, 'th[scope=col]').length === 0 || table.querySelector('caption') === null,
      ),
    ).toEqual([])
  })
})

test('every mark in a chart that nobody has accepted bears a question mark, and no other does', () => {
  const accepted = openReport({
    ...sampleCase,
    claims: sampleCase.claims.map((item) => ({ ...item, status: 'accepted' as const })),
  })
  const points = listAll(openReport(sampleCase), '.chart .point')
  expect(points.length).toBeGreaterThan(4)
  expect(points.filter((point) => !point.textContent?.includes('?'))).toEqual([])
  expect(points.filter((point) => !point.querySelector('title')?.textContent?.includes('proposed'))).toEqual(
    [],
  )
  expect(listAll(accepted, '.chart .point').filter((point) => point.textContent?.includes('?'))).toEqual([])
  expect(listAll(accepted, '.mark.proposed, sup.open')).toEqual([])
})

test('figures in running text lead to their sentence and bear the mark', () => {
  const page = openReport(judgedCase)
  const links = listAll(page, '.quarrel .reason a, .sum a, .lineages a')
  const open = links.filter((link) => link.nextElementSibling?.className === 'open')
  const accepted = links.filter(
    (link) => link.getAttribute('href') === `#c-${claims.atLeast.id.slice(0, 12)}`,
  )
  expect(accepted.length).toBeGreaterThan(2)
  expect(open.length).toBe(links.length - accepted.length)
})

test.each([
  [sampleCase, 'Nothing in this report has been accepted by a person yet.'],
  [judgedCase, 'A person has accepted 1 claim and rejected 1. 15 claims are not accepted.'],
  [bare, 'No claim has been found in these documents. That is not the same as nobody being killed.'],
])('the head says plainly what nobody has accepted', (input, words) => {
  expect(textOf(openReport(input).querySelector('.notice'))).toContain(words)
})

test('scopes and measures are never mixed: one panel, one subject', () => {
  const panels = listAll(openReport(sampleCase), '.panel')
  expect(panels.map((panel) => panel.querySelector('h3')?.textContent)).toEqual([
    'Civilians killed in Karsa and Velm by River Command, since March 2019',
    'Children killed in Karsa by River Command, counted as under 5',
  ])
  expect(textOf(panels[0]?.querySelector('.panel > p.note') ?? null)).toBe(
    'Shown under this scope although the source leaves part of it open. Not said for which period or by whom: a rights group (about 9,000? (proposed)). Not said for which period: Harbour Watch (more than 5,000? (proposed)), River Command (1,190? (proposed)), River Command (1,264? (proposed)).',
  )
})

test('a sum is written out', () => {
  const sum = textOf(openReport(sampleCase).querySelector('.sum'))
  expect(sum.replaceAll('? (proposed)', '')).toBe('510 + 230 + 120 = 860; the text says 860. Holds.')
})

test('fields show the words they were read from, in another sentence too', () => {
  const article = openReport(sampleCase).querySelector(`#c-${claims.moreThan.id.slice(0, 12)} .readings`)
  const { start, end } = claims.moreThan.readings.places?.[0] ?? { start: 0, end: 0 }
  expect(textOf(article)).toContain(`Places Karsa and Velm Karsa and Velm ${start}–${end} sample-places`)
})

test('a statement or claim that the input does not hold is an error, not a gap', () => {
  const [first, ...rest] = sampleCase.claims
  expect(first?.claim.id).toBe(claims.headline.id)
  expect(() => renderReport({ ...sampleCase, claims: rest })).toThrow(/expected every claim of statement/)
})

test('2,000 claims make a page under 5 MB', () => {
  const page = renderReport(manyClaims(2000))
  expect(Buffer.byteLength(page)).toBeLessThan(5_000_000)
  expect(page).toContain(hashOf('head'))
})
