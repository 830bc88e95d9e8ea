import {
  apostrophes,
  arabicDigits,
  arabicMarks,
  latinMarks,
  pairLetters,
  smallLetters,
} from './letter-tables.ts'
import { compileTextRules, translationOf, type TextRule } from './text-rule.ts'

/** 79 codes of one byte that stand neither for digits, signs nor spaces: small letters, capitals, control codes. */
const codes = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((code) => String.fromCodePoint(code)),
  ...Array.from({ length: 18 }, (_, at) => String.fromCodePoint(14 + at)),
  '\u007f',
]

/** Each script's letters, those that sound like a Latin letter on it, the rest on what is left in order. */
function encodeScript(
  sounding: ReadonlyMap<string, string>,
  rest: readonly string[],
): readonly [string, string][] {
  const taken = new Set(sounding.values())
  const free = codes.filter((code) => !taken.has(code))
  return [...sounding, ...rest.map((letter, at): [string, string] => [letter, free[at] ?? ''])]
}

const arabic = encodeScript(
  pairLetters('ابتثجحخدذرزسشصضطظعغفقكلمنهوي', 'abtTjHxdDrzscSGVZEgfqklmnhwy'),
  [...'ءآأؤإئةىٱپچژگکیڤھہەۀڕڵۆێٹڈڑںےێڭۋ']
    .filter((letter, at, all) => all.indexOf(letter) === at)
    .concat(arabicMarks.slice(0, 11), '\u0670', '\u0640'),
)

const hebrew = encodeScript(pairLetters('אבגדהוזחטיכלמנסעפצקרשת', 'abgdhwzHTyklmnsEpSqrCt'), [...'ךםןףץ'])

const greek = encodeScript(pairLetters('αβγδεζηθικλμνξοπρστυφχψω', 'abgdezhTiklmnxoprstufXPO'), [
  ...'άέήίόύώϊϋΐΰ',
])

const cyrillic = encodeScript(
  pairLetters('абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abvgdeZziYklmnoprstufxcCSWQyqEUA'),
  [...'ёєіїґўђѓѕјљњћќџҐғқңүұһәөҗҳҷӣӯ'],
)

/**
 * One byte a letter for Arabic, Hebrew, Greek and Cyrillic; ASCII stays as it is. Two letters of a script never have the same
 * byte (Greek and Cyrillic have one case); letters of different scripts may, those that sound alike above all. Latin letters
 * lose their marks (é becomes e), Arabic digits are ours. A letter of any other script stays as it is, and is measured in the
 * bytes of its UTF-8 on every engine: its distance to others is too great rather than none.
 */
export const letterRules: readonly TextRule[] = [
  'compose',
  translationOf(
    new Map([
      ...latinMarks,
      ...apostrophes.map((mark): [string, string] => [mark, "'"]),
      ...arabicDigits,
      ...caseFolded([...greek, ...cyrillic]),
      ...arabic,
      ...hebrew,
    ]),
  ),
]

function caseFolded(letters: readonly [string, string][]): readonly [string, string][] {
  const byLetter = new Map(letters)
  const capitals = [...smallLetters].flatMap(([capital, small]): readonly [string, string][] => {
    const code = byLetter.get(small)
    return code === undefined ? [] : [[capital, code]]
  })
  return [...letters.filter(([letter]) => !smallLetters.has(letter)), ...capitals]
}

const rewrite = compileTextRules(letterRules)

/** What `make: 'letters'` makes of text. */
export function encodeLetters(text: string): string {
  return rewrite(text)
}
