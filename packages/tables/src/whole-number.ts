const otherDigits = /[٠-٩۰-۹]/g
/** Marks of direction that Arabic and Persian texts put around numbers. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const hasOther = /[^\u0020-\u007e]/

/** Arabic-Indic and Persian digits as ASCII digits, marks of direction taken out; everything else as it stands. */
export function foldDigits(text: string): string {
  if (!hasOther.test(text)) return text
  return text
    .replace(direction, '')
    .replace(otherDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .trim()
}

const grouped: Readonly<Record<string, RegExp>> = {
  ',': /^\d{1,3}(?:,\d{3})+$/,
  '.': /^\d{1,3}(?:\.\d{3})+$/,
  ' ': /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$/,
  "'": /^\d{1,3}(?:['’]\d{3})+$/,
  '٬': /^\d{1,3}(?:٬\d{3})+$/,
}

/**
 * A whole number that is not negative, in ASCII, Arabic-Indic or Persian digits; `12.0`, as spreadsheets write it, is one.
 * Undefined for anything else: a thousands separator counts only where it is named, and only between groups of three.
 */
export function findWholeNumber(text: string, thousands?: string): number | undefined {
  const folded = foldDigits(text)
  if (/^\d{1,15}$/.test(folded)) return Number(folded)
  if (thousands !== undefined && grouped[thousands]?.test(folded) === true) {
    return findWholeNumber(folded.replace(/\D/g, ''))
  }
  return /^\d{1,15}\.0+$/.test(folded) && thousands !== '.' ? Number.parseInt(folded, 10) : undefined
}

/** A decimal number, with a sign or without, in any of those digits; undefined for anything else. */
export function findDecimal(text: string, point: '.' | ',' = '.'): number | undefined {
  const plain = foldDigits(text).replace('٫', '.').replace('−', '-')
  const folded = point === ',' ? plain.replace(',', '.') : plain
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(folded) ? Number(folded) : undefined
}
