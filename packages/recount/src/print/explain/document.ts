import type { ReportDocument } from '../../report-input.ts'
import { sayDay, sayTime } from '../../report/dates.ts'
import { sayMany, saySize } from '../../report/wording.ts'
import { claimAsJson } from '../case-json.ts'
import { table } from '../layout.ts'
import { printable } from '../printable.ts'
import { compareStatements } from '../statement-order.ts'
import { nameDocument } from '../statement-words.ts'
import { citeClaim } from './cited.ts'
import { inOneBlock, referToStatement } from './reference.ts'
import type { Page, Section, Source, Thing } from './thing.ts'

/** Every document of a case. */
export function listDocumentThings(source: Source): readonly Thing[] {
  const { view } = source
  return view.input.documents.map((document) => ({
    kind: 'document',
    id: document.id,
    tell: () =>
      `${nameDocument(document)}; ${sayMany(claimsOf(document, source).length, 'claim')} found in it.`,
    explain: (page) => explainDocument(document, page),
    asJson: () => ({
      ...document,
      claims: claimsOf(document, source).map((item) => claimAsJson(item, view)),
      statements: statementsOf(document, source).map(({ statement }) => statement.id),
    }),
  }))
}

function claimsOf({ id }: ReportDocument, { view }: Source) {
  return view.input.claims.filter(({ claim }) => claim.document === id)
}

function statementsOf({ id }: ReportDocument, { view }: Source) {
  const relayed = view.statements.filter(({ statement }) => statement.documents.includes(id))
  return relayed.toSorted(compareStatements)
}

function explainDocument(document: ReportDocument, page: Page): readonly Section[] {
  const { source, paint, width } = page
  const rows = describe(document, source).map(([label, words]) => [paint('dim', label), printable(words)])
  return [
    { title: 'What is known of it', blocks: [table(rows, width, '  ')] },
    { title: 'Its claims', blocks: claimsOf(document, source).map((item) => citeClaim(item, page)) },
    {
      title: 'The statements it relays',
      blocks: inOneBlock(statementsOf(document, source).map((one) => referToStatement(one, page))),
    },
  ]
}

function describe(document: ReportDocument, source: Source): readonly (readonly [string, string])[] {
  const { id, title, publisher, published, url, language, mediaType, size } = document
  const recorded = source.findRecorded(id)
  const retrieved = recorded?.document.retrieved ?? null
  const added =
    recorded === undefined
      ? null
      : `by ${recorded.by}, ${sayTime(recorded.at)} (entry ${recorded.entry})${recorded.why === null ? '' : `: ${recorded.why}`}`
  const rows: readonly (readonly [string, string | null])[] = [
    ['title', title],
    ['publisher', publisher],
    ['published', published === null ? 'not known' : sayDay(published)],
    ['address', url],
    ['retrieved', retrieved],
    ['language', language],
    ['original', `${mediaType}, ${saySize(size)}, SHA-256 ${id}`],
    ['added', added],
  ]
  return rows.flatMap(([label, words]) => (words === null ? [] : [[label, words] as const]))
}
