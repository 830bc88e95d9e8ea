import {
  ageComparison,
  arabicNameComparison,
  birthDateComparison,
  defineModel,
  eventDateComparison,
  exactComparison,
  nameComparison,
  on,
  type BlockingRule,
  type ComparisonSpec,
  type ExpressionSpec,
  type LinkScope,
  type Model,
} from '@recount/link'
import { textSql } from '../link-engine.ts'
import { nameSql } from './aligned-tables.ts'
import type { ColumnKind } from './column-kinds.ts'

type Columns = Readonly<Partial<Record<ColumnKind, string>>>

/** A model to begin with, for columns that were found by their headings. */
export interface StartingModel {
  readonly model: Model
  /** What holds for records of the same thing alone, for the prior. */
  readonly sure: readonly BlockingRule[]
}

/** What columns of people are compared by: names in Arabic or Latin letters, dates, ages, places. Nothing where none is comparable. */
export function startModel(columns: Columns, id: string, scope: LinkScope): StartingModel | undefined {
  const comparisons = listComparisons(columns)
  const rules = listRules(columns)
  if (comparisons.length === 0 || rules.length === 0) return undefined
  return { model: defineModel({ id, scope, comparisons, blocking: rules }), sure: listSure(columns) }
}

type Compare = (column: string) => ComparisonSpec

const byKind: readonly (readonly [ColumnKind, Compare])[] = [
  ['name', (column) => arabicNameComparison(column, { name: column })],
  ['given', (column) => arabicNameComparison(column, { name: column })],
  ['surname', (column) => arabicNameComparison(column, { name: column })],
  ['father', (column) => arabicNameComparison(column, { name: column })],
  ['born', (column) => birthDateComparison(column, { name: column })],
  ['died', (column) => eventDateComparison(column, { name: column })],
  ['age', (column) => ageComparison(numberOf(column), { name: column })],
  ['sex', (column) => exactComparison(sexOf(column), { name: column, byFrequency: false })],
  ['place', (column) => arabicNameComparison(column, { name: column })],
  ['region', (column) => exactComparison(nameOf(column), { name: column })],
  ['postcode', (column) => exactComparison(column)],
  ['street', (column) => nameComparison(column)],
  ['phone', (column) => exactComparison(column)],
  ['email', (column) => exactComparison(column)],
  ['job', (column) => exactComparison(nameOf(column), { name: column })],
]

function listComparisons(columns: Columns): readonly ComparisonSpec[] {
  return byKind.flatMap(([kind, compare]) => {
    const column = columns[kind]
    return column === undefined ? [] : [compare(column)]
  })
}

/**
 * Pairs are looked at that agree on something and begin alike in something else: the consonants of a name, which both spellings
 * keep, with a date, an age, a place.
 */
function listRules(columns: Columns): readonly BlockingRule[] {
  const { name, given, surname, born, died, place, email, phone, postcode } = columns
  const names = (name === undefined ? [given, surname] : [name]).flatMap(present)
  const [first] = names
  const beside = (column: string | undefined, beginning: (name: string) => ExpressionSpec) =>
    column === undefined || first === undefined ? [] : [on(column, beginning(first))]
  const placed =
    place === undefined || first === undefined || died !== undefined
      ? []
      : [on(skeletonOf(place), startOf(skeletonOf(first)))]
  return [
    ...(names.length > 0 ? [on(...names.map(skeletonOf))] : []),
    ...[born, died].flatMap(present).flatMap((date) => listDateRules(date, names, columns)),
    ...[email, phone].flatMap(present).map((column) => on(column)),
    ...beside(postcode, skeletonOf),
    ...placed,
  ]
}

/** With a date: the beginning of the first name; the place; the age, so that names are learned from pairs not made by them. */
function listDateRules(
  date: string,
  names: readonly string[],
  { age, place }: Columns,
): readonly BlockingRule[] {
  const [first] = names
  const isAlone = names.length > 1 || (first === undefined && place === undefined)
  return [
    ...(first === undefined ? [] : [on(date, startOf(skeletonOf(first)))]),
    ...(place === undefined ? [] : [on(date, skeletonOf(place))]),
    ...(age === undefined ? [] : [on(date, numberOf(age))]),
    ...(isAlone ? [on(date)] : []),
  ]
}

/** The consonants of names, and a date, or else all that there is beside them. */
function listSure(columns: Columns): readonly BlockingRule[] {
  const { name, given, surname, born, died, age, place, email } = columns
  const names = (name === undefined ? [given, surname] : [name]).flatMap(present).map(skeletonOf)
  if (names.length === 0) return email === undefined ? [] : [on(email)]
  const dates = [born, died].flatMap(present)
  if (dates.length > 0) return dates.map((date) => on(...names, date))
  const others = [...[age].flatMap(present), ...[place].flatMap(present).map(skeletonOf)]
  return [on(...names, ...others)]
}

function present(column: string | undefined): readonly string[] {
  return column === undefined ? [] : [column]
}

function nameOf(column: string): ExpressionSpec {
  return { make: 'name', of: { column } }
}

function skeletonOf(column: string): ExpressionSpec {
  return { make: 'skeleton', of: { column } }
}

function numberOf(column: string): ExpressionSpec {
  return { make: 'number', of: { column } }
}

function startOf(of: ExpressionSpec): ExpressionSpec {
  return typeof of === 'string' ? of : { make: 'first', letters: 2, of }
}

/** Men and boys, women and girls, by the words that lists have for them; unknown for any other. */
function sexOf(column: string): ExpressionSpec {
  const word = `lower(trim(${nameSql(column)}))`
  const cases = Object.entries(sexWords).map(
    ([sex, words]) => `when ${word} in (${words.map(textSql).join(', ')}) then ${textSql(sex)}`,
  )
  return { sql: `case ${cases.join(' ')} end` }
}

const sexWords = {
  male: ['m', 'male', 'man', 'boy', 'men', 'ذكر', 'رجل', 'ولد', 'طفل', 'ذ'],
  female: [
    'f',
    'female',
    'woman',
    'girl',
    'women',
    'أنثى',
    'انثى',
    'انثي',
    'امرأة',
    'بنت',
    'طفلة',
    'سيدة',
    'أ',
  ],
}
