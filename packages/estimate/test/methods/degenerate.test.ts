import { EstimateError, openRandom, type Overlaps } from '@recount/estimate'
import { describe, expect, test } from 'vitest'
import { listFaults } from '../faults.ts'
import { everyMethod, type TestedMethod } from './every-method.ts'

/** Lists with these counts by pattern. */
function countsOf(
  lists: number,
  counts: Readonly<Record<number, number>>,
  impossible: readonly number[] = [],
): Overlaps {
  return {
    lists: Array.from({ length: lists }, (_, list) => `list ${list + 1}`),
    cells: Object.entries(counts).map(([pattern, count]) => ({ pattern: Number(pattern), count })),
    impossible,
  }
}

/** Individuals drawn on independent lists of this reach. */
function draw(lists: number, individuals: number, reach: number): Overlaps {
  const random = openRandom(lists)
  const counts = new Map<number, number>()
  for (let at = 0; at < individuals; at++) {
    let pattern = 0
    for (let list = 0; list < lists; list++) if (random.next() < reach) pattern |= 1 << list
    if (pattern > 0) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return countsOf(lists, Object.fromEntries(counts))
}

const billion = 1e9

const tables: Readonly<Record<string, Overlaps>> = {
  nobody: countsOf(3, {}),
  'one list': countsOf(1, { 1: 500 }),
  'a single individual': countsOf(3, { 1: 1 }),
  'a single individual on every list': countsOf(3, { 7: 1 }),
  'two lists': countsOf(2, { 1: 50, 2: 40, 3: 30 }),
  'no overlap': countsOf(3, { 1: 100, 2: 90, 4: 80 }),
  'all overlap': countsOf(3, { 7: 1000 }),
  'all in one cell': countsOf(4, { 3: 700 }),
  'nobody on one list only': countsOf(3, { 3: 50, 5: 40, 6: 30 }),
  'a list that holds everybody': countsOf(3, { 1: 100, 3: 30, 5: 20, 7: 5 }),
  'two lists that are one': countsOf(3, { 3: 100, 7: 40, 4: 50 }),
  'groups that share nobody': countsOf(5, { 1: 90, 2: 80, 4: 70, 8: 60, 16: 50, 3: 10, 12: 10 }),
  'a handful': countsOf(3, { 1: 2, 2: 2, 3: 1, 4: 1, 7: 1 }),
  'mostly zeros': countsOf(4, { 1: 30, 2: 20, 3: 5, 4: 10, 8: 10 }),
  'all cells alike': countsOf(3, { 1: 10, 2: 10, 3: 10, 4: 10, 5: 10, 6: 10, 7: 10 }),
  'impossible patterns': countsOf(3, { 1: 100, 2: 80, 3: 30, 4: 60, 6: 20 }, [5, 7]),
  'billions, independent': countsOf(3, {
    1: 3 * billion,
    2: 2 * billion,
    3: billion,
    4: 3 * billion,
    5: 1.5 * billion,
    6: billion,
    7: billion / 2,
  }),
  'billions, dependent': countsOf(3, {
    1: billion,
    2: billion,
    3: billion / 2,
    4: billion,
    5: billion / 2,
    6: billion / 2,
    7: billion / 5,
  }),
  'a billion and a few': countsOf(3, { 1: billion, 2: 3, 3: 1, 4: 2, 5: 1 }),
  'more than there are people': countsOf(3, {
    1: 2 ** 50,
    2: 2 ** 50,
    3: 2 ** 49,
    4: 2 ** 50,
    5: 2 ** 49,
    6: 2 ** 49,
  }),
  'eight lists': draw(8, 1500, 0.15),
  'twelve lists of few': draw(12, 60, 0.05),
  'thirty lists': draw(30, 600, 0.03),
  'thirty lists that all hold half': draw(30, 200, 0.5),
}

/** What the method says of a table, and what is wrong with it: an error is no fault where it says what to do instead. */
async function faultsOf({ estimate }: TestedMethod, table: Overlaps): Promise<readonly string[]> {
  try {
    return listFaults(await estimate(table))
  } catch (error) {
    if (!(error instanceof EstimateError)) throw error
    const isSaid = error.code === 'budget' && /^[A-Z].*\. [A-Z].*\.$/.test(`${error.message} ${error.hint}`)
    return isSaid ? [] : [`${error.code}: ${error.message}`]
  }
}

describe.each(everyMethod)('$name', (method) => {
  test.each(Object.keys(tables))('%s: a number with its doubts, or a sentence', async (name) => {
    expect(await faultsOf(method, tables[name] as Overlaps)).toEqual([])
  })
})
