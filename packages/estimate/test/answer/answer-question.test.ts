import { describe, expect, test } from 'vitest'
import {
  answerQuestion,
  chao,
  defineOverlaps,
  EstimateError,
  lcmcr,
  openRandom,
  stepwise,
  tellAnswer,
  type Overlaps,
  type Progress,
  type Question,
  type StratumAnswer,
  type Tables,
} from '@recount/estimate'

function tableOf(counts: readonly number[]): Overlaps {
  const histories = ['100', '010', '001', '110', '101', '011', '111']
  const patterns = histories.map((h, at) => ({ h, n: counts[at] ?? 0 }))
  return defineOverlaps({ lists: ['press', 'hospital', 'police'], patterns })
}

const north = tableOf([152, 131, 120, 44, 37, 29, 12])
const south = tableOf([90, 70, 60, 30, 22, 18, 9])
const empty = tableOf([9, 6, 4])
const quick = { effective: 50, sweeps: 400, chains: 4 }
const strata = (tables: Readonly<Record<string, Overlaps>>): readonly Tables[] =>
  Object.entries(tables).map(([name, overlaps]) => ({ name, replicates: [overlaps] }))

describe('answerQuestion', () => {
  test('asks a single table with the seed itself, as the methods alone would', async () => {
    const {
      strata: [answer],
      sums,
    } = await answerQuestion(strata({ north }), {
      methods: ['lcmcr', 'chao'],
      seed: 7,
      lcmcr: quick,
    })
    expect(sums).toEqual([])
    expect(answer?.estimates[0]).toEqual(await lcmcr(north, { ...quick, seed: 7 }))
    expect(answer?.estimates[1]).toEqual(chao(north))
  })

  test('gives a stratum the same whatever stands beside it, and in whatever order', async () => {
    const question = { methods: ['lcmcr'] as const, lcmcr: { ...quick, sensitivity: false } }
    const both = await answerQuestion(strata({ north, south }), { ...question, together: 1 })
    const turned = await answerQuestion(strata({ south, empty, north }), { ...question, together: 3 })
    const find = ({ strata: all }: typeof both, name: string) => all.find((one) => one.name === name)
    for (const name of ['north', 'south']) expect(find(turned, name)).toEqual(find(both, name))
    expect(both.sums[0]?.documented).toBe(525 + 299)
    expect(both.sums[0]?.total?.point).toBeGreaterThan(both.sums[0]?.documented ?? Infinity)
    expect(turned.sums[0]).toMatchObject({ outcome: 'refused', total: null, documented: 525 + 299 + 19 })
  })

  test('selects one model where lists are too many for all, unless models were stated', async () => {
    const lists = Array.from({ length: 7 }, (_, at) => `list ${at + 1}`)
    const random = openRandom(4)
    const people = Array.from({ length: 600 }, () => lists.filter(() => random.next() < 0.25))
    const table = defineOverlaps({
      lists,
      patterns: people.filter((on) => on.length > 0).map((on) => ({ lists: on, n: 1 })),
    })
    const tables = [{ name: 'seven', replicates: [table] }]
    const ask = async (question: Question) => (await answerQuestion(tables, question)).strata[0]?.estimates[0]
    const selected = await ask({ methods: ['loglinear'] })
    expect(selected?.form).toMatch(/^log-linear, stepwise/)
    expect(selected).toEqual(stepwise(table, { seed: 1, level: 0.95 }))
    const stated = await ask({ methods: ['loglinear'], loglinear: { criterion: 'aic' } })
    expect(stated).toMatchObject({ outcome: 'refused', findings: [{ gate: 'no-estimate' }] })
  })

  test('combines replicates, each drawn with numbers of its own', async () => {
    const tables = [{ name: 'all', replicates: [north, north, south] }]
    const {
      strata: [answer],
    } = await answerQuestion(tables, { methods: ['chao', 'loglinear'] })
    for (const estimate of answer?.estimates ?? []) {
      expect(estimate).toMatchObject({ documented: 299, replicates: { count: 3, refused: 0 } })
    }
    expect(answer?.replicates).toBe(3)
  })

  test('makes a refusal of a failure, and loses no other method or stratum', async () => {
    const failing = { solve: () => Promise.reject(new Error('no memory')) }
    const {
      strata: [answer],
    } = await answerQuestion(strata({ north }), {
      methods: ['dga', 'lcmcr'],
      solver: failing,
      lcmcr: { ...quick, sensitivity: false },
    })
    expect(answer?.estimates[0]).toMatchObject({
      method: 'dga',
      outcome: 'refused',
      total: null,
      documented: 525,
    })
    expect(answer?.estimates[0]?.findings[0]?.words).toContain('no memory')
    expect(answer?.estimates[1]?.total).not.toBeNull()
  })

  test('throws for options that can’t be meant, before any work', async () => {
    const ask = (question: Parameters<typeof answerQuestion>[1]) =>
      answerQuestion(strata({ north }), question)
    await expect(ask({ methods: [] })).rejects.toThrow(EstimateError)
    await expect(ask({ methods: ['chao', 'chao'] })).rejects.toThrow('asked for twice')
    await expect(ask({ level: 95 })).rejects.toThrow('between 0 and 1')
    await expect(ask({ methods: ['loglinear'], loglinear: { order: 0 } })).rejects.toThrow('order')
    await expect(answerQuestion([])).rejects.toThrow('no stratum')
  })

  test('stops where the signal says so', async () => {
    const controller = new AbortController()
    const told = answerQuestion(strata({ north, south }), {
      methods: ['lcmcr'],
      signal: controller.signal,
      onProgress: ({ round }) => round !== null && controller.abort(),
    })
    await expect(told).rejects.toMatchObject({ code: 'stopped' })
  })

  test('tells how far it is, and takes up what was kept', async () => {
    const kept = new Map<string, StratumAnswer>()
    const progress: Progress[] = []
    const question = {
      methods: ['chao', 'loglinear'] as const,
      onProgress: (one: Progress) => progress.push(one),
      keep: {
        find: ({ name }: Tables) => Promise.resolve(kept.get(name)),
        put: ({ name }: Tables, answer: StratumAnswer) => Promise.resolve(void kept.set(name, answer)),
      },
    }
    const first = await answerQuestion(strata({ north }), question)
    expect(progress.at(-1)).toMatchObject({ done: 2, of: 2 })
    progress.length = 0
    const again = await answerQuestion(strata({ north }), question)
    expect(progress).toEqual([])
    expect(again).toEqual(first)
  })
})

test('tellAnswer makes plain data that JSON gives back as it was', async () => {
  const told = tellAnswer(
    await answerQuestion(strata({ north, south }), {
      methods: ['chao', 'dga', 'loglinear'],
      stepwise: { replicates: 50 },
    }),
  )
  expect(JSON.parse(JSON.stringify(told))).toEqual(told)
  for (const { estimates } of told.strata) {
    for (const { method, spread, total, documented } of estimates) {
      expect(spread === null).toBe(method === 'chao')
      const shares = spread?.bars.reduce((sum, { share }) => sum + share, 0) ?? 1
      expect(shares).toBeGreaterThan(0.99)
      expect(total?.low).toBeGreaterThanOrEqual(documented)
    }
  }
})
