import { methods, type AnswerOf } from '@recount/api'
import type { Ledger } from '@recount/ledger'
import { answer } from '../answer.ts'
import { listDocumentItems, rowOf } from '../tables/documents.ts'
import { getDocument as findLive } from '../views/document.ts'
import { listRelatives } from '../views/relatives.ts'

type Answer = AnswerOf<typeof methods.getDocument>

export const getDocument = answer(methods.getDocument, async ({ params: { id } }, { live }) => {
  const { state, opened } = live
  const found = findLive(id, state)
  const { document, why } = found.recorded
  const item = listDocumentItems(state).find((one) => one.live === found) ?? { live: found, copies: 0 }
  return {
    row: rowOf(item),
    encoding: document.encoding,
    url: document.url,
    retrieved: document.retrieved,
    why,
    length: found.text?.length ?? null,
    readings: await listReadings(opened.ledger, document.id),
    relatives: listRelatives(document.id, state),
  }
})

/** The entries that read the document again and found something else, oldest first. */
async function listReadings(ledger: Ledger, document: string): Promise<Answer['readings']> {
  const claims = [
    ...(await Array.fromAsync(ledger.listClaims({ document }))),
    ...(await Array.fromAsync(ledger.listClaims({ document, status: 'withdrawn' }))),
  ]
  const acts = claims.flatMap(({ rereadings }) => rereadings)
  const byEntry = new Map(acts.map(({ entry, by, at, why }) => [entry, { entry, by, at, why }]))
  return [...byEntry.values()].toSorted((a, b) => a.entry - b.entry)
}
