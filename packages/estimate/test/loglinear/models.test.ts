import { EstimateError, listModels, makeModel, nameModel, parseModel, spellModel } from '@recount/estimate'
import { expect, test } from 'vitest'

test.each([
  [1, 1, 1],
  [2, 2, 1],
  [3, 2, 8],
  [3, 3, 8],
  [4, 1, 1],
  [4, 2, 64],
  [4, 3, 113],
  [5, 2, 1024],
  [5, 4, 6893],
  [6, 2, 32_768],
])('%i lists have, up to order %i, %i hierarchical models that are not saturated', (lists, order, count) => {
  const models = listModels(lists, { order })
  expect(models).toHaveLength(count)
  expect(new Set(models.map((model) => nameModel(model))).size).toBe(count)
})

test('a model holds everything inside its terms, and every list', () => {
  for (const { lists, terms, generators } of listModels(4, { order: 3 })) {
    const all = new Set(terms)
    for (const term of terms) {
      for (let list = 0; list < 4; list++) expect(all.has(term & ~(1 << list))).toBe(true)
    }
    expect(makeModel(lists, generators).terms).toEqual(terms)
  }
})

test('a model is read as it is written', () => {
  const names = ['12', 'hospital', 'police', 'press']
  for (const model of listModels(4, { order: 3 })) {
    expect(parseModel(spellModel(model, names), names)).toEqual(model)
    expect(parseModel(nameModel(model), ['a', 'b', 'c', 'd'])).toEqual(model)
  }
  expect(nameModel(parseModel('[ d*a , cb,1*2*3 ]', ['a', 'b', 'c', 'd', 'cb']))).toBe('[123,14,5]')
  const many = Array.from({ length: 11 }, (_, at) => `list ${at}`)
  const model = makeModel(11, [0b11, 0b10000000001])
  expect(nameModel(model)).toBe('[1*2,1*11,3,4,5,6,7,8,9,10]')
  expect(parseModel(nameModel(model), many)).toEqual(model)
})

test.each([
  ['12,3', 'it has to stand between [ and ]'],
  ['[12]', 'it says nothing of c'],
  ['[12,34]', '“34” is none of the lists a, b, c, nor the number of one'],
  ['[a*x,b,c]', '“x” is none of the lists'],
  ['[]', '“” is none of the lists'],
])('%s is no model', (text, why) => {
  expect(() => parseModel(text, ['a', 'b', 'c'])).toThrow(why)
})

test.each([
  [7, 2, 'There are 2,097,152 hierarchical models of 7 lists'],
  [6, 3, 'There are more than 40,000 hierarchical models'],
  [12, 3, 'There are more than 10^19 hierarchical models'],
])('%i lists at order %i are more than are fitted, and how many is said', (lists, order, words) => {
  expect(() => listModels(lists, { order })).toThrow(words)
  expect(() => listModels(lists, { order })).toThrow(EstimateError)
})
