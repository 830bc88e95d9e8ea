import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dialect, SqlRow, SqlValue } from '../../src/index.ts'
import { textSql } from '../../src/engine/sql-text.ts'
import { openEngines, type Engines } from './engines.ts'

let engines: Engines
beforeAll(async () => {
  engines = await openEngines()
})
afterAll(() => engines.stop())

const text = (value: string | null) => (value === null ? 'cast(null as varchar)' : textSql(value))
const list =
  (...members: readonly string[]) =>
  (d: Dialect) =>
    d.cut(textSql(members.join('|')), '|')

type Case = readonly [name: string, sql: (dialect: Dialect) => string, answer: SqlValue]

const cases: readonly Case[] = [
  [
    'Jaro–Winkler takes off a tenth a letter',
    (d) => d.jaroWinkler(text('abcd'), text('abce')),
    0.8833333333333334,
  ],
  [
    'Jaro–Winkler leaves what is below 0.7',
    (d) => d.jaroWinkler(text('abcde'), text('axyzw')),
    0.4666666666666666,
  ],
  ['Jaro–Winkler of nothing', (d) => d.jaroWinkler(text(''), text('')), 0],
  ['Jaro–Winkler of the unknown', (d) => d.jaroWinkler(text('a'), text(null)), null],
  ['Jaro', (d) => d.jaro(text('martha'), text('marhta')), 0.9444444444444445],
  ['Jaro of single letters', (d) => d.jaro(text('a'), text('a')), 1],
  ['Jaccard of sets of letters', (d) => d.jaccard(text('aab'), text('abc')), 0.6666666666666666],
  ['Jaccard of nothing', (d) => d.jaccard(text(''), text('a')), null],
  ['Levenshtein', (d) => d.levenshtein(text('kitten'), text('sitting')), 3],
  ['Levenshtein from nothing', (d) => d.levenshtein(text(''), text('abc')), 3],
  ['Levenshtein counts an exchange as two', (d) => d.levenshtein(text('ab'), text('ba')), 2],
  ['Damerau counts it as one', (d) => d.damerauLevenshtein(text('ab'), text('ba')), 1],
  ['Damerau edits what it exchanged', (d) => d.damerauLevenshtein(text('CA'), text('ABC')), 2],
  ['Damerau from nothing', (d) => d.damerauLevenshtein(text(''), text('abc')), 3],
  ['lower case in every script', (d) => d.lower(text('ÀÉŁ ΣΟΦΙΑ ИВАН Ѓ محمد')), 'àéł σοφια иван ѓ محمد'],
  ['translation that drops', (d) => d.translate(text('حمد x'), 'حمx', 'ab'), 'abد '],
  ['ASCII', (d) => d.isAscii(text('abc')), true],
  ['not ASCII', (d) => d.isAscii(text('é')), false],
  ['a date', (d) => d.parseDate(text('2016-02-29'), '%Y-%m-%d'), '2016-02-29'],
  ['a day that isn’t', (d) => d.parseDate(text('2015-02-29'), '%Y-%m-%d'), null],
  ['a date in another order', (d) => d.parseDate(text('3/7/2016'), '%d/%m/%Y'), '2016-07-03'],
  ['a date without separators', (d) => d.parseDate(text('20160703'), '%Y%m%d'), '2016-07-03'],
  ['a month', (d) => d.parseDate(text('2016-07'), '%Y-%m'), '2016-07-01'],
  ['text that is no date', (d) => d.parseDate(text('in July'), '%Y-%m-%d'), null],
  ['more than a date', (d) => d.parseDate(text('2016-07-03T10:00'), '%Y-%m-%d'), null],
  ['no date', (d) => d.parseDate(text(null), '%Y-%m-%d'), null],
  ['days', (d) => d.daysBetween(`date '2016-02-28'`, `date '2016-03-01'`), 2],
  ['days back', (d) => d.daysBetween(`date '2016-03-01'`, `date '2016-02-28'`), -2],
  ['a date some days on', (d) => d.addDays(`date '2016-02-28'`, '2'), '2016-03-01'],
  ['a match', (d) => d.match(text('ab12'), '[0-9]+', 0), '12'],
  ['a match with a group in it', (d) => d.match(text('ab12'), '([0-9])+', 0), '12'],
  ['a group', (d) => d.match(text('ab12'), '([a-z])([0-9])', 2), '1'],
  ['a group of Arabic', (d) => d.match(text('أبو علي'), '^[^ ]+ ([^ ]+)$', 1), 'علي'],
  ['no match', (d) => d.match(text('ab'), '[0-9]', 0), ''],
  ['a match of nothing', (d) => d.match(text(null), '[0-9]', 0), null],
  ['replacement by groups', (d) => d.replaceAll(text('a1 b2'), '([a-z])([0-9])', '\\2\\1'), '1a 2b'],
  ['the composed form', (d) => d.compose(text('e\u0301')), 'é'],
  ['a number', (d) => d.parseNumber(text(' -12.5 ')), -12.5],
  ['a number with an exponent', (d) => d.parseNumber(text('1e3')), 1000],
  ['a number with a separator', (d) => d.parseNumber(text('1,000')), null],
  ['a number with an underscore', (d) => d.parseNumber(text('1_000')), null],
  ['a number too large', (d) => d.parseNumber(text('1e999')), null],
  ['no number', (d) => d.parseNumber(text('nan')), null],
  ['shared members', (d) => d.shared(list('a', 'b', 'b')(d), list('b', 'a', 'c')(d)), 2],
  ['no shared members', (d) => d.shared(list('a')(d), list('b')(d)), 0],
  ['members of an unknown array', (d) => d.shared(list('a')(d), d.cut(text(null), ',')), null],
  [
    'the two most alike',
    (d) => d.mostAlike(list('xyz', 'abcd')(d), list('abce', 'q')(d)),
    0.8833333333333334,
  ],
  ['text cut to nothing', (d) => `${d.cut(text(' , '), ',')} is null`, true],
  ['a hash', (d) => d.md5(text('محمد')), '9aab3ed9278fba8075c0d8424208b79e'],
  ['order in bytes', (d) => `${d.inByteOrder(text('Z'))} < ${d.inByteOrder(text('a'))}`, true],
]

