import type { Claim } from '@recount/claims'
import { writeAccount } from './account.ts'
import { adoptScopes } from './adoption.ts'
import { buildBooks } from './books/books.ts'
import { checkBreakdowns, type Arithmetic } from './breakdown.ts'
import { orderAccounts, type Course } from './course.ts'
import { listDisagreements } from './findings.ts'
import { draftStatements } from './draft.ts'
import { listFigures, type Figure } from './figure.ts'
import { joinSpeakers } from './joint.ts'
import { listLines, type Line } from './line.ts'
import { listLeftOut } from './left-out.ts'
import { openLineages, type LineagesOf } from './lineage.ts'
import { openProgress, type OnProgress, type Progress } from './progress.ts'
import type { ReconcileContext, Reconciliation } from './reconciliation.ts'
import { listMoves, writeSeries } from './series.ts'
import { openTies } from './ties.ts'

/**
 * Works out which claims are one statement, how each speaker's statements follow each other, which figures disagree and
 * why, and whether parts add up to their wholes. Claims are never changed, and none is dropped: each is in exactly one
 * statement. The result depends on the set of claims and documents alone, not on their order.
 *
 * Figures meet only those of their own speaker, measure and ground; different speakers only on one ground and time, and
 * where a document prints them side by side. So a document changes nothing for speakers that it does not quote, and the
 * work grows with the claims, not with their square: 70,000 of them take some seconds on one thread.
 *
 * `onProgress(done, total)` is called while it works, first with 0, last with `total`, the number of claims given; what
 * it does is the caller's, and it does not bear on the result.
 */
export function reconcile(
  claims: readonly Claim[],
  context: ReconcileContext,
  onProgress: OnProgress = ignoreProgress,
): Reconciliation {
  const progress = openProgress(claims.length, onProgress)
  const { figures, wordless } = listFigures(claims, context)
  const arithmetic = checkBreakdowns(joinSpeakers(adoptScopes(figures)))
  const lineagesOf = openLineages()
  const courses = listCourses(arithmetic, lineagesOf, progress)
  const told = courses.map((course) => ({ course, moves: listMoves(course) }))
  const vague = wordless.map((figure) => writeAccount(draftVague(figure), lineOfVague(figure), lineagesOf))
  const accounts = courses.flatMap(({ places }) => places.map(({ account }) => account))
  progress.tellStage('statements')
  const { disagreements, leftOut } = listDisagreements(
    courses,
    told.map(({ moves }) => moves),
    arithmetic,
    context.actors,
    progress,
  )
  const result = {
    statements: accounts
      .concat(vague)
      .map(({ statement }) => statement)
      .sort(byId),
    series: told.flatMap(({ course, moves }) => writeSeries(course, moves) ?? []).sort(byId),
    disagreements,
    breakdowns: arithmetic.breakdowns.toSorted(byId),
    books: buildBooks(figures),
    leftOut: listLeftOut({ ...leftOut, wordless: vague.length }),
  }
  progress.tellStage('all')
  return result
}

function ignoreProgress(): void {}

/** Makes the lines, their statements and the order of these. */
function listCourses(
  { figures, vouched }: Arithmetic,
  lineagesOf: LineagesOf,
  progress: Progress,
): readonly Course[] {
  const tiesOf = openTies(figures)
  let done = 0
  return listLines(figures).flatMap((line) => {
    const accounts = draftStatements(line, tiesOf).map((draft) => writeAccount(draft, line, lineagesOf))
    done += line.figures.length
    progress.tellFigures(done, figures.length)
    return orderAccounts(line, accounts, vouched)
  })
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
