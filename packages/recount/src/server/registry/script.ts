/** Scripts that names in casualty records are written in, by their ISO 15924 code, as Unicode tells their letters. */
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
]

/** The scripts a name is written in (ISO 15924), in a fixed order; `Zyyy` where its signs belong to no script, `Zzzz` to another. */
export function listScripts(name: string): readonly string[] {
  const found = scripts.filter(([, letters]) => letters.test(name)).map(([code]) => code)
  if (found.length > 0) return found
  return [/\p{L}/u.test(name) ? 'Zzzz' : 'Zyyy']
}
