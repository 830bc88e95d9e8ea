import type { Lineage } from '@recount/reconcile'
import type { AnyCase } from '../report/case-view.ts'
import { sayDay } from '../report/dates.ts'
import { sayClaimant, type StatementView } from '../report/statement-view.ts'
import { sayCount, sayMany, sayNames, saySubject } from '../report/wording.ts'
import type { ReportDocument } from '../report-input.ts'

/** "at least 1,302 civilians killed". */
export function figureOf({ statement: { best, measure, victims } }: StatementView): string {
  return `${sayCount(best)} ${saySubject(measure, victims)}`
}

/** A statement in one line, to tell it from others: "at least 1,302 civilians killed, Iraq and Syria, says US-led coalition". */
export function nameStatement(view: StatementView): string {
  const places = sayNames(view.statement.scope.places) || 'place not stated'
  return `${figureOf(view)}, ${places}, says ${sayClaimant(view.statement)}`
}

/** What other claims of a statement give in place of its best figure, each once: "more than 1,300", "1,300". */
export function listOtherReadings({ statement, claims }: StatementView): readonly string[] {
  const best = sayCount(statement.best)
  const readings = claims.map(({ claim }) => sayCount(claim.count))
  return [...new Set(readings)].filter((reading) => reading !== best)
}

/** "2 documents, 2 lineages: a.txt; b.html", with the reason where documents share a lineage. */
export function sayLineages({ statement: { documents, lineages } }: StatementView, view: AnyCase): string {
  const routes = lineages.map((lineage) => sayRoute(lineage, view)).join('; ')
  if (documents.length === 1) return `1 document: ${routes}`
  return `${sayMany(documents.length, 'document')}, ${sayMany(lineages.length, 'lineage')}: ${routes}`
}

function sayRoute({ documents, by, reason }: Lineage, view: AnyCase): string {
  const names = documents.map((id) => view.getDocument(id).name).join(' and ')
  return by === 'alone' || reason === '' ? names : `${names} (${reason})`
}

/** "lantern-daily.txt, Lantern Daily, published 31 May 2019". */
export function nameDocument({ name, publisher, published }: ReportDocument): string {
  const day = published === null ? 'no date of publication' : `published ${sayDay(published)}`
  return [name, publisher, day].filter((part) => part !== null).join(', ')
}
