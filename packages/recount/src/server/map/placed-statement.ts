import type { PlacedStatement } from '@recount/api'
import type { AnyCase } from '../../report/case-view.ts'
import type { StatementView } from '../../report/statement-view.ts'
import { keyOfPlace } from './map-places.ts'
import { briefStatement, standingOf } from '../results/brief.ts'

/** A statement as the map shows it beside a place that it names. */
export function showPlacedStatement(view: StatementView, place: string, known: AnyCase): PlacedStatement {
  const { statement, lead, claims } = view
  const { id, name, title, publisher, published } = known.getDocument(lead.claim.document)
  const others = statement.scope.places.filter((one) => keyOfPlace(one) !== place)
  return {
    ...briefStatement(view),
    datedBy: statement.asOf.how,
    standing: standingOf(claims),
    together: [...new Set(others.map((one) => one.name))],
    claim: lead.claim.id,
    document: { id, name, title, publisher, published },
    sentence: lead.context,
  }
}

/** Latest first; those without a date last. */
export function compareByDate(a: StatementView, b: StatementView): number {
  const [dateA, dateB] = [a.statement.asOf.date ?? '', b.statement.asOf.date ?? '']
  if (dateA === dateB) return a.statement.id < b.statement.id ? -1 : 1
  return dateA < dateB ? 1 : -1
}
