/** Names of months as texts of this language write them, with the number of each. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const styles = ['long', 'short'] as const
  return new Map(
    styles.flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        plain(format.format(Date.UTC(2000, index, 15))),
        index + 1,
      ])
    }),
  )
}

/** Reads a day, month or year in words or digits into an EDTF date; undefined where the words say none, or leave the year open. */
export function findDate(words: string, language: string | null): string | undefined {
  const iso = /\b\d{4}-\d\d(?:-\d\d)?\b/.exec(words)
  if (iso !== null) return iso[0]
  const months = monthsOf(language ?? 'en')
  const parts = words.split(/[\s,]+/).map(plain)
  const year = parts.find((part) => /^(?:1[89]|20)\d\d$/.test(part))
  const month = parts.map((part) => months.get(part)).find((number) => number !== undefined)
  const day = parts.map((part) => /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(part)?.[1]).find(Boolean)
  if (year === undefined) return undefined
  if (month === undefined) return year
  return [year, two(month), ...(day === undefined ? [] : [two(Number(day))])].join('-')
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/^[.'’(]+|[.'’):;]+$/g, '')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
