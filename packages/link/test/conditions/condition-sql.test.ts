import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  conditionSql,
  expressionKey,
  expressionSql,
  listColumns,
  listExpressions,
  listRawColumns,
  sayExpression,
  type Condition,
  type Dialect,
  type Engine,
  type Expression,
} from '../../src/index.ts'
import { nameSql } from '../../src/engine/sql-text.ts'
import { openEngines, type Engines } from '../dialects/engines.ts'

let engines: Engines
beforeAll(async () => {
  engines = await openEngines()
  for (const engine of [engines.duckdb, engines.postgres]) await engine.run(recordsSql(engine))
})
afterAll(() => engines.stop())

const columns = 'given surname born day age amount lat lon radius least most phones'.split(' ')

/** Records 1 and 2 resemble each other, 3 is another's, 4 is unknown throughout. */
function recordsSql({ dialect }: Engine): string {
  const rows = [
    `1, 'Yousef', 'Haddad', date '1990-01-31', '31.1.1990', 28, 100.0, 33.5, 36.3, 1.0, 2, cast(null as integer), '11, 22'`,
    `2, 'Haddad', 'Yousef', date '1990-02-01', '1.2.1990', 29, 99.5, 33.5, 36.4, null, null, 3, '22;33'`,
    `3, 'محمد', 'Haddat', date '1950-06-01', 'unknown', 70, 5.0, 36.2, 37.1, 0.5, 9, 12, '44'`,
    `4, ${columns.map(() => 'null').join(', ')}`,
  ]
  const values = rows.map((row) => `(${row})`).join(', ')
  return dialect.createTable('person', `select * from (values ${values}) as t(record, ${columns.join(', ')})`)
}

const column = (name: string): Expression => ({ column: name })
const given = column('given')
const surname = column('surname')
const letters: Expression = { make: 'letters', of: surname }
const phones: Expression = { make: 'cut', at: ',', of: { sql: `replace("phones", ';', ',')` } }
const point = { latitude: column('lat'), longitude: column('lon') }

/** What is said of each pair: `12` that it holds of records 1 and 2. */
const conditions: readonly (readonly [name: string, condition: Condition, holds: string])[] = [
  ['missing', { test: 'missing', of: given }, '14 24 34'],
  ['equal', { test: 'equal', of: column('lat') }, '12'],
  ['swapped', { test: 'swapped', of: given, with: surname }, '12'],
  ['jaro-winkler', { test: 'jaro-winkler', of: letters, atLeast: 0.9 }, '13'],
  ['jaro', { test: 'jaro', of: letters, atLeast: 0.85 }, '13'],
  ['jaccard', { test: 'jaccard', of: letters, atLeast: 0.7 }, '13'],
  ['levenshtein', { test: 'levenshtein', of: letters, atMost: 1 }, '13'],
  ['damerau', { test: 'damerau-levenshtein', of: letters, atMost: 1 }, '13'],
  ['shared', { test: 'shared', of: phones, atLeast: 1 }, '12'],
  ['alike', { test: 'alike', of: phones, atLeast: 1 }, '12'],
  ['near', { test: 'near', of: column('age'), atMost: 1 }, '12'],
  ['near-share', { test: 'near-share', of: column('amount'), below: 0.01 }, '12'],
  ['days', { test: 'days', of: column('born'), atMost: 1 }, '12'],
  [
    'days of text',
    { test: 'days', of: { make: 'date', format: '%d.%m.%Y', of: column('day') }, atMost: 1 },
    '12',
  ],
  ['km', { test: 'km', ...point, atMost: 10 }, '12'],
  ['km, too far', { test: 'km', ...point, atMost: 9 }, ''],
  ['km less the radius', { test: 'km', ...point, radius: column('radius'), atMost: 9 }, '12'],
  ['overlap', { test: 'overlap', from: column('least'), to: column('most'), slack: 0 }, '12 13'],
  [
    'overlap with slack',
    { test: 'overlap', from: column('least'), to: column('most'), slack: 6 },
    '12 13 23',
  ],
  ['overlap of days', { test: 'overlap', from: column('born'), to: column('born'), slack: 1 }, '12'],
  [
    'all',
    {
      test: 'all',
      of: [
        { test: 'equal', of: column('lat') },
        { test: 'near', of: column('age'), atMost: 0 },
      ],
    },
    '',
  ],
  [
    'any',
    {
      test: 'any',
      of: [
        { test: 'equal', of: column('lat') },
        { test: 'missing', of: given },
      ],
    },
    '12 14 24 34',
  ],
  ['not', { test: 'not', of: { test: 'near', of: column('age'), atMost: 1 } }, '13 23'],
  ['sql', { test: 'sql', sql: `"age_l" + 1 = "age_r" and surname_l <> 'surname_x_l'` }, '12'],
]

function onSides(dialect: Dialect) {
  return (of: Expression, side: 'l' | 'r') => expressionSql(of, dialect, (name) => nameSql(`${name}_${side}`))
}

