import { inspectOverlaps, type Gate, type Method, type Overlaps } from '@recount/estimate'
import { expect, test } from 'vitest'

/** Expected counts on four lists: individuals of these parts, each found by each list with their share, hospital drawing on police. */
function tableOf(parts: readonly number[], shares: readonly number[], drawn = 0): Overlaps {
  const cells = Array.from({ length: 15 }, (_, at) => {
    const pattern = at + 1
    const expected = parts.reduce(
      (sum, part, of) => sum + part * chanceOf(pattern, shares[of] ?? 0, drawn),
      0,
    )
    return { pattern, count: Math.round(expected) }
  })
  const lists = ['police', 'hospital', 'press', 'court']
  return { lists, cells: cells.filter(({ count }) => count > 0), impossible: [] }
}

function chanceOf(pattern: number, share: number, drawn: number): number {
  const shares = [share, (pattern & 1) === 1 ? share + drawn : share, share, share]
  return shares.reduce((all, one, list) => all * (((pattern >>> list) & 1) === 1 ? one : 1 - one), 1)
}

function listGates(overlaps: Overlaps, method: Method): readonly Gate[] {
  return inspectOverlaps(overlaps, method).map(({ gate }) => gate)
}

test.each([
  ['individuals alike', tableOf([5000], [0.3]), false],
  ['alike, and one list drawing on another', tableOf([5000], [0.25], 0.4), false],
  ['one in six found by any list', tableOf([5000, 1000], [0.05, 0.6]), true],
  ['three kinds', tableOf([3000, 2000, 1000], [0.02, 0.2, 0.6]), true],
])('%s', (_, overlaps, isTold) => {
  expect(listGates(overlaps, 'loglinear').includes('unlike-individuals')).toBe(isTold)
  expect(listGates(overlaps, 'dga').includes('unlike-individuals')).toBe(isTold)
  expect(listGates(overlaps, 'lcmcr')).not.toContain('unlike-individuals')
})

test('lists whose cells are mostly empty end in no error', () => {
  const few: Overlaps = {
    lists: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    cells: [1, 2, 3, 4, 8, 12, 16, 32, 64, 128, 129].map((pattern) => ({ pattern, count: 5 })),
    impossible: [],
  }
  expect(listGates(few, 'loglinear')).not.toContain('unlike-individuals')
})
