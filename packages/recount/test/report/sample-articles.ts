import { hashOf } from '@recount/claims'
import type { ReportDocument } from '../../src/report-input.ts'

/** An invented article of the sample case. Blank lines part its paragraphs. */
interface Article {
  readonly document: ReportDocument
  readonly text: string
}

function article(name: string, publisher: string | null, published: string | null, text: string): Article {
  const document = {
    id: hashOf(text),
    name,
    title: text.split('\n')[0] ?? null,
    publisher,
    published,
    url: publisher === null ? null : `https://${name}.example/story`,
    language: 'en',
    mediaType: 'text/plain',
    size: text.length,
  }
  return { document, text }
}

/** Four invented articles about an invented war on the river Sel; the last says nothing of numbers. */
export const articles = {
  post: article(
    'elm-post.txt',
    'Elm Morning Post',
    '2021-06-03',
    `River command admits 1,240 civilian deaths

The River Command said on Tuesday that at least 1,246 civilians were killed by its shelling in Karsa and Velm between March 2019 and the end of May 2021. By April the command had put the number at 1,190.

Harbour Watch counts more than 5,000 civilians killed in the same two provinces. Dozens of medics were among them, it says.

The command is still examining 31 reports.`,
  ),
  wire: article(
    'sel-wire.txt',
    'Sel Wire',
    '2021-06-02',
    `The River Command put the civilians its shelling killed in Karsa and Velm at no fewer than 1,246, and in a table at 1,264.

A rights group speaks of close to 9,000 dead civilians there.

Civic Ledger lists 860 civilians killed in Karsa: 510 men, 230 women and 120 children. Up to 40 of the children were under five, and 20 to 30 were never named.`,
  ),
  radio: article(
    'radio-karsa.txt',
    null,
    null,
    `Citing Sel Wire, we report that the River Command killed at least 1,246 civilians. Fewer than 50 people were hurt on Sunday.`,
  ),
  quay: article('quay.txt', 'Quay Bulletin', '2021-06-05', 'The ferry to Velm runs again.'),
} as const