test.each(['duckdb', 'postgres'] as const)('%s answers each case', async (name) => {
  const engine = engines[name]
  const columns = cases.map(([, sql], at) => `${sql(engine.dialect)} as c${at}`)
  const [row] = await engine.ask(`select ${columns.join(', ')}`)
  const answers = cases.map(([what], at) => [what, row?.[`c${at}`]])
  expect(answers).toEqual(cases.map(([what, , answer]) => [what, answer]))
})

const letters = fc.oneof(
  fc.constantFrom(...'abcAB 12'),
  fc.constantFrom(...'abcAB 12'),
  fc.constantFrom(...'محمدé東'),
)
const words = fc.array(letters, { maxLength: 14 }).map((chosen) => chosen.join(''))
const pairs = fc.sample(fc.tuple(words, words), { seed: 20261121, numRuns: 1500 })

test('random texts are as far apart on PostgreSQL as on DuckDB', async () => {
  const measures = ['jaroWinkler', 'jaro', 'jaccard', 'levenshtein', 'damerauLevenshtein'] as const
  const values = pairs.map(([l, r], at) => `(${at}, ${textSql(l)}, ${textSql(r)})`).join(', ')
  const ask = async ({ dialect, ask: run }: Engines['duckdb']) => {
    const columns = measures.map((measure) => `${dialect[measure]('l', 'r')} as "${measure}"`)
    return run(`select l, r, ${columns.join(', ')} from (values ${values}) as t(n, l, r) order by n`)
  }
  const [mine, theirs] = [await ask(engines.postgres), await ask(engines.duckdb)]
  expect(mine.length).toBe(pairs.length)
  expect(mine.map(rounded)).toEqual(theirs.map(rounded))
})

/** Engines add in their own order: the last bits may differ. */
function rounded(row: SqlRow) {
  const cells = Object.entries(row)
  return cells.map(([name, cell]) => [name, typeof cell === 'number' ? Number(cell.toFixed(12)) : cell])
}

test.each(['duckdb', 'postgres'] as const)('%s: the prelude is this SQL', async (name) => {
  const prelude = engines[name].dialect.prelude.join(';\n\n')
  await expect(`${prelude}\n`).toMatchFileSnapshot(`../golden/prelude-${name}.sql`)
})

test('tables are made, made again, taken apart by member and dropped', async () => {
  for (const engine of [engines.duckdb, engines.postgres]) {
    const { dialect } = engine
    const select = `select 1 as record, ${dialect.cut(textSql('b,a,b'), ',')} as members`
    await engine.run(dialect.createTable('sample', select))
    await engine.run(dialect.createTable('sample', select))
    const members = await engine.ask(`${dialect.explode('sample', 'members')} order by member`)
    expect(members).toEqual([
      { record: 1, member: 'a' },
      { record: 1, member: 'b' },
    ])
    await engine.run(dialect.dropTable('sample'))
    await expect(engine.ask('select * from sample')).rejects.toThrow(/sample/)
  }
})
