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

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A number of bytes in the unit that suits it: "312 bytes", "20 MB". */
export function sayBytes(bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  })
  return format.format(bytes / 1000 ** step)
}
