import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeLetters } from '../src/index.ts'
import { onDuckDb } from '../src/duckdb.ts'
import { textSql } from '../src/engine/sql-text.ts'

const scripts = {
  Arabic:
    'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچژگکیڤھہۆێٹڈڑں\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640',
  Hebrew: 'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
  Greek: 'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐΰ',
  Cyrillic: 'абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґўђѓѕјљњћќџ',
}

test.each(Object.entries(scripts))('%s: each letter has a byte of its own', (_, letters) => {
  const codes = [...letters].map(encodeLetters)
  expect(new Set(codes).size).toBe([...letters].length)
  for (const code of codes) expect(code).toMatch(/^[\x01-\x7f]$/)
  for (const code of codes) expect(code).not.toMatch(/[ -@[-`{-~]/)
})

test.each([
  ['what is ASCII stays', "O'Neil-3@x.org", "O'Neil-3@x.org"],
  ['Latin letters lose their marks', 'José Şahin Łódź Nguyễn', 'Jose Sahin Lodz Nguyen'],
  ['decomposed letters too', 'Jose\u0301', 'Jose'],
  ['capitals of Greek and Cyrillic are small letters', 'ИВАН ΣΑΣ', encodeLetters('иван σας')],
  ['Arabic digits are ours', '٢٠١٧', '2017'],
  ['letters of other scripts stay', '東京', '東京'],
])('%s', (_, text, encoded) => {
  expect(encodeLetters(text)).toBe(encoded)
})

const arabicNames = fc
  .array(fc.constantFrom(...scripts.Arabic.slice(0, 36), ' '), { maxLength: 12 })
  .map((letters) => letters.join(''))
const pairs = fc.sample(fc.tuple(arabicNames, arabicNames), { seed: 11, numRuns: 800 })

test('DuckDB measures Arabic, once encoded, in letters', async () => {
  const instance = await DuckDBInstance.create(':memory:')
  const { dialect, ask, run } = onDuckDb(await instance.connect())
  for (const sql of dialect.prelude) await run(sql)
  const near = pairs.map(([left, right], at) => (at % 2 === 0 ? [left, right] : [left, `${left.slice(1)}ب`]))
  const values = near.map(([l = '', r = ''], at) => `(${at}, ${textSql(l)}, ${textSql(r)})`).join(', ')
  const rows = await ask(
    `select l, r, levenshtein(link_letters(l), link_letters(r)) as letters, levenshtein(l, r) as bytes
     from (values ${values}) as t(n, l, r) order by n`,
  )
  for (const { l, r, letters } of rows)
    expect([l, r, letters]).toEqual([l, r, levenshtein([...String(l)], [...String(r)])])
  expect(rows.some(({ letters, bytes }) => letters !== bytes)).toBe(true)
  instance.closeSync()
})

/** By code points: Wagner & Fischer, "The string-to-string correction problem" (1974). */
function levenshtein(left: readonly string[], right: readonly string[]): number {
  let above = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (const [i, one] of left.entries()) {
    const here = [i + 1]
    for (const [j, other] of right.entries())
      here.push(
        Math.min((above[j + 1] ?? 0) + 1, (here[j] ?? 0) + 1, (above[j] ?? 0) + (one === other ? 0 : 1)),
      )
    above = here
  }
  return above.at(-1) ?? 0
}
