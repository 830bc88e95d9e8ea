import type { Claim, Span } from '@recount/claims'
import type { ReadSource } from './reader.ts'

/**
 * The claims of a document with every span told in the file as it stands on disk, decoded (UTF-16 code units, a byte order
 * mark counts as one), instead of the text derived from it. Plain text and Markdown are their own text, so nothing moves;
 * in HTML a span covers the tags that stand inside it, and `quote.exact` stays what a reader sees.
 */
export function inFileOffsets(source: ReadSource, bytes: Uint8Array): readonly Claim[] {
  const { claims, document } = source
  if (document.mediaType !== 'text/html' || claims.length === 0) return claims
  const spans = claims.flatMap(({ quote, count, readings }) => [
    quote,
    count,
    ...Object.values(readings).flat(),
  ])
  const places = placeSpans(spans, source, bytes)
  const move = <T extends Span>(span: T): T => ({ ...span, ...places.get(keyOf(span)) })
  return claims.map((claim) => moveClaim(claim, move))
}

function moveClaim(claim: Claim, move: <T extends Span>(span: T) => T): Claim {
  const readings = Object.entries(claim.readings).map(([field, spans]) => [field, spans.map(move)])
  return {
    ...claim,
    quote: move(claim.quote),
    count: move(claim.count),
    readings: Object.fromEntries(readings) as Claim['readings'],
  }
}

/** Text spans to file spans, by `keyOf`. */
function placeSpans(
  spans: readonly Span[],
  { document, byteRange }: ReadSource,
  bytes: Uint8Array,
): ReadonlyMap<string, Span> {
  const ranges = new Map(spans.map((span) => [keyOf(span), byteRange(span.start, span.end)]))
  const units = countUnits(
    bytes,
    document.encoding,
    [...ranges.values()].flatMap(({ start, end }) => [start, end]),
  )
  const unitAt = (byte: number): number => units.get(byte) ?? 0
  return new Map(
    [...ranges].map(([key, { start, end }]) => [key, { start: unitAt(start), end: unitAt(end) }]),
  )
}

/** How many code units stand before each of some bytes; every stretch between two of them is decoded once. */
function countUnits(
  bytes: Uint8Array,
  encoding: string,
  offsets: readonly number[],
): ReadonlyMap<number, number> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const units = new Map<number, number>()
  let byte = 0
  let unit = 0
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    unit += decoder.decode(bytes.subarray(byte, offset)).length
    byte = offset
    units.set(offset, unit)
  }
  return units
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`
}
