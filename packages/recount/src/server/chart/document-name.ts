import type { DocumentName } from '@recount/api'
import type { ReportDocument } from '../../report-input.ts'

/** A document as it is named beside a figure. */
export function viewDocumentName({ id, name, title, publisher, published }: ReportDocument): DocumentName {
  return { id, name, title, publisher, published }
}
