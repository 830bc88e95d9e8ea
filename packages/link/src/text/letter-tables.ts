/** Letters `from` … of one string to those at the same places of another; spaces between them are only for reading. */
export function pairLetters(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to.replaceAll(' ', '')]
  return new Map([...from.replaceAll(' ', '')].map((letter, at) => [letter, targets[at] ?? '']))
}

const rangeOf = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))

/** Latin letters that are no letter with a mark on it. */
const plainLatin = pairLetters('ĐđĦħıŁłØøƏəÞþÐðŊŋßÆæŒœ', 'DdHhiLlOoAaTtDdNnsAaOo')

/**
 * Latin letters with marks (Latin-1, Extended-A and -B, Additional) to the letter without: é, ḥ, ǧ, ş. Unicode promises
 * that decompositions never change, so that the table is the same on every machine.
 */
export const latinMarks: ReadonlyMap<string, string> = new Map([
  ...plainLatin,
  ...[...rangeOf(0xc0, 0x24f), ...rangeOf(0x1e00, 0x1eff)].flatMap((letter) => {
    const base = letter.normalize('NFD').replace(/[\u0300-\u036f]+/g, '')
    return letter !== base && /^[A-Za-z]$/.test(base) ? [[letter, base] as const] : []
  }),
])

/** Greek and Cyrillic capitals to small letters, and the final sigma to sigma. */
export const smallLetters: ReadonlyMap<string, string> = new Map([
  ['ς', 'σ'] as const,
  ...[...rangeOf(0x386, 0x3ab), ...rangeOf(0x400, 0x42f), ...rangeOf(0x490, 0x4ff)].flatMap((letter) => {
    const small = letter.toLowerCase()
    return small !== letter && small.length === 1 ? [[letter, small] as const] : []
  }),
])

/** Capitals to small letters: Latin, Greek, Cyrillic and Armenian, each letter to one. */
export const lowerCasePairs: ReadonlyMap<string, string> = new Map(
  [rangeOf(0x41, 0x5a), rangeOf(0xc0, 0x24f), rangeOf(0x370, 0x556), rangeOf(0x1e00, 0x1eff)]
    .flat()
    .flatMap((letter) => {
      const lower = letter.toLowerCase()
      return lower !== letter && lower.length === 1 ? [[letter, lower] as const] : []
    }),
)

/** Digits of Arabic and of Persian to ours. */
export const arabicDigits = pairLetters('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789')

/** Arabic's short vowels and the like (U+064B … U+0655, U+0670), Qur'anic signs (U+06D6 … U+06ED) and the tatweel. */
export const arabicMarks: readonly string[] = [
  ...rangeOf(0x64b, 0x655),
  '\u0670',
  ...rangeOf(0x6d6, 0x6dc),
  ...rangeOf(0x6df, 0x6e4),
  '\u06e7',
  '\u06e8',
  ...rangeOf(0x6ea, 0x6ed),
  '\u0640',
]

/** Marks that stand for nothing that is said: joiners, directions, byte order. */
export const invisibleMarks: readonly string[] = [
  ...rangeOf(0x200b, 0x200f),
  ...rangeOf(0x202a, 0x202e),
  ...rangeOf(0x2066, 0x2069),
  '\u00ad',
  '\u061c',
  '\ufeff',
]

/** Apostrophes, and the signs that transliterations put for ع and ء. */
export const apostrophes: readonly string[] = [..."'’‘‛`´ʹʻʼʽʾʿˈ′"]
