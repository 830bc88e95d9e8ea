import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportInput } from '../../src/report-input.ts'
import { caseOf, exactly, type Said } from './chart-case.ts'
import { listAll, openReport, textOf, type PageElement } from './page.ts'

/** Every number in an SVG's geometry. */
function listNumbers(chart: PageElement): readonly number[] {
  const names = new Set(['x', 'y', 'cx', 'cy', 'r', 'width', 'height', 'dy', 'd', 'viewBox'])
  const values = [chart, ...listAll(chart, '*')].flatMap(({ attributes }) =>
    [...attributes].filter(({ name }) => names.has(name)).map(({ value }) => value),
  )
  return values.flatMap((value) =>
    value
      .split(/[\sMLHVmlhv]+/)
      .filter((part) => part !== '')
      .map(Number),
  )
}

function listCharts(input: ReportInput): readonly PageElement[] {
  return listAll(openReport(input), 'svg.chart')
}

const day = '2021-05-31'

const extremes: readonly (readonly [string, readonly Said[]])[] = [
  [
    '0, 1 and 10^9',
    [
      { count: exactly(0), asOf: '2020' },
      { count: exactly(1), asOf: '2020-06' },
      { count: exactly(1e9), asOf: day },
    ],
  ],
  [
    'nothing but 0',
    [
      { count: exactly(0), asOf: '2020' },
      { count: exactly(0), asOf: day },
    ],
  ],
  [
    '1 and the largest safe number',
    [
      { count: exactly(1), asOf: '2020' },
      { count: exactly(Number.MAX_SAFE_INTEGER), asOf: day },
    ],
  ],
  [
    'one number beside words',
    [
      { count: exactly(5000), asOf: day },
      { count: { form: 'vague', min: null, max: null }, asOf: day, who: 'two' },
      { count: { form: 'vague', min: null, max: null }, asOf: null, who: 'two' },
    ],
  ],
  [
    'one day, three speakers',
    [
      { count: exactly(5000), asOf: day },
      { count: exactly(5000), asOf: day, who: 'two' },
      { count: exactly(5000), asOf: day, who: 'three' },
    ],
  ],
  [
    'two without a date',
    [
      { count: exactly(5000), asOf: day },
      { count: exactly(6000), asOf: null, who: 'two' },
      { count: exactly(7000), asOf: null, who: 'three' },
    ],
  ],
  [
    'years 1 and 9999',
    [
      { count: exactly(5000), asOf: '0001' },
      { count: exactly(6000), asOf: '9999-12-31' },
    ],
  ],
  [
    'fifty of one day and number',
    Array.from({ length: 50 }, (_, at) => ({ count: exactly(5000), asOf: day, who: `speaker ${at % 25}` })),
  ],
]

describe.each(extremes)('%s', (_, said) => {
  const charts = listCharts(caseOf(said))

  test('is drawn for a page and for a phone with finite coordinates', () => {
    expect(charts.map(({ className }) => String(className) || 'svg').length).toBe(2)
    const numbers = charts.flatMap(listNumbers)
    expect(numbers.length).toBeGreaterThan(20)
    expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
  })

  test('every mark stands inside its chart', () => {
    for (const chart of charts) {
      const [, , width = 0, height = 0] = (chart.getAttribute('viewBox') ?? '').split(' ').map(Number)
      const marks = listAll(chart, '.point circle').map((mark) => [
        Number(mark.getAttribute('cx')),
        Number(mark.getAttribute('cy')),
      ])
      expect(marks.length).toBeGreaterThan(0)
      expect(marks.filter(([x = -1, y = -1]) => x < 0 || x > width || y < 0 || y > height)).toEqual([])
    }
  })
})

test.each([
  ['one figure', [{ count: exactly(5000), asOf: day }]],
  [
    'no dates',
    [
      { count: exactly(5000), asOf: null },
      { count: exactly(6000), asOf: null, who: 'two' },
    ],
  ],
  [
    'one speaker on one day',
    [
      { count: exactly(5000), asOf: day },
      { count: exactly(6000), asOf: day },
    ],
  ],
  [
    'words only',
    [
      { count: { form: 'vague', min: null, max: null } as const, asOf: day },
      { count: { form: 'vague', min: null, max: null } as const, asOf: day, who: 'two' },
    ],
  ],
])('%s: a table and no chart, for there is no course to show', (_, said) => {
  const page = openReport(caseOf(said))
  expect(listAll(page, 'svg.chart')).toEqual([])
  expect(listAll(page, '#who tbody tr').length).toBe(said.length)
})

