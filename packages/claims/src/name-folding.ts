/** Letters that Unicode does not decompose and people type in more than one way. */
const sameLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}

/**
 * Marks over Latin, Greek and Cyrillic letters, then Hebrew points, Arabic vowel signs with the hamza above and below,
 * and the tatweel. In other scripts marks are vowels, and stay.
 */
const marks = new RegExp(
  String.raw`[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]`,
  'gu',
)

/** Stops, apostrophes and transliteration signs between the letters of one word, and characters that have no width. */
const withinWords = /[.'’‘‛ʼʿʾʻ`´]|\p{Cf}/gu

/**
 * Folds a name to the key under which its spellings meet: case, accents, vowel signs, the forms of alef, yeh, kaf and
 * teh marbuta, hyphens, stops and a leading "the" do not matter ("the U.S.-led Coalition" = "US led coalition"). Scripts
 * are not transliterated. A name made only of signs folds to ''.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(withinWords, '')
    .replace(/[ıßøđłæœٱىیکة]/gu, (letter) => sameLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/u, '')
}
