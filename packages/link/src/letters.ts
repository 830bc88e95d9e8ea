import type { Dialect } from './dialect.ts'

/** SQL of text of one byte a letter. */
export function encodeLetters(text: string, dialect: Dialect): string {
  return dialect.translate(
    dialect.compose(text),
    'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
    'abtTjHxdDrzsSEDZ9gfqklmnhwy',
  )
}
