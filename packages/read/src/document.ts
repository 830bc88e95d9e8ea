import type { Span } from '@recount/claims'
import { refuseBinary, refuseUnreadable } from './binary.ts'
import { listBlocks } from './blocks.ts'
import { mapBytes } from './byte-map.ts'
import { decodeBytes, type Declared } from './encoding.ts'
import { findFacts } from './facts.ts'
import { readPage } from './html/page.ts'
import { findDeclaredEncoding, isHtml, sniffHead, textTypeOf } from './media-type.ts'
import { cutLongLines } from './pieces.ts'
import type { ReadHints, ReadResult } from './result.ts'
import { listSections } from './sections.ts'

/** What the bytes of any type are read with. */
interface Source {
  readonly text: string
  readonly encoding: string
  readonly warnings: readonly string[]
  /** Offsets in the decoded source to offsets in the bytes. */
  bytesOf(start: number, end: number): Span
}

function mediaTypeOf(hints: ReadHints): string {
  return (hints.mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function charsetOf(hints: ReadHints): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w-]{1,40})/i.exec(hints.mediaType ?? '')?.[1]
}

/** A page that can be read as ASCII up to its `<meta>` isn't in UTF-16, whatever it says (HTML Standard, prescan). */
function declaredInMarkup(head: string): string | undefined {
  if (head.includes('\0')) return undefined
  const label = findDeclaredEncoding(head)
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label
}

function listDeclared(hints: ReadHints, head: string, isPage: boolean): Declared[] {
  const hinted = hints.encoding ?? charsetOf(hints)
  const declared: Declared[] = hinted === undefined ? [] : [{ label: hinted, by: 'hint' }]
  const label = isPage ? declaredInMarkup(head) : undefined
  return label === undefined ? declared : [...declared, { label, by: 'markup' }]
}

function decodeSource(bytes: Uint8Array, declared: readonly Declared[], name: string): Source {
  const { text, encoding, warnings } = decodeBytes(bytes, declared)
  refuseUnreadable(text, name)
  return { text, encoding, warnings, bytesOf: mapBytes(bytes, text, encoding) }
}

function checkSpan(start: number, end: number, length: number): void {
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length) return
  throw new RangeError(`byteRange(${start}, ${end}) is not a span of a text of ${length} code units`)
}

function readText(source: Source, hints: ReadHints, name: string): ReadResult {
  const { text, encoding, warnings } = source
  const blocks = cutLongLines(text, listBlocks(text))
  const sections = listSections(blocks, text.length, hints.title ?? null)
  return {
    text,
    sections,
    mediaType: textTypeOf(text, name, mediaTypeOf(hints)),
    encoding,
    ...findFacts(text, sections, hints, []),
    warnings,
    byteRange(start, end) {
      checkSpan(start, end, text.length)
      return source.bytesOf(start, end)
    },
  }
}

function readHtml(source: Source, hints: ReadHints): ReadResult {
  const page = readPage(source.text, hints)
  const { text } = page
  return {
    text,
    sections: page.sections,
    mediaType: 'text/html',
    encoding: source.encoding,
    ...findFacts(text, page.sections, hints, page.facts),
    warnings: [...source.warnings, ...page.warnings],
    byteRange(start, end) {
      checkSpan(start, end, text.length)
      const place = page.sourceOf(start, end)
      return source.bytesOf(place.start, place.end)
    },
  }
}

/**
 * Reads a document: bytes in, text with sections, metadata and a way back to the bytes out. Plain text and Markdown are the
 * decoded bytes code unit for code unit; HTML becomes its visible text, boilerplate kept and marked.
 * @throws InputError for bytes that are empty or not text, an encoding or date in the hints that isn't one, or a page that can't be read
 */
export function readDocument(bytes: Uint8Array, hints: ReadHints = {}): ReadResult {
  const name = hints.name ?? 'The document'
  refuseBinary(bytes, name)
  const head = sniffHead(bytes)
  const isPage = isHtml(head, name, mediaTypeOf(hints))
  const source = decodeSource(bytes, listDeclared(hints, head, isPage), name)
  return isPage ? readHtml(source, hints) : readText(source, hints, name)
}
