const plainWord = /^[a-z]+$/
const plainCapitals = /^[A-Za-z]+$/
const marks = /\p{M}+/gu
const silent = /['’‘‛`´ʻʼʽʾʿʹʺˈ′″ـ]/gu
const lettersApart = /[łøđıßæœəǝþðħŋŧ]/gu
const separators = /[^\p{L}\p{N}]+/gu

/** Letters that Unicode does not decompose, as English gazetteers write them. */
const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ı: 'i',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ə: 'a',
    ǝ: 'a',
    þ: 'th',
    ð: 'd',
    ħ: 'h',
    ŋ: 'ng',
    ŧ: 't',
  }),
)

const shortWords: ReadonlyMap<string, string> = new Map(
  Object.entries({ st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' }),
)

/**
 * Folds a place name to its key: lower case, no diacritics, no apostrophe, ʿayn or hamza (`Dar‘ā` → `dara`), hyphens, dots
 * and other signs as one space, `St.`/`Mt.`/`Ft.` written out, a leading "the" dropped when something follows. Folding is
 * word by word: the key of a phrase is the keys of its words joined by one space (a leading "the" apart), so a reader
 * may fold each token once. What changes a letter's sound (the Arabic article, q/k, ou/u, -ah/-a) is not folded here
 * but in `looseKey`, because it would merge El Salvador with Salvador. A possessive `'s` is the reader's to strip.
 */
export function placeKey(name: string): string {
  if (plainWord.test(name)) return shortWords.get(name) ?? name
  if (plainCapitals.test(name)) return placeKey(name.toLowerCase())
  const folded = name
    .replace(silent, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(silent, '')
    .replace(lettersApart, (letter) => plainLetters.get(letter) ?? letter)
    .replaceAll('&', ' and ')
    .replace(separators, ' ')
    .trim()
  return expandShortWords(folded.startsWith('the ') ? folded.slice(4) : folded)
}

function expandShortWords(folded: string): string {
  if (!/\b(?:ste?|[mf]t)\b/.test(folded)) return folded
  return folded
    .split(' ')
    .map((word) => shortWords.get(word) ?? word)
    .join(' ')
}
