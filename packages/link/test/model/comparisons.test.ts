import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ageComparison,
  arabicNameComparison,
  arrayComparison,
  birthDateComparison,
  conditionSql,
  countRangeComparison,
  damerauComparison,
  dateRangeComparison,
  defineModel,
  distanceComparison,
  eventDateComparison,
  exactComparison,
  expressionSql,
  fullNameComparison,
  jaccardComparison,
  jaroComparison,
  jaroWinklerComparison,
  levenshteinComparison,
  nameComparison,
  namePart,
  numberComparison,
  placeComparison,
  shareComparison,
  skeletonPart,
  type Comparison,
  type ComparisonSpec,
  type Expression,
} from '../../src/index.ts'
import { nameSql, textSql } from '../../src/engine/sql-text.ts'
import { openEngines, type Engines } from '../dialects/engines.ts'

let engines: Engines
beforeAll(async () => {
  engines = await openEngines()
})
afterAll(() => engines.stop())

type Cell = string | number | null
type Row = Readonly<Record<string, Cell>>

const point = { latitude: 'lat', longitude: 'lon', radius: 'radius' }
const list: Expression = { make: 'cut', at: ';', of: { column: 'list' } }
const at = (lat: number | null, lon: number | null, radius: number | null = null): Row => ({
  lat,
  lon,
  radius,
})

/** A comparison, what two records hold, and the level they reach. */
const cases: readonly (readonly [spec: ComparisonSpec, left: Row, right: Row, level: string])[] = [
  ...pairs(exactComparison('x'), [
    ['a', 'a', 'the same'],
    ['a', 'b', 'different'],
    ['a', null, 'unknown on a side'],
  ]),
  ...pairs(nameComparison('x'), [
    ['Haddad', 'Haddad', 'the same'],
    ['Haddad', 'Haddat', 'alike (Jaro–Winkler ≥ 0.92)'],
    ['حداد', 'حدد', 'alike (Jaro–Winkler ≥ 0.92)'],
    ['حداد', 'سعيد', 'different'],
  ]),
  ...pairs(jaroWinklerComparison('x', { levels: [0.95] }), [
    ['Martha', 'Marhta', 'alike (Jaro–Winkler ≥ 0.95)'],
  ]),
  ...pairs(jaroComparison('x'), [['Martha', 'Marhta', 'alike (Jaro ≥ 0.92)']]),
  ...pairs(jaccardComparison('x'), [['abcd', 'dcab', 'alike (Jaccard ≥ 0.9)']]),
  ...pairs(levenshteinComparison('x'), [
    ['12345', '12354', 'at most 2 edits apart'],
    ['محمد', 'محمود', 'at most 1 edit apart'],
  ]),
  ...pairs(damerauComparison('x'), [['12345', '12354', 'at most 1 edit apart']]),
  ...pairs(arabicNameComparison('x'), [
    ['محمد عبد الله', 'مُحمد عبدالله', 'the same name'],
    ['محمد عبد الله', 'Muhammad Abdullah', 'the same consonants'],
    ['محمد عبد الله', 'Mohamad Abdallat', 'alike in letters or consonants (Jaro–Winkler ≥ 0.92)'],
    ['محمد', 'خالد', 'different'],
    ['…', 'خالد', 'unknown on a side'],
  ]),
  ...pairs(birthDateComparison('x'), [
    ['1990-01-31', '1990-01-31', 'the same'],
    ['1990-01-31', '1990-01-13', 'at most 1 edit apart'],
    ['1990-01-31', '1990-02-24', 'within 31 days'],
    ['1990-01-31', '1990-11-24', 'within 366 days'],
    ['1990-01-31', '1960-11-24', 'different'],
    ['1990-01-31', 'about 1990', 'unknown on a side'],
  ]),
  ...pairs(eventDateComparison('x', { format: '%d/%m/%Y' }), [
    ['1/2/2017', '31/1/2017', 'within a day'],
    ['1/2/2017', '28/1/2017', 'within 7 days'],
  ]),
  ...pairs(numberComparison(number('x'), { levels: [2] }), [
    ['10', '12', 'at most 2 apart'],
    ['10', 'ten', 'unknown on a side'],
  ]),
  ...pairs(ageComparison(number('x')), [['30', '33', 'at most 3 apart']]),
  ...pairs(shareComparison(number('x')), [
    ['100', '99.5', 'less than 1 % apart'],
    ['-100', '-80', 'less than 30 % apart'],
    ['0', '0.0', 'the same'],
  ]),
  [exactComparison(namePart('x', 'father')), { x: 'علي حسن محمد' }, { x: 'عمر حسن خالد' }, 'the same'],
  [exactComparison(namePart('x', 'family')), { x: 'علي' }, { x: 'عمر حسن' }, 'unknown on a side'],
  [exactComparison(skeletonPart('x', 'given')), { x: 'يوسف حسن' }, { x: 'Youssef H.' }, 'the same'],
  [arrayComparison(list), { list: 'a; b' }, { list: 'b;a;c' }, 'at least 2 shared'],
  [arrayComparison(list), { list: 'a' }, { list: 'b;a' }, 'at least 1 shared'],
  [arrayComparison(list), { list: 'Haddad' }, { list: 'x;Haddat' }, 'two alike (Jaro–Winkler ≥ 0.92)'],
  [arrayComparison(list), { list: 'حداد' }, { list: 'x;حدد' }, 'two alike (Jaro–Winkler ≥ 0.92)'],
  [arrayComparison(list), { list: ';' }, { list: 'a' }, 'unknown on a side'],
  ...fullNames([
    ['Omar', 'Haddad', 'Omar', 'Haddad', 'both the same'],
    ['Omar', 'Haddad', 'Haddad', 'Omar', 'exchanged'],
    ['Omarr', 'Haddad', 'Omar', 'Haddat', 'both alike (Jaro–Winkler ≥ 0.92)'],
    ['Omar', 'Haddad', 'Ziad', 'Haddad', 'only the surname the same'],
    ['Omar', 'Haddad', 'Omar', null, 'only the given name the same'],
    [null, 'Haddad', 'Omar', null, 'unknown on a side'],
  ]),
  [countRangeComparison('least', 'most'), { least: 2, most: 4 }, { least: 2, most: 4 }, 'the same numbers'],
  [
    countRangeComparison('least', 'most'),
    { least: 2, most: null },
    { least: 1, most: 9 },
    'numbers in common',
  ],
  [
    countRangeComparison('least', 'most'),
    { least: 7, most: 8 },
    { least: 1, most: 4 },
    'numbers in common when widened by 3',
  ],
  [
    countRangeComparison('least', 'most'),
    { least: null, most: null },
    { least: 1, most: 4 },
    'unknown on a side',
  ],
  [
    dateRangeComparison('from', 'to'),
    { from: '2017-01-01', to: '2017-01-31' },
    { from: '2017-01-31', to: null },
    'days in common',
  ],
  [
    dateRangeComparison('from', 'to'),
    { from: '2017-01-01', to: '2017-01-03' },
    { from: '2017-01-04', to: '2017-01-09' },
    '1 day apart at most',
  ],
  [distanceComparison(point), at(33.5, 36.3, 1), at(33.5, 36.35), 'within 5 km'],
  [distanceComparison(point), at(33.5, null), at(33.5, 36.35), 'unknown on a side'],
  [
    placeComparison('x', point),
    { x: 'al-Hamra', ...at(33.5, 36.3) },
    { x: 'Hamra', ...at(33.6, 36.3) },
    'the same name, not far off',
  ],
  [
    placeComparison('x', point),
    { x: 'Hamra', ...at(33.5, 36.3) },
    { x: 'Hamra', ...at(36.2, 37.1) },
    'different',
  ],
  [
    placeComparison('x', point),
    { x: 'Hamra', ...at(33.5, 36.3) },
    { x: 'Hamra', ...at(null, null) },
    'the same name, not far off',
  ],
  [
    placeComparison('x', point),
    { x: 'Hamra', ...at(33.5, 36.3) },
    { x: null, ...at(33.5, 36.31) },
    'within 1 km',
  ],
  [
    placeComparison('x', point),
    { x: 'Hamraa', ...at(null, null) },
    { x: 'Hamra', ...at(33.5, 36.3) },
    'a name alike, point unknown',
  ],
  [
    placeComparison('x', point),
    { x: null, ...at(null, null) },
    { x: 'Hamra', ...at(33.5, 36.3) },
    'unknown on a side',
  ],
]

