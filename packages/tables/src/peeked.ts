import type { TextChunk } from './decode.ts'
import { findHeaderEnd } from './header.ts'

/** A stream whose beginning was looked at: the beginning, all of it from the first, and how to leave it unread. */
export interface Peeked {
  readonly start: string
  readonly all: AsyncIterable<TextChunk>
  close(): Promise<void>
}

/** Beyond so many letters a header is taken as it is. */
const longestHeader = 1_048_576

/** Reads as much of a table's text as holds its whole header. */
export async function peekHeader(chunks: AsyncIterable<TextChunk>): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]()
  const read = await takeHeader(rest, [])
  const close = async (): Promise<void> => {
    await rest.return?.()
  }
  return { start: join(read), all: rejoin(read, rest, close), close }
}

async function takeHeader(
  rest: AsyncIterator<TextChunk>,
  read: readonly TextChunk[],
): Promise<readonly TextChunk[]> {
  const start = join(read)
  if (findHeaderEnd(start) < start.length || start.length > longestHeader) return read
  const { value, done } = await rest.next()
  return done === true ? read : takeHeader(rest, [...read, value])
}

function join(chunks: readonly TextChunk[]): string {
  return chunks.map(({ text }) => text).join('')
}

async function* rejoin(
  read: readonly TextChunk[],
  rest: AsyncIterator<TextChunk>,
  close: () => Promise<void>,
): AsyncIterable<TextChunk> {
  try {
    yield* read
    yield* { [Symbol.asyncIterator]: () => rest }
  } finally {
    await close()
  }
}
