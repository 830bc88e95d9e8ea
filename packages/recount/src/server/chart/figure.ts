import type { ChartFigure } from '@recount/api'
import { daysOf } from '@recount/claims'
import { figureOf } from '../../print/statement-words.ts'
import type { AnyCase } from '../../report/case-view.ts'
import { findReading, spanOf } from '../../report/chart/point.ts'
import type { Panel } from '../../report/panel.ts'
import type { StatementView } from '../../report/statement-view.ts'
import { viewDocumentName } from './document-name.ts'

/** A statement as the chart draws and tells it. */
export function viewFigure(item: StatementView, panel: Panel, view: AnyCase): ChartFigure {
  const { statement, lead, claims, speaker } = item
  const { date, how } = statement.asOf
  const days = date === null ? undefined : daysOf(date)
  return {
    statement: statement.id,
    claim: lead.claim.id,
    speaker,
    count: statement.best,
    words: figureOf(item),
    asOf: { date, how },
    statedOn: statement.statedOn.date,
    days: days === undefined ? null : { first: days.first, last: days.last },
    span: spanOf(statement.best),
    accepted: claims.filter(({ status }) => status === 'accepted').length,
    claims: claims.length,
    reading: findReading(item, view),
    lacking: panel.gaps.find((gap) => gap.item === item)?.lacking ?? [],
    documents: statement.documents.length,
    lineages: statement.lineages.length,
    document: viewDocumentName(view.getDocument(lead.claim.document)),
    // A chart may hold thousands of figures; the text around each is a click away.
    sentence: { ...lead.context, before: '', after: '' },
  }
}
