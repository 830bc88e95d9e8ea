import type { LedgerLine } from '@recount/api'
import type { Context as HonoContext } from 'hono'
import { answerFailure } from './failure-answer.ts'

/** Items to send, as they come. */
export type Items = AsyncIterable<unknown> | Iterable<unknown>
export type TellProgress = (done: number, total: number) => void

/** Characters gathered before they are sent. */
const stretch = 30_000

/**
 * Sends items as JSON Lines as fast as they are taken, with words on how far it is, and at the end either the end or the
 * failure.
 */
export function sendLines(http: HonoContext, open: (tell: TellProgress) => Items | Promise<Items>): Response {
  const { readable, writable } = new TransformStream<string, string>()
  // A reader that left is no failure; then there is nobody to tell.
  writeLines(writable.getWriter(), open).catch(() => {})
  http.header('Content-Type', 'application/jsonl')
  return http.body(readable.pipeThrough(new TextEncoderStream()))
}

async function writeLines(
  writer: WritableStreamDefaultWriter<string>,
  open: (tell: TellProgress) => Items | Promise<Items>,
): Promise<void> {
  let waiting = ''
  const add = (line: LedgerLine): void => void (waiting += `${JSON.stringify(line)}\n`)
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    await writer.write(text)
  }
  try {
    const items = await open((done, total) => {
      add({ done, total })
      flush().catch(() => {})
    })
    for await (const item of items) {
      add({ item })
      if (waiting.length > stretch) await flush()
    }
    add({ end: true })
  } catch (error) {
    add({ failure: answerFailure(error).failure })
  }
  await flush()
  await writer.close()
}
