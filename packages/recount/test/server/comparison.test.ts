import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from '../../src/server/passages/comparison.ts'

const wordOf = fc.constantFrom(
  'the',
  'coalition',
  'said',
  'twelve',
  '13',
  'civilians',
  'died',
  'in',
  'Raqqa.',
  'قتل',
  '  ',
)
const text = fc
  .array(
    fc.array(wordOf, { maxLength: 12 }).map((words) => words.join(' ')),
    { maxLength: 8 },
  )
  .map((paragraphs) => paragraphs.join('\n\n'))

test('each side gives its whole text, in order, and equal texts differ nowhere', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const { rows, share } = compareTexts(left, right)
      const sideOf = (side: 'left' | 'right') =>
        rows.map((row) => (row[side] ?? []).map((piece) => piece.text).join('')).join('')
      expect(squeeze(sideOf('left'))).toBe(squeeze(left))
      expect(squeeze(sideOf('right'))).toBe(squeeze(right))
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(compareTexts(left, left).rows.every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

test('marks the words that a copy changed, and pairs what is most alike', () => {
  const left = 'By our staff\n\nThe Coalition said 1,114 civilians were killed since 2014.\n\nShared end.'
  const right =
    'The Coalition said 1,144 civilians were killed\nsince 2014.\n\nA new line of it.\n\nShared end.'
  expect(compareTexts(left, right).rows.map(({ kind }) => kind)).toEqual(['left', 'changed', 'right', 'same'])
  const marked = compareTexts(left, right).rows[1]
  expect(marked?.left?.filter(({ isMarked }) => isMarked)).toEqual([{ text: '1,114', isMarked: true }])
  expect(marked?.right?.filter(({ isMarked }) => isMarked)).toEqual([{ text: '1,144', isMarked: true }])
})

test('ends on long texts that have nothing in common', () => {
  const longText = (seed: number) =>
    Array.from({ length: 60_000 }, (_, at) => `w${(at * seed) % 7919}`).join(' ')
  const { rows } = compareTexts(longText(31), longText(17).replaceAll(' w1', '\n\nw1'))
  expect(rows.length).toBeGreaterThan(0)
})

function squeeze(whole: string): string {
  return whole.replaceAll(/\s+/g, '')
}
