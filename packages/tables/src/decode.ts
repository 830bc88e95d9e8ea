import { InputError } from '@recount/claims'

/** A stretch of a table's text, and how many bytes were read up to its end. */
export interface TextChunk {
  readonly text: string
  readonly bytes: number
}

type Decoder = InstanceType<typeof TextDecoder>

const lookAhead = 4096

/**
 * The text of a table's bytes, piece by piece. `encoding` is a label of the Encoding Standard; where it is null, a byte order mark
 * or the zeros of UTF-16 tell, else the bytes must be UTF-8. A byte order mark is left out. Throws InputError on an unknown label
 * and on bytes that the encoding does not have, naming the line: nothing is replaced in silence.
 */
export async function* decodeTable(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
): AsyncIterable<TextChunk> {
  let decoder: Decoder | undefined
  let waiting: Uint8Array = new Uint8Array()
  let total = 0
  let line = 1
  for await (const chunk of bytes) {
    total += chunk.length
    waiting = join(waiting, chunk)
    if (decoder === undefined && waiting.length < lookAhead) continue
    decoder ??= openDecoder(waiting, encoding)
    const text = decodeOr(decoder, waiting, line)
    waiting = new Uint8Array()
    line += countLines(text)
    yield { text, bytes: total }
  }
  decoder ??= openDecoder(waiting, encoding)
  const text = decodeOr(decoder, waiting, line) + decodeOr(decoder, undefined, line)
  if (text !== '') yield { text, bytes: total }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function openDecoder(start: Uint8Array, encoding: string | null): Decoder {
  const label = encoding ?? findEncoding(start)
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw new InputError(
      `The mapping says the encoding "${label}", which is not known.`,
      'Give a label of the Encoding Standard, such as utf-8, utf-16le, windows-1256 or windows-1252.',
      [{ path: 'encoding', message: 'expected an Encoding Standard label' }],
    )
  }
}

/** By the byte order mark, else by where the zeros of Latin letters, digits and separators stand in UTF-16. */
function findEncoding(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const length = Math.min(start.length, lookAhead)
  for (let at = 0; at < length; at++) if (start[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > length / 8 && even <= odd / 16) return 'utf-16le'
  if (even > length / 8 && odd <= even / 16) return 'utf-16be'
  return 'utf-8'
}

function decodeOr(decoder: Decoder, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw refuseBytes(decoder.encoding, bytes, line)
  }
}

function refuseBytes(encoding: string, bytes: Uint8Array | undefined, line: number): InputError {
  const lenient = new TextDecoder(encoding).decode(bytes ?? new Uint8Array())
  const at = lenient.indexOf('\ufffd')
  const before = at === -1 ? lenient : lenient.slice(0, at)
  const words = before.slice(-30).replace(/\s+/g, ' ')
  return new InputError(
    `The table is not ${encoding.toUpperCase()}: line ${line + countLines(before)} holds bytes that are no text in it, after "${words}".`,
    'Save it as UTF-8, or name its encoding in the mapping, such as "encoding": "windows-1256" for Arabic or "windows-1252" for western European languages.',
    [{ path: 'encoding', message: `expected ${encoding}` }],
  )
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
