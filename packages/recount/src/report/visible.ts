/**
 * What a reader can't see but a browser obeys or hides: controls, marks and overrides of writing direction (Unicode
 * Technical Report 36, section 2.1; Trojan Source, Boucher and Anderson 2021), other format characters, line and
 * paragraph separators, halves of surrogate pairs and what no character may be. Tabs and line breaks are left alone, and
 * so are the joiners U+200C and U+200D, which Persian, Urdu and Hindi need.
 */
const unseen =
  /(?![\t\n\u200C\u200D])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u3164\uFFA0]|\u034F|\u115F|\u1160|\u17B4|\u17B5)/gu

/** Writes every character of `unseen` as its code point, as in ⟨U+202E⟩, so that it is seen and has no effect. */
export function showUnseen(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(unseen, nameCharacter)
}

function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
