/** A stretch of text as it is shown: as it is, or the name of a character that nobody would see. */
export interface ShownPiece {
  readonly text: string
  readonly isName: boolean
}

/**
 * What a reader can't see but a browser obeys or hides, as the report has it: controls, marks and overrides of writing
 * direction (Unicode Technical Report 36, section 2.1), format characters, halves of surrogate pairs, noncharacters. Line
 * ends and tabs are left alone, and so are the joiners U+200C and U+200D, which Persian, Urdu and Hindi need.
 */
const unseen =
  /(?!\r\n|[\t\n\u200C\u200D])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u3164\uFFA0]|\u034F|\u115F|\u1160|\u17B4|\u17B5)/gu

/** A text in pieces, its unseen characters named (`U+202E`) so that they are seen and have no effect. */
export function showUnseen(text: string): readonly ShownPiece[] {
  const pieces: ShownPiece[] = []
  let at = 0
  for (const { index, 0: character } of text.matchAll(unseen)) {
    if (index > at) pieces.push({ text: text.slice(at, index), isName: false })
    pieces.push({ text: nameOf(character), isName: true })
    at = index + character.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isName: false })
  return pieces
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
