import type { Span } from '@recount/claims'
import { decodeAs } from './encoding.ts'

/** Leads from offsets in the decoded text to offsets in the bytes. */
export type ByteMap = (start: number, end: number) => Span

/** About how many bytes lie between two checkpoints. */
const stride = 4_096
/** A broken sequence that is read again from its second byte hides the boundary at most this many bytes back. */
const longestSequence = 4
const multiByte = /^(?:utf-8|gbk|gb18030|big5|euc-jp|euc-kr|shift_jis|iso-2022-jp)$/

/** A stretch of bytes at whose start the decoder holds nothing, so that it can be decoded alone. */
interface Segment {
  readonly byte: number
  readonly unit: number
}

/** May the bytes be cut before this one? UTF-8: before no continuation byte; East Asian: after a byte no pair can hold. */
function isCut(bytes: Uint8Array, at: number, encoding: string): boolean {
  if (encoding === 'utf-8') return ((bytes[at] ?? 0) & 0xc0) !== 0x80
  return encoding !== 'iso-2022-jp' && (bytes[at - 1] ?? 0xff) < 0x30
}

function nextCut(bytes: Uint8Array, from: number, encoding: string): number {
  let at = from + stride
  while (at < bytes.length && !isCut(bytes, at, encoding)) at++
  return Math.min(at, bytes.length)
}

function listSegments(bytes: Uint8Array, encoding: string): Segment[] {
  const segments: Segment[] = []
  let unit = 0
  for (let byte = 0; byte < bytes.length;) {
    segments.push({ byte, unit })
    const cut = nextCut(bytes, byte, encoding)
    unit += decodeAs(encoding, bytes.subarray(byte, cut)).length
    byte = cut
  }
  segments.push({ byte: bytes.length, unit })
  return segments
}

/** The last segment that starts at or before a unit; the closing entry is never answered unless it is the only one. */
function indexAt(segments: readonly Segment[], unit: number): number {
  let low = 0
  let high = Math.max(0, segments.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle]?.unit ?? 0) <= unit) low = middle
    else high = middle - 1
  }
  return low
}

/** Units that the decoder has let out after so many bytes, holding back what may still belong to a longer sequence. */
function countEmitted(bytes: Uint8Array, length: number, encoding: string): number {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return decoder.decode(bytes.subarray(0, length), { stream: true }).length
}

/** The fewest bytes after which `unit` units are out. */
function fewestBytes(bytes: Uint8Array, unit: number, encoding: string): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (countEmitted(bytes, middle, encoding) >= unit) high = middle
    else low = middle + 1
  }
  return low
}

/** Does reading on from `at` give exactly the units from `unit` on? With `isSplit`, the bytes before it must read as the rest too. */
function isBoundary(
  bytes: Uint8Array,
  at: number,
  whole: string,
  unit: number,
  encoding: string,
  isSplit: boolean,
): boolean {
  const isStateful = encoding === 'iso-2022-jp'
  if (!isStateful && decodeAs(encoding, bytes.subarray(at)) !== whole.slice(unit)) return false
  return !(isSplit || isStateful) || decodeAs(encoding, bytes.subarray(0, at)) === whole.slice(0, unit)
}

/**
 * The byte at which a unit of a segment begins; undefined inside a surrogate pair. A clean split is looked for first: before a
 * broken pair that a longer sequence could have begun with, only reading on from the boundary agrees with the text.
 */
function findBoundary(bytes: Uint8Array, unit: number, encoding: string): number | undefined {
  const high = fewestBytes(bytes, unit, encoding)
  const whole = decodeAs(encoding, bytes)
  for (const isSplit of [true, false]) {
    for (let at = high; at >= Math.max(0, high - longestSequence); at--) {
      if (isBoundary(bytes, at, whole, unit, encoding, isSplit)) return at
    }
  }
  return undefined
}

function multiByteMap(bytes: Uint8Array, encoding: string): ByteMap {
  const segments = listSegments(bytes, encoding)
  const total = segments.at(-1)?.unit ?? 0
  const byteAt = (unit: number, step: 1 | -1): number => {
    for (let at = unit; at > 0 && at < total; at += step) {
      const index = indexAt(segments, at)
      const base = segments[index] ?? { byte: 0, unit: 0 }
      const inside = bytes.subarray(base.byte, segments[index + 1]?.byte)
      const found = findBoundary(inside, at - base.unit, encoding)
      if (found !== undefined) return base.byte + found
    }
    return step === -1 || unit <= 0 ? 0 : bytes.length
  }
  return (start, end) => ({
    start: start >= total ? bytes.length : byteAt(start, -1),
    end: end >= total ? bytes.length : byteAt(end, 1),
  })
}

function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

function utf16Map(bytes: Uint8Array, text: string): ByteMap {
  const byteAt = (unit: number) => (unit >= text.length ? bytes.length : 2 * unit)
  return (start, end) => ({
    start: byteAt(isInsidePair(text, start) ? start - 1 : start),
    end: byteAt(isInsidePair(text, end) ? end + 1 : end),
  })
}

/**
 * Maps offsets in decoded text to offsets in its bytes, exactly, broken sequences included. Nothing is worked out before
 * the first question; then checkpoints every 4 KiB, and each question decodes one stretch between two of them. The widest
 * answer is taken where a boundary falls inside a character.
 */
export function mapBytes(bytes: Uint8Array, text: string, encoding: string): ByteMap {
  if (encoding.startsWith('utf-16')) return utf16Map(bytes, text)
  const isOneByOne = text.length === bytes.length
  if (isOneByOne || !multiByte.test(encoding)) return (start, end) => ({ start, end })
  let map: ByteMap | null = null
  return (start, end) => {
    map ??= multiByteMap(bytes, encoding)
    return map(start, end)
  }
}
