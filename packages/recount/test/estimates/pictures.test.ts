import { describe, expect, test } from 'vitest'
import stringWidth from 'string-width'
import { renderEstimatePicture } from '../../src/print/estimate-picture.ts'
import { listCoverage } from '../../src/report/estimates/draw-coverage.ts'
import { drawEstimates } from '../../src/report/estimates/draw-estimates.ts'
import { headSentence } from '../../src/report/estimates/gate-sentences.ts'
import type { Picture } from '../../src/report/estimates/picture.ts'
import { drawStratum, drawTotals } from '../../src/report/estimates/stratum-pictures.ts'
import { expectGolden } from '../golden.ts'
import { listAll, openMarkup, textOf } from '../report/page.ts'
import { inventedAnswer } from './invented-answer.ts'

const [north, south] = inventedAnswer.strata as [
  (typeof inventedAnswer.strata)[number],
  (typeof inventedAnswer.strata)[number],
]
const widths = ['wide', 'narrow'] as const

function find(pictures: readonly Picture[], kind: Picture['kind']): Picture {
  const found = pictures.find((picture) => picture.kind === kind)
  if (found === undefined) throw new Error(`no picture of ${kind}`)
  return found
}

test('the file of all pictures, to the byte', () => {
  expectGolden('estimates.svg', drawEstimates(inventedAnswer))
  expect(drawEstimates(inventedAnswer)).toBe(drawEstimates(inventedAnswer))
})

test('the file stands alone: fixed colours, names escaped, every grave sentence as text', () => {
  const file = drawEstimates(inventedAnswer)
  expect(file).not.toContain('var(--')
  expect(file).not.toContain('<b>')
  const said = listAll(openMarkup(file), 'text').map(textOf).join(' ')
  expect(said).toContain('Refused, Latent classes (lcmcr): The chains have not mixed: R-hat is 1.31.')
  expect(said).toContain('Only 9 individuals are documented. Put strata together.')
})

describe.each(widths)('a stratum with numbers, %s', (width) => {
  const pictures = drawStratum(north, width)

  test('has four pictures that a screen reader can name, without styles that a page refuses', () => {
    expect(pictures.map(({ kind }) => kind)).toEqual(['methods', 'densities', 'coverage', 'overlaps'])
    for (const { svg } of pictures) {
      const root = openMarkup(svg).querySelector('svg')
      expect(root?.getAttribute('role')).toBe('img')
      expect(textOf(root?.querySelector('title') ?? null)).toContain('North')
      expect(textOf(root?.querySelector('desc') ?? null)).toMatch(/\d/)
      expect(svg).not.toMatch(/<style|style="|NaN|Infinity|undefined/)
      expect(svg).not.toContain('<b>')
    }
  })

  test('names who refuses, and draws neither mark nor hill for it', () => {
    const methods = find(pictures, 'methods')
    expect(textOf(openMarkup(methods.svg).querySelector('svg'))).toContain('refused: no number is given')
    expect(listAll(openMarkup(methods.svg), '.drawn-dot path, .drawn-dot circle').length).toBe(3)
    const densities = find(pictures, 'densities')
    expect(textOf(openMarkup(densities.svg).querySelector('svg'))).toContain(
      'Latent classes (lcmcr)refused: no distribution is drawn',
    )
    expect(listAll(openMarkup(densities.svg), '.drawn-area').length).toBe(1)
  })

  test('has the sentences that must stand under them, and not the notes', () => {
    const heads = find(pictures, 'methods').sentences.map(headSentence)
    expect(heads).toEqual(['Refused, Latent classes (lcmcr)', 'Warning, Log-linear models (loglinear)'])
  })
})

test('the documented end where the axis has them, and the hill begins beyond', () => {
  const { svg } = find(drawStratum(north, 'wide'), 'densities')
  const page = openMarkup(svg)
  const bar = listAll(page, '.drawn-rect rect')[0]
  const start = Number(bar?.getAttribute('x'))
  const end = start + Number(bar?.getAttribute('width'))
  const tick = listAll(page, '.drawn-x-axis-tick-label text').find((text) => textOf(text) === '100')
  const hundred = Number(/[\d.]+/.exec(tick?.getAttribute('transform') ?? '')?.[0])
  expect(end - start).toBeCloseTo(1.2 * (hundred - start), 6)
  const outline = listAll(page, '.drawn-line path')[0]?.getAttribute('d') ?? ''
  expect(Number(/^M([\d.]+)/.exec(outline)?.[1])).toBeGreaterThan(end)
})

describe('a stratum that is refused', () => {
  test('has no hill and no coverage; the sentence stands under what is left', () => {
    const pictures = drawStratum(south, 'wide')
    expect(pictures.map(({ kind }) => kind)).toEqual(['methods', 'overlaps'])
    for (const { sentences } of pictures) {
      expect(sentences.map(({ words }) => words)).toEqual([
        'Only 9 individuals are documented. Put strata together.',
      ])
    }
  })
})

test('an estimate many times the documented is drawn on a logarithmic scale, and says so', () => {
  const [first] = north.estimates
  const total = { point: 30_000, low: 9_000, high: 90_000, level: 0.95 }
  const far = [{ ...first, documented: 120, total, undocumented: total } as (typeof north.estimates)[number]]
  const [picture] = drawTotals({ name: 'far', estimates: far, findings: [] }, 'wide')
  expect(textOf(openMarkup(picture?.svg ?? '').querySelector('title'))).toContain('logarithmic scale')
  expect(picture?.svg).toContain('10,000')
})

test('coverage turns the interval round, and leaves the bound out where a method gives a number', () => {
  expect(listCoverage(60, north.estimates)).toEqual([
    { method: 'loglinear', share: { point: 60 / 180, low: 60 / 240, high: 60 / 150, level: 0.95 } },
    { method: 'dga', share: { point: 60 / 200, low: 60 / 260, high: 60 / 160, level: 0.95 } },
  ])
  expect(listCoverage(60, north.estimates.slice(0, 1)).map(({ method }) => method)).toEqual(['chao'])
  expect(listCoverage(60, south.estimates)).toEqual([])
})

describe('on a terminal', () => {
  test('methods, hills and refusals stand on one scale', () => {
    const text = renderEstimatePicture(inventedAnswer, 80)
    expectGolden('estimates.txt', text)
    expect(text).toContain('lcmcr       refused')
  })

  test.each([40, 61, 110, Infinity])('no line is wider than %s cells', (width) => {
    const lines = renderEstimatePicture(inventedAnswer, width).split('\n')
    const most = Math.max(...lines.map((line) => stringWidth(line)))
    expect(most).toBeLessThanOrEqual(width === Infinity ? 100 : width)
  })
})

test('long names in any script are broken or cut, and none runs out of the file', () => {
  const names = ['x'.repeat(400), 'مستشفى '.repeat(40), '病院'.repeat(60)]
  const lists = north.overlaps.lists.map((list, at) => Object.assign({}, list, { name: names[at] ?? '' }))
  const overlaps = { ...north.overlaps, lists }
  for (const name of names) {
    const file = openMarkup(drawEstimates({ strata: [{ ...north, name, overlaps }], sums: [] }))
    const taken = listAll(file, 'text').map((text) => {
      const size = Number(text.getAttribute('font-size') ?? 12)
      return (stringWidth(textOf(text)) * size) / 2
    })
    expect(Math.max(...taken)).toBeLessThan(720)
  }
})
