/** One letter for those that Arabic and Persian writers use for each other. */
const sameLetters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ک: 'ك',
  ة: 'ه',
}

/** Hebrew points, Arabic vowel signs, the hamza above and below, and the tatweel. */
const signs = new RegExp(
  String.raw`[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]`,
  'gu',
)

/**
 * A text without Arabic vowel signs and Hebrew points, and with one letter for the forms of alef, yeh, kaf, waw and teh
 * marbuta, so that a word is found however it is spelt. Texts in other scripts come back as they are.
 */
export function foldLetters(text: string): string {
  if (!/[\u0590-\u06ff]/.test(text)) return text
  return text.replace(signs, '').replace(/[أإآٱىیئؤکة]/gu, (letter) => sameLetters[letter] ?? letter)
}

/** A stretch of text folded, and for each of its code units, and for its end, where that stands in the text. */
export interface FoldedText {
  readonly text: string
  placeOf(at: number): number
}

const folded = new Map<string, string>()

/** A text in small letters without accents, its letters folded, with the way back. */
export function foldText(text: string): FoldedText {
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  if (/^[\0-\x7f]*$/.test(text)) return { text: text.toLowerCase(), placeOf: (at) => at }
  const parts: string[] = []
  const places: number[] = []
  let place = 0
  for (const character of text) {
    const letters = foldCharacter(character)
    parts.push(letters)
    for (let unit = 0; unit < letters.length; unit++) places.push(place)
    place += character.length
  }
  return { text: parts.join(''), placeOf: (at) => places[at] ?? text.length }
}

function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const plain = foldLetters(character)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  folded.set(character, plain)
  return plain
}