test.each(['duckdb', 'postgres'] as const)(
  '%s: pairs reach the level that is meant for them',
  async (name) => {
    const { dialect, ask } = engines[name]
    const alike = Map.groupBy(cases.entries(), ([, [spec]]) => JSON.stringify(spec))
    const selects = [...alike.values()].map((group) => {
      const [comparison] = defineModel({
        comparisons: group.slice(0, 1).map(([, [spec]]) => spec),
      }).comparisons
      const records = group.map(([n, [, left, right]]) => {
        const columns = [...sideColumns(left, 'l'), ...sideColumns(right, 'r')]
        return `select ${[`${n} as n`, ...columns].join(', ')}`
      })
      return `select n, ${levelSql(comparison as Comparison)} as level from (${records.join(' union all ')}) as pair`
    })
    const rows = await ask(`${selects.join('\nunion all ')}\norder by n`)
    const reached = cases.map(([spec, left, right], n) => [spec.name, left, right, rows[n]?.['level']])
    expect(reached).toEqual(cases.map(([spec, left, right, level]) => [spec.name, left, right, level]))

    function sideColumns(row: Row, side: string): readonly string[] {
      return Object.entries(row).map(
        ([column, cell]) => `${cellSql(column, cell)} as ${nameSql(`${column}_${side}`)}`,
      )
    }

    function cellSql(column: string, cell: Cell): string {
      const type = ['lat', 'lon', 'radius'].includes(column) ? dialect.types.double : dialect.types.text
      if (['least', 'most'].includes(column)) return `cast(${cell} as ${dialect.types.long})`
      return `cast(${typeof cell === 'string' ? textSql(cell) : cell} as ${type})`
    }

    function levelSql({ levels }: Comparison): string {
      const value = (of: Expression, side: 'l' | 'r') =>
        expressionSql(of, dialect, (column) => nameSql(`${column}_${side}`))
      const whens = levels.map(({ when, label }) => {
        const condition = when === null ? 'true' : conditionSql(when, dialect, value)
        return `when ${condition} then ${textSql(label)}`
      })
      return `case ${whens.join(' ')} end`
    }
  },
)

function number(column: string): Expression {
  return { make: 'number', of: { column } }
}

function pairs(spec: ComparisonSpec, rows: readonly (readonly [string, string | null, string])[]) {
  return rows.map(([l, r, level]) => [spec, { x: l }, { x: r }, level] as const)
}

function fullNames(rows: readonly (readonly (string | null)[])[]) {
  return rows.map(([given = null, surname = null, given2 = null, surname2 = null, level]) => {
    const [left, right] = [
      { given, surname },
      { given: given2, surname: surname2 },
    ]
    return [fullNameComparison('given', 'surname'), left, right, String(level)] as const
  })
}
