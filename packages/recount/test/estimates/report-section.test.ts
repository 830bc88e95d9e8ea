import { describe, expect, test } from 'vitest'
import { drawKept } from '../../src/report/estimates/drawn-estimate.ts'
import { renderReport } from '../../src/report/report.ts'
import { listAll, openMarkup, textOf, type PageElement } from '../report/page.ts'
import { judgedCase } from '../report/sample-case.ts'
import { keptAnswer, staleAnswer } from './kept-answer.ts'

function openSection(view = staleAnswer): PageElement {
  const section = openMarkup(renderReport(judgedCase, [drawKept(view)])).querySelector('#estimates')
  if (section === null) throw new Error('the report has no section of estimates')
  return section
}

const section = openSection()

test('a case without estimates has neither the section nor its styles', () => {
  const page = renderReport(judgedCase)
  expect(page).toBe(renderReport(judgedCase, []))
  expect(page).not.toMatch(/estimate-figure|id="estimates"/)
})

test('the contents lead to it', () => {
  const page = openMarkup(renderReport(judgedCase, [drawKept(staleAnswer)]))
  expect(textOf(page.querySelector('nav a[href="#estimates"]'))).toBe('Estimates of the undocumented')
})

test('says what it was made from, what was left out, and that it is not up to date', () => {
  const words = textOf(section)
  expect(words).toContain(
    'Made from the link victims of the lists hospital, police, press, strata by governorate',
  )
  expect(words).toContain('with the seed 1; max-expansion 20.')
  expect(words).toContain('3 records have no governorate and are in no stratum.')
  expect(textOf(section.querySelector('.notice'))).toContain('The link victims was run again since.')
  expect(openSection({ ...keptAnswer, stale: null }).querySelector('.notice')).toBeNull()
})

describe('each stratum', () => {
  const [north, south] = listAll(section, 'details.source') as [PageElement, PageElement]

  test('has the documented apart from what each method says of the undocumented', () => {
    expect(textOf(north.querySelector('.documented-floor'))).toMatch(/^120 documented: counted/)
    const rows = listAll(north, '.methods tbody tr').map(textOf)
    expect(rows[0]).toContain('at least 40 [20 to 70]')
    expect(rows[2]).toContain('80 [40 to 140] 200 [160 to 260]95 % interval given')
    expect(rows[3]).toContain('no number no number refused')
  })

  test('has every grave sentence under the pictures, and the notes after them', () => {
    const said = listAll(north, 'figure:first-of-type .gates li, :scope > .gates li').map(textOf)
    expect(said).toEqual([
      'Refused, Latent classes (lcmcr): The chains have not mixed: R-hat is 1.31. Run more rounds, or leave a list out.',
      'Warning, Log-linear models (loglinear): 3 models fit about equally well; their totals run from 150 to 240. Tell the whole range.',
      'Note: The latent classes (lcmcr) refuse this table.',
    ])
    expect(listAll(north, 'figcaption .refuse').length).toBe(1)
  })

  test('has pictures for a page and a phone, assumptions, other settings and overlaps', () => {
    expect(listAll(north, 'figure').length).toBe(3)
    expect(listAll(north, 'svg[role=img]').length).toBe(8)
    const words = textOf(north)
    expect(words).toContain('Lists are independent inside a class.')
    expect(words).toContain('second-best model [12,3] Log-linear models (loglinear) 210 [170 to 290]')
    expect(words).toContain('hospital, press & <b>radio</b> 8 7 %')
  })

  test('that is refused has its sentence and no number but the documented', () => {
    expect(textOf(south)).toContain('Only 9 individuals are documented. Put strata together.')
    expect(listAll(south, '.methods td').map(textOf)).toEqual(
      Array.from({ length: 4 }, () => ['no number', 'no number', 'refused']).flat(),
    )
  })
})

test('of many strata those with the fewest documented have no pictures, and the page says so', () => {
  const [north, south] = staleAnswer.answer.strata
  if (north === undefined || south === undefined) throw new Error('two strata were invented')
  const many = Array.from({ length: 14 }, (_, at) => ({
    ...(at < 10 ? north : south),
    name: `stratum ${at}`,
  }))
  const page = openSection({ ...staleAnswer, answer: { strata: many, sums: [] } })
  expect(textOf(page)).toContain('2 strata have no pictures here')
  expect(listAll(page, 'details.source').filter((one) => one.querySelector('figure') === null).length).toBe(2)
})

test('nothing that was read is markup', () => {
  const text = '<img src=x onerror=alert(1)>"\u202E'
  const page = openMarkup(
    renderReport(judgedCase, [
      drawKept({ ...staleAnswer, notes: [text], answer: { strata: poison(text), sums: [] } }),
    ]),
  )
  expect(listAll(page, '#estimates img')).toEqual([])
  expect(textOf(page.querySelector('#estimates'))).not.toContain('\u202E')
})

/** A stratum, its lists and its patterns as text that wants to be markup. */
function poison(text: string): (typeof staleAnswer)['answer']['strata'] {
  const [stratum] = staleAnswer.answer.strata
  if (stratum === undefined) throw new Error('a stratum was invented')
  const { overlaps } = stratum
  const lists = overlaps.lists.map((list) => Object.assign({}, list, { name: text }))
  const patterns = overlaps.patterns.map((pattern) => Object.assign({}, pattern, { lists: [text] }))
  return [{ ...stratum, name: text, overlaps: { ...overlaps, lists, patterns } }]
}