test.each(['duckdb', 'postgres'] as const)(
  '%s: each condition is this SQL, and holds of these pairs',
  async (name) => {
    const engine = engines[name]
    const texts = conditions.map(([, condition]) =>
      conditionSql(condition, engine.dialect, onSides(engine.dialect)),
    )
    const sides = ['l', 'r'].map((side) => columns.map((of) => `${side}.${of} as ${of}_${side}`).join(', '))
    const pairs = `select l.record as l, r.record as r, ${sides.join(', ')} from person as l join person as r on l.record < r.record`
    const tests = texts.map((sql, at) => `case when ${sql} then 1 else 0 end as c${at}`)
    const rows = await engine.ask(`select l, r, ${tests.join(', ')} from (${pairs}) as pair order by l, r`)
    const held = conditions.map(([what], at) => [
      what,
      rows
        .filter((row) => row[`c${at}`] === 1)
        .map((row) => `${row.l}${row.r}`)
        .join(' '),
    ])
    expect(held).toEqual(conditions.map(([what, , holds]) => [what, holds]))
    const golden = conditions.map(([what], at) => `-- ${what}\n${texts[at]}\n`).join('\n')
    await expect(golden).toMatchFileSnapshot(`../golden/conditions-${name}.sql`)
  },
)

const makings: readonly (readonly [name: string, expression: Expression, of1: string | number | null])[] = [
  ['column', given, 'Yousef'],
  ['sql', { sql: `upper("given") || 'x"y'` }, 'YOUSEFx"y'],
  ['lower', { make: 'lower', of: given }, 'yousef'],
  ['trim', { make: 'trim', of: { sql: `' ' || "given" || '  '` } }, 'Yousef'],
  ['trimmed to nothing', { make: 'trim', of: { sql: `'  '` } }, null],
  ['first', { make: 'first', letters: 2, of: given }, 'Yo'],
  ['last', { make: 'last', letters: 2, of: given }, 'ef'],
  ['first of a number', { make: 'first', letters: 1, of: column('age') }, '2'],
  ['match', { make: 'match', pattern: '[a-z]+', of: given }, 'ousef'],
  ['group', { make: 'match', pattern: '^(.)(.)', group: 2, of: given }, 'o'],
  ['no match', { make: 'match', pattern: '[0-9]', of: given }, null],
  ['date', { make: 'date', format: '%d.%m.%Y', of: column('day') }, '1990-01-31'],
  ['number', { make: 'number', of: { make: 'match', pattern: '[0-9]+$', of: column('day') } }, 1990],
  ['letters', { make: 'letters', of: { sql: `'يوسف é'` } }, 'ywsf e'],
  ['name', { make: 'name', of: { sql: `"given" || ' al-Haddad'` } }, 'yousef haddad'],
  ['kunya', { make: 'kunya', of: { sql: `'Abu Omar ' || "given"` } }, 'abuomar'],
  ['no kunya', { make: 'kunya', of: given }, null],
  ['articles', { make: 'articles', of: { sql: `"given" || ' al-Haddad'` } }, '01'],
  ['skeleton', { make: 'skeleton', of: given }, 'YSF'],
]

/** Made of no column, so known of every record. */
const constant = new Set(['trim', 'letters', 'kunya'])

test.each(['duckdb', 'postgres'] as const)(
  '%s: each making is this SQL, and gives this value',
  async (name) => {
    const engine = engines[name]
    const texts = makings.map(([, expression]) => expressionSql(expression, engine.dialect))
    const asked = texts.map((sql, at) => `${sql} as c${at}`)
    const [row] = await engine.ask(`select ${asked.join(', ')} from person where record = 1`)
    const [unknown] = await engine.ask(`select ${asked.join(', ')} from person where record = 4`)
    expect(makings.map(([what], at) => [what, row?.[`c${at}`]])).toEqual(
      makings.map(([what, , of1]) => [what, of1]),
    )
    const ofUnknown = makings.filter(([what]) => !constant.has(what)).map(([what]) => what)
    const answers = makings.flatMap(([what], at) => (unknown?.[`c${at}`] === null ? [what] : []))
    expect(answers).toEqual(expect.arrayContaining(ofUnknown))
    const golden = makings.map(([what], at) => `-- ${what}\n${texts[at]}\n`).join('\n')
    await expect(golden).toMatchFileSnapshot(`../golden/makings-${name}.sql`)
  },
)

test('a condition lists what it compares once, and the columns that its own SQL names', () => {
  const condition: Condition = {
    test: 'all',
    of: [
      {
        test: 'any',
        of: [
          { test: 'equal', of: given },
          { test: 'swapped', of: given, with: surname },
        ],
      },
      { test: 'not', of: { test: 'km', ...point, radius: column('radius'), atMost: 1 } },
      { test: 'sql', sql: `"odd ""name""_l" = age_r and 'text_l' <> "age_l"` },
    ],
  }
  expect(listExpressions(condition).map(sayExpression)).toEqual(['given', 'surname', 'lat', 'lon', 'radius'])
  expect(listRawColumns(condition)).toEqual(['odd "name"', 'age'])
})

test('expressions that say the same have one key, and know the columns that they read', () => {
  const one: Expression = { make: 'first', letters: 3, of: given }
  const same = { of: { column: 'given' }, letters: 3, make: 'first' } as const
  expect(expressionKey(one)).toBe(expressionKey(same))
  expect(expressionKey(one)).not.toBe(expressionKey({ ...one, letters: 2 }))
  expect(sayExpression(one)).toBe('first 3 letters of given')
  expect(listColumns({ make: 'lower', of: { sql: `"a" || "b ""c""" || 'no "d"' || "a"` } })).toEqual([
    'a',
    'b "c"',
  ])
})
