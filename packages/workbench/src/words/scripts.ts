import { language } from '../messages/say.ts'

const scripts = new Intl.DisplayNames(language, { type: 'script' })
const countries = new Intl.DisplayNames(language, { type: 'region' })

/** Scripts (ISO 15924) in words: "Arabic", "Latin, Cyrillic". */
export function sayScripts(codes: readonly string[]): string {
  return codes.map((code) => scripts.of(code) ?? code).join(', ')
}

/** A country (ISO 3166) in words; what is no such code as it stands. */
export function sayCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code
}
