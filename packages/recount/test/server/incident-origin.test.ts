import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseMaker, makeWorkFolder, recount } from '../command-line.ts'
import { sampleMapping, samplePositions, tableOf } from '../tables.ts'
import { answerOf } from './answer-of.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const work = makeWorkFolder()
let served: ServedCase

beforeAll(async () => {
  const folder = await caseMaker(work)('imported')
  writeFileSync(join(work, 'mapping.json'), JSON.stringify(sampleMapping))
  writeFileSync(join(work, 'positions.csv'), samplePositions)
  const take = async (name: string, table: string) => {
    writeFileSync(join(work, name), table)
    const words = [
      'import',
      '--case',
      folder,
      '--mapping',
      'mapping.json',
      name,
      '--positions',
      'positions.csv',
    ]
    const { code, stderr } = await recount(words, work)
    if (code !== 0) throw new Error(stderr)
  }
  await take('first.csv', tableOf([{}, { killed: '7', notes: 'said\nin two lines' }]))
  await take(
    'second.csv',
    tableOf([{}, {}, { id: '2', code: 'S2', killed: '8', notes: 'said otherwise' }].toSpliced(1, 1)),
  )
  served = await serveCase(folder)
})
afterAll(() => served.close())

test('every field of an incident leads back to the file, the row, the column and the words of the cell', async () => {
  const { origin } = await answerOf(served.ask('getIncident', { params: { id: 'S1' } }))
  expect(origin).toMatchObject({ name: 'first.csv', row: 2, problem: null, mapping: { name: 'sample' } })
  const told = new Map(origin?.fields?.map(({ field, column, words }) => [field, [column, words]]))
  expect(told.get('harm.killed.civilians')).toEqual(['killed', '3-5'])
  expect(told.get('places.0.latitude')).toEqual(['coordinates', '35.95, 39.01'])
  expect(told.get('belligerents.0.name')).toEqual(['by', 'US-led Coalition'])
  expect(told.get('positions.0.position')?.[0]).toBe('position')
  expect(told.get('positions.0.position')?.[1]).not.toBeNull()
})

test('one that a newer table revised leads to the newer one, and its history tells both', async () => {
  const { origin, history, row } = await answerOf(served.ask('getIncident', { params: { id: 'S2' } }))
  expect(row.killed?.range).toEqual({ min: 8, max: 8 })
  expect(origin).toMatchObject({ name: 'second.csv', row: 3 })
  const told = new Map(origin?.fields?.map(({ field, words }) => [field, words]))
  expect(told.get('notes')).toBe('said otherwise')
  expect(history.map(({ made }) => made)).toEqual(['recorded', 'revised'])
  expect(history[1]?.changes).toContainEqual({ field: 'Civilians killed', before: '7', after: '8' })
})
