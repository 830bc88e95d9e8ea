import { nameSql, type Expression } from '@recount/link'
import { textSql } from '../link-engine.ts'

/** A text as it is compared: without case and marks, in whatever script. */
export function nameOf(column: string): Expression {
  return { make: 'name', of: { column } }
}

/** Its consonants, which Arabic and Latin spellings of a name share. */
export function skeletonOf(column: string): Expression {
  return { make: 'skeleton', of: { column } }
}

export function numberOf(column: string): Expression {
  return { make: 'number', of: { column } }
}

/** The last nine digits of a telephone number: without what one list writes before it and another doesn't. */
export function digitsOf(column: string): Expression {
  return { sql: `nullif(right(regexp_replace(${nameSql(column)}, '[^0-9]', '', 'g'), 9), '')` }
}

/** Men and boys, women and girls, by the words that lists have for them; unknown for any other. */
export function sexOf(column: string): Expression {
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
