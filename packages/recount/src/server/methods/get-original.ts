import { methods } from '@recount/api'
import { InputError, MissingError } from '@recount/claims'
import { readDocument } from '@recount/read'
import { inFileOffsets } from '../../pipeline/file-offsets.ts'
import { readOriginal } from '../../pipeline/originals.ts'
import { saySize } from '../../report/wording.ts'
import { answer } from '../answer.ts'
import type { LiveDocument } from '../live/case-state.ts'
import { getDocument, type Spans } from '../views/document.ts'

/** The last original that was looked at, decoded: a long one is asked for in stretches, one after the other. */
let last: { readonly id: string; readonly text: string } | undefined

export const getOriginal = answer(
  methods.getOriginal,
  async ({ params: { id }, query: { from, to } }, { live }) => {
    const found = getDocument(id, live.state)
    const { encoding } = found.recorded.document
    const { folder } = live.opened
    const isFirst = from === 0
    if (isFirst || last?.id !== id) last = { id, text: decode(await read(folder, found), encoding) }
    const { text } = last
    return {
      text: text.slice(from, to),
      length: text.length,
      encoding,
      spans: isFirst ? await listFileSpans(folder, found) : [],
    }
  },
)

/** A table of more bytes than this is not sent to a browser. */
const largestShown = 100_000_000

async function read(folder: string, { shown }: LiveDocument): Promise<Uint8Array> {
  if (shown.size > largestShown) {
    throw new InputError(
      `${shown.name} holds ${saySize(shown.size)}, which is more than can be shown here.`,
      `It lies in the case under originals/${shown.id.slice(0, 2)}/${shown.id}.`,
    )
  }
  const bytes = await readOriginal(folder, shown.id)
  if (bytes !== undefined) return bytes
  throw new MissingError(
    `The original of ${shown.name} is gone from originals/.`,
    'Add the same file again, and it is put back.',
  )
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

async function listFileSpans(folder: string, found: LiveDocument): Promise<Spans> {
  const { recorded, claims } = found
  const { document } = recorded
  if (claims.length === 0) return []
  const bytes = await read(folder, found)
  const { name, mediaType, encoding } = document
  const { text, warnings, byteRange } = readDocument(bytes, { name, mediaType, encoding })
  const ours = claims.map((claim) => claim.recorded.claim)
  const statuses = new Map(claims.map((claim) => [claim.recorded.claim.id, claim.recorded.status]))
  const moved = inFileOffsets({ document, text, warnings, claims: ours, byteRange }, bytes)
  return moved.map(({ id, measure, count, quote }) => ({
    claim: id,
    start: count.start,
    end: count.end,
    status: statuses.get(id) ?? 'proposed',
    measure,
    quote: { start: quote.start, end: quote.end },
  }))
}
