import { EstimateError, openChain, type LatentClassModel } from '@recount/estimate'
import { expect, test } from 'vitest'

const model: LatentClassModel = {
  overlaps: {
    lists: ['a', 'b', 'c'],
    cells: [30, 20, 7, 25, 4, 9, 5].map((count, at) => ({ pattern: at + 1, count })),
    impossible: [],
  },
  classes: 4,
  concentration: { shape: 0.25, rate: 0.25 },
  capture: { a: 1, b: 1 },
  maxExpansion: 30,
}

function draw(from: LatentClassModel, cuts: readonly number[], stream = 0): number[] {
  let chain = openChain(from, { seed: 5, stream })
  return cuts.flatMap((cut) => {
    const into = new Float64Array(cut)
    chain.run(into, 3)
    chain = openChain(from, chain.save())
    return [...into]
  })
}

test('a chain gives the same however its sweeps are cut and wherever it goes on', () => {
  const whole = draw(model, [600])
  expect(draw(model, [1, 99, 350, 150])).toEqual(whole)
  expect(draw(model, [600], 1)).not.toEqual(whole)
})

test('relabelling lists changes no byte', () => {
  const turned = model.overlaps.cells
    .map(({ pattern, count }) => ({ pattern: ((pattern << 1) & 7) | (pattern >> 2), count }))
    .sort((one, other) => one.pattern - other.pattern)
  const relabelled = { ...model, overlaps: { ...model.overlaps, lists: ['c', 'a', 'b'], cells: turned } }
  expect(draw(relabelled, [400])).toEqual(draw(model, [400]))
})

test('a model that can’t be sampled is refused in a sentence', () => {
  const empty = { ...model, overlaps: { ...model.overlaps, cells: [] } }
  for (const wrong of [empty, { ...model, classes: 0 }, { ...model, maxExpansion: 0.5 }]) {
    expect(() => openChain(wrong, { seed: 1, stream: 0 })).toThrow(EstimateError)
  }
})
