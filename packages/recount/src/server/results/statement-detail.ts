import type { Relay, StatementDetail } from '@recount/api'
import { MissingError } from '@recount/claims'
import type { Series, Statement } from '@recount/reconcile'
import { nameSeries } from '../../print/series-lines.ts'
import { listOtherReadings } from '../../print/statement-words.ts'
import type { AnyCase } from '../../report/case-view.ts'
import type { StatementView } from '../../report/statement-view.ts'
import { sayNames } from '../../report/wording.ts'
import type { ReportClaim } from '../../report-input.ts'
import type { LiveCase } from '../live/live-case.ts'
import { viewBreakdowns } from './breakdown.ts'
import { briefDisagreement, briefStatement } from './brief.ts'
import { nameOf } from '../views/figure.ts'
import { viewFigure } from './figure.ts'
import { listRulingsAbout } from './rulings.ts'
import { rowOfStatement } from './statement-row.ts'

/** A statement with everything that is known of it. Throws MissingError where there is none of this id now. */
export async function viewStatement(id: string, live: LiveCase): Promise<StatementDetail> {
  const { view } = live.state
  const item = view.findStatement(id)
  if (item === undefined) {
    throw new MissingError(
      'There is no such statement in the case as it stands.',
      'A statement is named by its claims: a decision or ruling may have made another of it. Look for its figure in the table.',
    )
  }
  const { statement, claims } = item
  const series = view.findSeries(id)
  return {
    row: rowOfStatement(item, view),
    alsoGivenAs: listOtherReadings(item),
    lineages: statement.lineages.map(({ by, reason, documents }) => ({
      by,
      reason,
      relays: documents.map((document) => viewRelay(document, claims, view)),
    })),
    noSource: (statement.noSource ?? []).map(({ document, reason }) => ({
      relay: viewRelay(document, claims, view),
      reason,
    })),
    reasons: statement.reasons,
    series: series === undefined ? null : viewSeries(series),
    bounds: listBounds(statement, view),
    breakdowns: viewBreakdowns(statement.claims, view),
    disagreements: view.listDisagreements(item).map(briefDisagreement),
    rulings: await listRulingsAbout({ claims: statement.claims, claimants: [statement.claimant] }, live),
  }
}

function viewRelay(document: string, claims: StatementView['claims'], view: AnyCase): Relay {
  const own: readonly ReportClaim[] = claims.filter(({ claim }) => claim.document === document)
  const credits = sayNames(own.flatMap(({ claim }) => claim.relay))
  return {
    document: nameOf(view.getDocument(document)),
    figures: own.map((item) => viewFigure(item, view)),
    credits: credits === '' ? null : credits,
  }
}

function viewSeries(series: Series): NonNullable<StatementDetail['series']> {
  const { id, steps, gaps } = series
  return {
    id,
    name: nameSeries(series),
    steps: steps.map(({ statement, asOf, count, step, difference, placedBy, words }) => ({
      statement,
      asOf,
      count,
      step,
      difference,
      placedBy,
      words,
    })),
    gaps: gaps.map(({ from, to, count, unit }) => ({ from, to, count, unit })),
  }
}

function listBounds({ id }: Statement, view: AnyCase): StatementDetail['bounds'] {
  return view.input.reconciliation.bounds
    .filter(({ statement }) => statement === id)
    .map(({ floor, from, reason }) => {
      const other = view.findStatement(from)
      return { floor, from: other === undefined ? null : briefStatement(other), reason }
    })
}
