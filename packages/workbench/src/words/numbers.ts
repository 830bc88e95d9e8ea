import type { Count } from '@recount/claims'
import { language, say } from '../messages/say.ts'

const whole = new Intl.NumberFormat(language)

/** A whole number with the separators of the language in use. */
export function sayNumber(value: number): string {
  return whole.format(value)
}

/** A count with its form: "at least 1,302", "between 5 and 8"; one in words only in its own words, in quotes. */
export function sayCount({ form, min, max, words }: Count): string {
  const value = min ?? max
  if (form === 'vague' || value === null) return say('count.words', { words })
  if (form === 'range') return say('count.range', { min: sayNumber(min ?? 0), max: sayNumber(max ?? 0) })
  return say(`count.${form}`, { n: sayNumber(value) })
}
