import { expect, test } from 'vitest'
import { listTotalModes } from '../../src/graphs/total-modes.ts'
import type { TotalBlocks } from '../../src/graphs/total-blocks.ts'

function blocksWith(shares: readonly number[]): TotalBlocks {
  const sum = shares.reduce((part, share) => part + share, 0)
  const at = Float64Array.from(shares.keys())
  return {
    from: at,
    to: at,
    shares: Float64Array.from(shares, (share) => share / sum),
    nodeShares: new Float64Array(),
  }
}

test.each([
  ['one peak', [1, 4, 9, 4, 1], [2]],
  ['two, with a valley of half the lower', [1, 8, 4, 2, 4, 5, 1], [1, 5]],
  ['a shallow valley parts nothing', [1, 8, 6, 4, 6, 7, 1], [1]],
  ['a dent on the way up', [0.1, 0.2, 0.05, 9, 9, 10, 3], [5]],
  ['a first peak lower than half the second', [0, 3, 1, 1, 9, 1], [1, 4]],
  ['three', [9, 1, 9, 1, 9], [0, 2, 4]],
  ['falling from the documented on', [9, 5, 3, 2, 1], [0]],
])('%s', (_, shares, peaks) => {
  expect(listTotalModes(blocksWith(shares)).map(({ at }) => at)).toEqual(peaks)
})

test('shares are those between the valleys', () => {
  const modes = listTotalModes(blocksWith([1, 8, 1, 1, 8, 1]))
  expect(modes.map(({ share }) => share.toFixed(2))).toEqual(['0.45', '0.55'])
})
