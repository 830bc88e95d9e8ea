import type { AnyCase } from '../report/case-view.ts'
import type { StatementView } from '../report/statement-view.ts'
import { sayStatus } from '../report/status-mark.ts'
import { csvRecord, type Cell } from './csv.ts'
import { printable } from './printable.ts'

/** What a column is called, and what stands in it. */
interface Column {
  readonly name: string
  readonly cell: (view: StatementView, caseView: AnyCase) => Cell
}

const columns: readonly Column[] = [
  { name: 'id', cell: ({ statement }) => statement.id },
  { name: 'status', cell: ({ claims }) => sayStatus(claims) },
  { name: 'claimant', cell: ({ statement }) => statement.claimant?.name ?? null },
  { name: 'claimant_id', cell: ({ statement }) => statement.claimant?.id ?? null },
  { name: 'form', cell: ({ statement }) => statement.best.form },
  { name: 'min', cell: ({ statement }) => statement.best.min },
  { name: 'max', cell: ({ statement }) => statement.best.max },
  { name: 'words', cell: ({ statement }) => statement.best.words },
  { name: 'measure', cell: ({ statement }) => statement.measure },
  { name: 'victims', cell: ({ statement }) => statement.victims },
  { name: 'definition', cell: ({ statement }) => statement.scope.definition },
  { name: 'places', cell: ({ statement }) => listNames(statement.scope.places) },
  { name: 'place_ids', cell: ({ statement }) => listIds(statement.scope.places) },
  { name: 'perpetrators', cell: ({ statement }) => listNames(statement.scope.perpetrators) },
  { name: 'means', cell: ({ statement }) => listTexts(statement.scope.means) },
  { name: 'period_from', cell: ({ statement }) => statement.scope.period?.from ?? null },
  { name: 'period_to', cell: ({ statement }) => statement.scope.period?.to ?? null },
  { name: 'part', cell: ({ statement }) => statement.scope.part },
  { name: 'as_of', cell: ({ statement }) => statement.asOf.date },
  { name: 'as_of_known_by', cell: ({ statement }) => statement.asOf.how },
  { name: 'stated_on', cell: ({ statement }) => statement.statedOn.date },
  { name: 'documents', cell: ({ statement }) => statement.documents.length },
  { name: 'lineages', cell: ({ statement }) => statement.lineages.length },
  {
    name: 'document_names',
    cell: ({ statement }, view) => listTexts(statement.documents.map((id) => view.getDocument(id).name)),
  },
  { name: 'claims', cell: ({ statement }) => listTexts(statement.claims) },
  { name: 'reasons', cell: ({ statement }) => listTexts(statement.reasons) },
  { name: 'sentence', cell: ({ lead }) => lead.claim.quote.exact },
]

/** The record that names the columns. */
export const statementHeading = csvRecord(columns.map(({ name }) => name))

/** A statement as one record; several values in a cell are separated by semicolons, what is not known is empty. */
export function statementRecord(one: StatementView, view: AnyCase): string {
  const cells = columns.map(({ cell }) => cell(one, view))
  return csvRecord(cells.map((cell) => (typeof cell === 'string' ? printable(cell) : cell)))
}

function listNames(named: readonly { readonly name: string }[]): Cell {
  return listTexts(named.map(({ name }) => name))
}

function listIds(named: readonly { readonly id: string | null }[]): Cell {
  return listTexts(named.map(({ id }) => id ?? ''))
}

function listTexts(texts: readonly string[]): Cell {
  return texts.length === 0 ? null : texts.join('; ')
}
