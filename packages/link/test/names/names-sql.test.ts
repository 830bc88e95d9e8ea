import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeLetters, expressionSql, normalizeName, type Expression } from '../../src/index.ts'
import { textSql } from '../../src/engine/sql-text.ts'
import { openEngines, type Engines } from '../dialects/engines.ts'
import { laterSpellings } from './later-spellings.ts'
import { spellings } from './spellings.ts'

let engines: Engines
beforeAll(async () => {
  engines = await openEngines()
})
afterAll(() => engines.stop())

const known = [...spellings, ...laterSpellings].flatMap(({ arabic, latin }) => [arabic].concat(latin))
const joints =
  'بن ابن عبد أبو ابو أبي أم ام آل ال الدين الله bin ibn al el Abd Abdul Abu Umm ad-Din Allah'.split(' ')
const letter = fc.oneof(
  fc.constantFrom(...'abdhlmnstuy ABD-()"\'.~#*123'),
  fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچژگکیّـ٣'),
  fc.constantFrom(...'éÉşğßøİıΣσςЖжיםπ東ﻻ\u0301\u200f\u00a0\t\n'),
)
const noise = fc.array(letter, { minLength: 1, maxLength: 10 }).map((letters) => letters.join(''))
const word = fc.oneof(fc.constantFrom(...known), fc.constantFrom(...known), fc.constantFrom(...joints), noise)
const names = fc.sample(
  fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
  { seed: 7, numRuns: 1500 },
)

const makings = ['name', 'kunya', 'articles', 'skeleton', 'letters'] as const

/** PostgreSQL keeps 32 patterns compiled and these are more: it takes milliseconds a name, and is given fewer. */
const given = { duckdb: [...known, ...names], postgres: [...known, ...names].filter((_, at) => at % 4 === 0) }

test.each(['duckdb', 'postgres'] as const)('%s makes of names what TypeScript makes', async (name) => {
  const { dialect, ask } = engines[name]
  const values = given[name].map((text, at) => `(${at}, ${textSql(text)})`)
  const columns = makings.map((make) => {
    const expression: Expression = { make, of: { column: 'text' } }
    return `${expressionSql(expression, dialect)} as "${make}"`
  })
  const rows = await ask(
    `select text, ${columns.join(', ')} from (values ${values.join(', ')}) as t(n, text) order by n`,
  )
  expect(rows.length).toBe(given[name].length)
  for (const row of rows) expect(row).toEqual(madeOf(String(row['text'])))
})

function madeOf(text: string) {
  const { name, kunya, articles, skeleton } = normalizeName(text)
  const made = { name, kunya, articles, skeleton, letters: encodeLetters(text) }
  const orNull = Object.entries(made).map(([key, value]) => [key, value === '' ? null : value])
  return { text, ...Object.fromEntries(orNull) }
}
