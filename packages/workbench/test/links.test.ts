import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../src/screens/links/clusters/force-layout.ts'
import { placeLabels } from '../src/screens/links/clusters/place-labels.ts'
import { listFieldRows } from '../src/screens/links/review/field-rows.ts'
import { compareLetters } from '../src/screens/links/review/letters.ts'
import { listSteps } from '../src/screens/links/review/waterfall-steps.ts'
import { findStop } from '../src/screens/links/threshold/find-stop.ts'

describe('letters that differ', () => {
  const marked = (left: string, right: string) =>
    compareLetters(left, right).map((letters) =>
      letters.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
    )

  test.each([
    ['Karsah', 'Karsa', 'Karsa[h]', 'Karsa'],
    ['2017-06-03', '2017-06-13', '2017-06-[0]3', '2017-06-[1]3'],
    [
      'Old Market',
      'Old Market, a village of the north',
      'Old Market',
      'Old Market[, a village of the north]',
    ],
    ['Low Ferry', 'Greywater', '[Low Ferry]', '[Greywater]'],
    ['كرسا', 'كرسة', 'كرس[ا]', 'كرس[ة]'],
    ['', 'Karsa', '', '[Karsa]'],
  ])('%s against %s', (left, right, inLeft, inRight) => {
    expect(marked(left, right)).toEqual([inLeft, inRight])
  })

  test('nothing is lost, and what is shared is the same on both sides', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
        const sides = compareLetters(left, right)
        const whole = sides.map((side) => side.map(({ text }) => text).join(''))
        const shared = sides.map((side) => side.map(({ text, differs }) => (differs ? '' : text)).join(''))
        expect(whole).toEqual([left, right])
        expect(shared[0]).toBe(shared[1])
      }),
    )
  })

  test('texts as long as a page are compared by words, in no time', () => {
    const text = 'After a review of what was available it was assessed. '.repeat(60)
    expect(marked(text, `${text}So.`)).toEqual([text, `${text}[So.]`])
  })
})

test('fields known on one side only are told from those that differ', () => {
  const record = (fields: Readonly<Record<string, string>>) => ({
    key: '',
    title: '',
    source: '',
    fields: Object.entries(fields).map(([name, value]) => ({ name, value, readFrom: null })),
    quote: null,
    path: null,
  })
  const rows = listFieldRows(
    record({ place: 'Karsa ', date: '2017-06', outcome: 'credible' }),
    record({ grade: 'Fair', date: '2017-07', place: 'Karsa' }),
  )
  expect(rows.map(({ name, look }) => [name, look])).toEqual([
    ['place', 'alike'],
    ['date', 'differs'],
    ['outcome', 'oneSided'],
    ['grade', 'oneSided'],
  ])
})

test('a waterfall goes from nothing to the weight, each step from where the one before ended', () => {
  const part = { name: '', label: '', left: null, right: null, says: '', differs: false }
  const { steps, low, high } = listSteps({
    prior: -6,
    weight: 3.5,
    parts: [
      { ...part, weight: 9, frequencyWeight: 2 },
      { ...part, weight: -2, frequencyWeight: 0.5 },
    ],
  })
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    [0, -6],
    [-6, 5],
    [5, 3.5],
    [0, 3.5],
  ])
  expect([low, high]).toEqual([-6, 5])
})

describe('the drawing of a graph', () => {
  const ground = { width: 720, height: 400, apart: 18 }
  const graph = fc.integer({ min: 1, max: 40 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      springs: fc.array(fc.record({ from: fc.nat({ max: count - 1 }), to: fc.nat({ max: count - 1 }) }), {
        maxLength: 80,
      }),
    }),
  )

  test('is the same each time, within its bounds, and no two nodes lie over each other', () => {
    fc.assert(
      fc.property(graph, ({ count, springs }) => {
        const points = layOut(count, springs, ground)
        expect(layOut(count, springs, ground)).toEqual(points)
        for (const [at, { x, y }] of points.entries()) {
          expect(x >= 18 && x <= 702 && y >= 18 && y <= 382).toBe(true)
          for (const other of points.slice(at + 1)) {
            expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(24)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('gives labels no room that another label or a node has', () => {
    fc.assert(
      fc.property(graph, ({ count, springs }) => {
        const points = layOut(count, springs, ground)
        const nodes = points.map(({ x, y }, at) => ({ x, y, text: 'x'.repeat(3 + (at % 20)) }))
        const labels = placeLabels(nodes, { width: 720, radius: 12, letterWidth: 7, lineHeight: 18 })
        const boxes = labels.flatMap((label, at) => {
          const length = (nodes[at]?.text.length ?? 0) * 7
          if (label === null) return []
          const left = label.anchor === 'start' ? label.x : label.x - length
          return [{ left, right: left + length, y: label.y }]
        })
        for (const [at, box] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) {
            const isApart =
              box.right <= other.left || other.right <= box.left || Math.abs(box.y - other.y) >= 18
            expect(isApart).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('the threshold of a probability is the lowest that reaches it', () => {
  const thresholds = [0.2, 0.5, 0.9].map((probability) => ({ probability }))
  expect([0, 0.5, 0.6, 0.99].map((share) => findStop(thresholds, share))).toEqual([0, 1, 2, 2])
})
