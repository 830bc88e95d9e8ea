/** What a token is made of. `mixed` has letters and digits ("16th", "5km") and never counts anybody. */
type TokenKind = 'word' | 'number' | 'mixed' | 'mark'

/**
 * One token of a text. `key` is its folded form (lower case, no diacritics, dots of abbreviations dropped: "U.S." is
 * `us`); `start` and `end` are UTF-16 code units of the document's text; `glued` says that no space stands before it.
 */
export interface Token {
  readonly kind: TokenKind
  readonly key: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly glued: boolean
}

const unit = { other: 0, letter: 1, digit: 2, space: 3, apostrophe: 4 } as const

type Class = (typeof unit)[keyof typeof unit]

const asciiClasses = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return unit.letter
  if (code >= 48 && code <= 57) return unit.digit
  if (code === 32 || (code >= 9 && code <= 13)) return unit.space
  return code === 39 ? unit.apostrophe : unit.other
})

const letterPattern = /\p{L}|\p{M}/u

const spacePattern = /\s/u

function classAt(text: string, at: number): Class {
  const code = text.charCodeAt(at)
  if (code < 128) return asciiClasses[code] as Class
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return unit.apostrophe
  const character = text[at]!
  if (spacePattern.test(character)) return unit.space
  return letterPattern.test(character) ? unit.letter : unit.other
}

function isLower(text: string, at: number): boolean {
  return text[at] === text[at]!.toLowerCase()
}

const foldable = /[^\0-\x7f]/

/** Folds a word as the lexicon spells it: lower case, without diacritics or apostrophes. */
function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (!foldable.test(lower)) return lower.includes("'") ? lower.replaceAll("'", '') : lower
  return lower.normalize('NFD').replace(/\p{M}|['’‘ʼ]/gu, '')
}

interface Scan {
  readonly text: string
  readonly end: number
}

function endOfNumber({ text, end }: Scan, from: number): number {
  let at = from
  while (at < end) {
    const kind = classAt(text, at)
    if (kind === unit.digit) at += 1
    else if (isGroupMark(text, at) && at + 1 < end && classAt(text, at + 1) === unit.digit) at += 1
    else break
  }
  return at
}

function isGroupMark(text: string, at: number): boolean {
  const character = text[at]
  return character === ',' || character === '.'
}

/** "U.S.", "U.N.": single letters, each with its dot. The last dot belongs to the word only when more letters went before. */
function endOfInitials({ text, end }: Scan, from: number): number {
  let at = from
  while (at + 1 < end && classAt(text, at) === unit.letter && text[at + 1] === '.') at += 2
  return at - from >= 4 ? at : from
}

function endOfWord(scan: Scan, from: number): number {
  const initials = endOfInitials(scan, from)
  if (initials > from) return initials
  const { text, end } = scan
  let at = from
  while (at < end) {
    const kind = classAt(text, at)
    if (kind === unit.letter || kind === unit.digit) at += 1
    else if (kind === unit.apostrophe && isInnerApostrophe(text, at, end)) at += 1
    else break
  }
  return at
}

/** An apostrophe inside a name ("Sana'a") belongs to it; the one of a possessive ("army's") does not. */
function isInnerApostrophe(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || classAt(text, at + 1) !== unit.letter) return false
  const isPossessive =
    (text[at + 1] === 's' || text[at + 1] === 'S') && (at + 2 >= end || classAt(text, at + 2) !== unit.letter)
  return !isPossessive
}

function wordToken(text: string, start: number, end: number, glued: boolean): Token {
  const raw = text.slice(start, end)
  const isInitials = raw.includes('.')
  const key = foldWord(isInitials ? raw.replaceAll('.', '') : raw)
  return { kind: 'word', key, start, end, capital: !isLower(text, start), glued }
}

function numberToken(scan: Scan, start: number, glued: boolean): Token {
  const { text, end } = scan
  const stop = endOfNumber(scan, start)
  if (stop < end && classAt(text, stop) === unit.letter) {
    const last = endOfWord(scan, stop)
    return { kind: 'mixed', key: foldWord(text.slice(start, last)), start, end: last, capital: false, glued }
  }
  return { kind: 'number', key: text.slice(start, stop), start, end: stop, capital: false, glued }
}

function possessiveToken(text: string, start: number, end: number): Token | undefined {
  const isS = start + 1 < end && (text[start + 1] === 's' || text[start + 1] === 'S')
  if (!isS || (start + 2 < end && classAt(text, start + 2) === unit.letter)) return undefined
  return { kind: 'mark', key: "'s", start, end: start + 2, capital: false, glued: true }
}

/** Cuts `[from, to)` of a text into tokens; white space is left out, every other code unit is in exactly one token. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const scan: Scan = { text, end: to }
  const tokens: Token[] = []
  let at = from
  let glued = false
  while (at < to) {
    const kind = classAt(text, at)
    if (kind === unit.space) {
      at += 1
      glued = false
      continue
    }
    const token = tokenAt(scan, at, kind, glued)
    tokens.push(token)
    at = token.end
    glued = true
  }
  return tokens
}

function tokenAt(scan: Scan, at: number, kind: Class, glued: boolean): Token {
  const { text, end } = scan
  if (kind === unit.letter) return wordToken(text, at, endOfWord(scan, at), glued)
  if (kind === unit.digit) return numberToken(scan, at, glued)
  const possessive = kind === unit.apostrophe && glued ? possessiveToken(text, at, end) : undefined
  return possessive ?? { kind: 'mark', key: markKey(text, at), start: at, end: at + 1, capital: false, glued }
}

const markKeys: Record<string, string> = {
  '–': '-',
  '—': '--',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
}

function markKey(text: string, at: number): string {
  const character = text[at]!
  return markKeys[character] ?? character
}
