import { InputError } from '@recount/claims'
import { findEncoding } from './encoding-guess.ts'

/** An encoding that somebody declared, and where. */
export interface Declared {
  readonly label: string
  readonly by: 'hint' | 'markup'
}

export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly warnings: readonly string[]
}

/** Beyond this, JavaScript has no string to hold the text. */
const largestInput = 400_000_000

function findByteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** The Encoding Standard's name for a label; undefined where the platform knows none. */
function findName(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding.toLowerCase()
  } catch {
    return undefined
  }
}

function nameDeclared(declared: Declared, warnings: string[]): string | undefined {
  const name = findName(declared.label)
  if (name !== undefined) return name
  if (declared.by === 'markup') {
    warnings.push(
      `The page declares the encoding "${declared.label}", which is not known; it was worked out instead.`,
    )
    return undefined
  }
  throw new InputError(
    `The encoding "${declared.label}" is not known.`,
    'Give a label of the Encoding Standard, such as utf-8, utf-16le, windows-1256 or gb18030.',
    [{ path: 'encoding', message: 'expected an Encoding Standard label' }],
  )
}

/** The platform's own decoding, byte order mark kept, errors as U+FFFD. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function findValidUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function countUnits(text: string, unit: string): number {
  let count = 0
  for (let at = text.indexOf(unit); at !== -1; at = text.indexOf(unit, at + 1)) count++
  return count
}

function countGenuineReplacements(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++
  }
  return count
}

/** How many bytes were broken UTF-8: what is left when the well-formed text is counted back into bytes. */
function countBrokenUtf8(bytes: Uint8Array, text: string): number {
  const invented = countUnits(text, '\uFFFD') - countGenuineReplacements(bytes)
  return bytes.length - new TextEncoder().encode(text).length + 3 * invented
}

function listDamage(bytes: Uint8Array, text: string, encoding: string): string[] {
  if (!text.includes('\uFFFD')) return []
  if (encoding === 'utf-8') {
    const broken = countBrokenUtf8(bytes, text)
    if (broken === 0) return []
    return [`${broken} ${broken === 1 ? 'byte was' : 'bytes were'} not valid UTF-8 and read as U+FFFD.`]
  }
  const lost = countUnits(text, '\uFFFD')
  return lost === 0 ? [] : [`${lost} characters could not be read as ${encoding} and stand as U+FFFD.`]
}

/**
 * Decodes bytes with what says most about them: byte order mark, hint, the page's own declaration, valid UTF-8, and last
 * a guess from the bytes (WHATWG Encoding Standard; HTML Standard, "determining the character encoding").
 * @throws InputError for an unknown encoding in a hint, or more bytes than a string can hold
 */
export function decodeBytes(bytes: Uint8Array, declared: readonly Declared[]): Decoded {
  if (bytes.length > largestInput) {
    throw new InputError(
      `The file has ${bytes.length} bytes; at most ${largestInput} can be read as one document.`,
      'Split it into one file per document.',
    )
  }
  const warnings: string[] = []
  let encoding = findByteOrderMark(bytes)
  for (const one of declared) encoding ??= nameDeclared(one, warnings)
  if (encoding === undefined) {
    const text = findValidUtf8(bytes)
    const wide = text?.includes('\0') === false ? undefined : findEncoding(bytes)
    if (text !== undefined && !wide?.startsWith('utf-16')) return { text, encoding: 'utf-8', warnings }
    encoding = wide ?? 'utf-8'
    warnings.push(`No encoding was declared and the bytes are not UTF-8; they were read as ${encoding}.`)
  }
  const text = decodeAs(encoding, bytes)
  return { text, encoding, warnings: [...warnings, ...listDamage(bytes, text, encoding)] }
}
