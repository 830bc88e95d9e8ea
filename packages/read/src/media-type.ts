import type { ReadableType } from './result.ts'

const headSize = 2_048
const byName: readonly (readonly [RegExp, ReadableType])[] = [
  [/\.x?html?$/i, 'text/html'],
  [/\.(?:md|markdown|mdown)$/i, 'text/markdown'],
]
const byMediaType: readonly (readonly [RegExp, ReadableType])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'text/html'],
  [/^text\/(?:x-)?markdown$/, 'text/markdown'],
  [/^text\/plain$/, 'text/plain'],
]

function firstMatch(
  table: readonly (readonly [RegExp, ReadableType])[],
  value: string,
): ReadableType | undefined {
  return table.find(([pattern]) => pattern.test(value))?.[1]
}

/** The head of a file as Latin-1. */
export function sniffHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headSize)
  return new TextDecoder('latin1').decode(head)
}

/** Does a head open like HTML: a doctype, or the tags that only a page begins with? NULs are UTF-16's. */
function isHtmlHead(head: string): boolean {
  const ascii = head.replaceAll('\0', '')
  const opening = ascii.replace(/^[^<]{0,16}/, '').replace(/^(?:\s*<(?:\?|!--)[^>]{0,400}>)+/, '')
  return /^\s*<(?:!doctype html|html|head|body|meta|title)[\s>]/i.test(opening)
}

/** An ATX heading, and besides it a rule, emphasis, an autolink or a link: two signs of Markdown, never one. */
function isMarkdownText(text: string): boolean {
  const head = text.slice(0, 20_000)
  if (!/^#{1,6} \S/m.test(head)) return false
  return /^(?:---|\*\*\*|___)\s*$/m.test(head) || /\*\*\S|^#{1,6} [*_]|<https?:|\]\(https?:/m.test(head)
}

/** Is the document HTML? Decided before decoding, since a page declares its own encoding. */
export function isHtml(head: string, name: string, mediaType: string): boolean {
  if (isHtmlHead(head)) return true
  const told = firstMatch(byMediaType, mediaType) ?? firstMatch(byName, name)
  return told === 'text/html'
}

/** Plain text or Markdown: what the hints say, else what the text looks like. */
export function textTypeOf(text: string, name: string, mediaType: string): ReadableType {
  const told = firstMatch(byMediaType, mediaType) ?? firstMatch(byName, name)
  if (told !== undefined && told !== 'text/html') return told
  return isMarkdownText(text) ? 'text/markdown' : 'text/plain'
}

/** The encoding a page declares in its head: `<meta charset>`, its `http-equiv` form, or an XML declaration. */
export function findDeclaredEncoding(head: string): string | undefined {
  const xml = /^[^<]{0,16}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})/i.exec(head)
  return xml?.[1] ?? /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1]
}
