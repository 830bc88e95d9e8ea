import type { Claim } from '@recount/claims'
import { writeAccount } from './account.ts'
import { checkBreakdowns } from './breakdown.ts'
import { orderAccounts } from './course.ts'
import { listDisagreements } from './findings.ts'
import { draftStatements } from './draft.ts'
import { listFigures, type Figure } from './figure.ts'
import { joinSpeakers } from './joint.ts'
import { listLines, type Line } from './line.ts'
import { openLineages } from './lineage.ts'
import type { ReconcileContext, Reconciliation } from './reconciliation.ts'
import { listMoves, writeSeries } from './series.ts'
import { openTies } from './ties.ts'

/**
 * Works out which claims are one statement, how each speaker's statements follow each other, which figures disagree and
 * why, and whether parts add up to their wholes. Claims are never changed, and none is dropped: each is in exactly one
 * statement. The result depends on the set of claims and documents alone, not on their order.
 *
 * Figures meet only those of their own speaker, measure and ground; different speakers only on one ground and time, and
 * where a document prints them side by side. So a document changes nothing for speakers that it does not quote.
 */
export function reconcile(claims: readonly Claim[], context: ReconcileContext): Reconciliation {
  const { figures, wordless } = listFigures(claims, context)
  const arithmetic = checkBreakdowns(joinSpeakers(figures))
  const lineagesOf = openLineages()
  const tiesOf = openTies(arithmetic.figures)
  const courses = listLines(arithmetic.figures).map((line) => {
    const accounts = draftStatements(line, tiesOf).map((draft) => writeAccount(draft, line, lineagesOf))
    return orderAccounts(line, accounts, arithmetic.vouched)
  })
  const told = courses.map((course) => ({ course, moves: listMoves(course) }))
  const vague = wordless.map((figure) => writeAccount(draftVague(figure), lineOfVague(figure), lineagesOf))
  const accounts = courses.flatMap(({ places }) => places.map(({ account }) => account))
  const { disagreements, leftOut } = listDisagreements(
    courses,
    told.map(({ moves }) => moves),
    arithmetic,
    context.actors,
  )
  return {
    statements: accounts
      .concat(vague)
      .map(({ statement }) => statement)
      .sort(byId),
    series: told.flatMap(({ course, moves }) => writeSeries(course, moves) ?? []).sort(byId),
    disagreements,
    breakdowns: arithmetic.breakdowns.toSorted(byId),
    leftOut: [
      { what: 'claims in words without a number, which were compared with nothing', count: vague.length },
      ...leftOut,
    ].filter(({ count }) => count > 0),
  }
}

function draftVague(figure: Figure): {
  value: number
  figures: readonly Figure[]
  reasons: readonly string[]
} {
  return { value: figure.value, figures: [figure], reasons: [] }
}

function lineOfVague(figure: Figure): Line {
  return { key: 'vague', kind: 'loose', start: null, figures: [figure] }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
