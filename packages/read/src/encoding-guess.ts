import { analyse } from 'chardet'

const sampleSize = 65_536
const wideSample = 4_096
/** What share of a UTF-16 reading must be common letters and marks before it is believed. */
const plausibleShare = 0.9
/** Sound multi-byte sequences that outweigh one broken byte. */
const soundPerBroken = 4

/** Is a code unit of the kind that running text is made of (Latin, Greek, Cyrillic, Hebrew, Arabic, punctuation)? */
function isPlausibleUnit(unit: number): boolean {
  if (unit < 0x20) return unit === 9 || unit === 10 || unit === 13
  if (unit < 0x250) return unit < 0x7f || unit > 0x9f
  return (unit >= 0x370 && unit < 0x700) || (unit >= 0x2010 && unit < 0x2040) || unit === 0xfeff
}

function shareOfPlausible(bytes: Uint8Array, low: 0 | 1): number {
  const pairs = Math.min(bytes.length, wideSample) >> 1
  let good = 0
  for (let pair = 0; pair < pairs; pair++) {
    const unit = (bytes[2 * pair + low] ?? 0) | ((bytes[2 * pair + 1 - low] ?? 0) << 8)
    if (isPlausibleUnit(unit)) good++
  }
  return pairs === 0 ? 0 : good / pairs
}

/** UTF-16 without a byte order mark shows in NUL bytes (Latin) or in one of two byte orders making sense (Arabic). */
function findWide(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4) return undefined
  const little = shareOfPlausible(bytes, 0)
  const big = shareOfPlausible(bytes, 1)
  if (Math.max(little, big) < plausibleShare || Math.abs(little - big) < 0.3) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

function lengthFromLead(byte: number): number {
  if (byte >= 0xc2 && byte < 0xe0) return 2
  if (byte >= 0xe0 && byte < 0xf0) return 3
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0
}

function isSequence(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false
  return length > 0
}

/** UTF-8 with a few broken bytes (a cut download, a bad splice) is still UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let sound = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const length = lengthFromLead(byte)
    if (isSequence(bytes, at, length)) {
      sound++
      at += length - 1
    } else broken++
  }
  return sound >= broken * soundPerBroken
}

function isDecodable(label: string): boolean {
  try {
    return new TextDecoder(label).encoding.length > 0
  } catch {
    return false
  }
}

/** A sample that begins where the first byte above ASCII stands, so that a long English preamble doesn't hide the rest. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleSize) return bytes
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, Math.min(first - 1_024, bytes.length - sampleSize))
  return bytes.subarray(start, start + sampleSize)
}

/** Bytes 0x80–0x9F that windows-1252 uses for quotes, dashes, ellipsis, bullet and euro. */
const westernMarks = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97])

/** English with nothing above ASCII but curly quotes and dashes: too little for a statistical guess, and always Windows. */
function isWesternPunctuation(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 || byte === 0xa0 || westernMarks.has(byte))
}

/** Guesses the encoding of bytes that declare none and aren't valid UTF-8 (chardet for the eight-bit and East Asian ones). */
export function findEncoding(bytes: Uint8Array): string | undefined {
  const wide = findWide(bytes)
  if (wide !== undefined) return wide
  if (isMostlyUtf8(bytes)) return 'utf-8'
  const sample = sampleOf(bytes)
  if (isWesternPunctuation(sample)) return 'windows-1252'
  const guess = analyse(sample).find((match) => !match.name.startsWith('UTF') && isDecodable(match.name))
  return guess === undefined ? 'windows-1252' : new TextDecoder(guess.name).encoding.toLowerCase()
}
