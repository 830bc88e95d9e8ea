import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Overlay } from '../scripts/source.ts'
import { placeKey, worldGazetteer } from '../src/index.ts'

const world = await worldGazetteer()
const exonyms = readData<Overlay>('exonyms')
const commonWords = readData<{ words: string[]; phrases: string[] }>('common-words')

test.each(Object.entries(exonyms.variants))('%s answers to its other names', (id, names) => {
  expect(world.findById(id)?.id).toBe(id)
  for (const name of names) expect(world.listByKey(placeKey(name)).map((place) => place.id)).toContain(id)
})

test.each(exonyms.places)('$id is there and answers to its names', ({ id, name, names = [], within }) => {
  const found = world.findById(id)
  expect(found).toMatchObject({ id, name })
  expect([null, ...(found?.within ?? [])]).toContain(within)
  for (const each of [name, ...names]) {
    expect(world.listByKey(placeKey(each)).map((place) => place.id)).toContain(id)
  }
})

test.each(Object.keys(exonyms.populations))('%s, whose population is given, is there', (id) => {
  expect(world.findById(id)?.id).toBe(id)
})

test('every common word names some place, and no country but "us" and "car"', () => {
  const words = [...commonWords.words.flatMap((line) => line.split(' ')), ...commonWords.phrases]
  expect(new Set(words).size).toBe(words.length)
  const countries = words.filter((word) => world.listByKey(word)[0]?.kind === 'country')
  expect(countries).toEqual(['car', 'us'])
})

function readData<Data>(name: string): Data {
  return JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8')) as Data
}