test('the form of every count is in its mark', () => {
  const forms: readonly (readonly [Said['count'], string])[] = [
    [exactly(5000), 'dot'],
    [{ form: 'at-least', min: 5000, max: null }, 'arrow dot'],
    [{ form: 'more-than', min: 5000, max: null }, 'arrow ring'],
    [{ form: 'up-to', min: null, max: 5000 }, 'arrow dot'],
    [{ form: 'fewer-than', min: null, max: 5000 }, 'arrow ring'],
    [{ form: 'about', min: 5000, max: 5000 }, 'reach ring dashed'],
    [{ form: 'range', min: 4000, max: 5000 }, 'bar caps'],
    [{ form: 'vague', min: null, max: null }, 'words'],
  ]
  const [chart] = listCharts(
    caseOf(forms.map(([count], at) => ({ count, asOf: `2020-0${at + 1}`, who: `speaker ${at}` }))),
  )
  const marks =
    chart === undefined
      ? []
      : listAll(chart, '.point').map((point) =>
          listAll(point, '[class]')
            .map((shape) => shape.getAttribute('class'))
            .filter((name) => !['hit', 'days', 'query'].includes(name ?? ''))
            .join(' '),
        )
  expect(marks.sort()).toEqual(forms.map(([, mark]) => mark).sort())
})

test('a logarithmic axis is used only where a linear one hides figures, and says so', () => {
  const near = listCharts(
    caseOf([
      { count: exactly(1300), asOf: '2020' },
      { count: exactly(13_000), asOf: day },
    ]),
  )
  const far = listCharts(
    caseOf([
      { count: exactly(13), asOf: '2020' },
      { count: exactly(13_000), asOf: day },
    ]),
  )
  expect(textOf(near[0]?.querySelector('.title') ?? null)).toBe('civilians killed')
  expect(textOf(far[0]?.querySelector('.title') ?? null)).toBe('civilians killed (logarithmic scale)')
})

test('higher figures stand higher, whatever the scale', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 10_000_000 }), { minLength: 2, maxLength: 6 }), (values) => {
      const said = values.map((value, at) => ({
        count: exactly(value),
        asOf: `202${at}`,
        who: `speaker ${at}`,
      }))
      const [chart] = listCharts(caseOf(said))
      const heights =
        chart === undefined
          ? []
          : listAll(chart, '.point').map((point) => ({
              value: Number(
                /, ([\d,]+), /
                  .exec(point.querySelector('title')?.textContent ?? '')?.[1]
                  ?.replaceAll(',', ''),
              ),
              y: Number(point.querySelector('circle')?.getAttribute('cy')),
            }))
      expect(heights.length).toBe(values.length)
      const ordered = heights.toSorted((a, b) => a.value - b.value).map(({ y }) => y)
      expect(ordered).toEqual(ordered.toSorted((a, b) => b - a))
    }),
    { numRuns: 30 },
  )
})

test.each(['1970-01-01', '2000-02-29', '2021-03-01', '1900-12-31'])(
  'a day stands where the calendar has it: %s',
  (asOf) => {
    const [chart] = listCharts(
      caseOf([
        { count: exactly(5000), asOf },
        { count: exactly(6000), asOf, who: 'two' },
        { count: exactly(7000), asOf, who: 'three' },
      ]),
    )
    const ticks =
      chart === undefined
        ? []
        : listAll(chart, '.tick.x').map((tick) => ({
            at: Date.parse(`${textOf(tick)} UTC`),
            x: Number(tick.getAttribute('x')),
          }))
    const [first = { at: 0, x: 0 }, last = { at: 0, x: 0 }] = [ticks[0], ticks.at(-1)]
    const x = Number(chart?.querySelector('.point circle')?.getAttribute('cx'))
    const found = first.at + ((x - first.x) / (last.x - first.x)) * (last.at - first.at)
    expect(Math.abs(found - Date.parse(asOf)) / 86_400_000).toBeLessThan(0.1)
  },
)
