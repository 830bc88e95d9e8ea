import type { Actor } from '@recount/claims'
import type { Arithmetic } from './breakdown.ts'
import { compareLines } from './comparison.ts'
import { describeShifts } from './counters/shift.ts'
import type { Course } from './course.ts'
import { describeCrowd, describeMend, describeRise, describeRounding, judgePair } from './disagreement.ts'
import type { Omissions } from './left-out.ts'
import { pairAccounts } from './pair.ts'
import type { Progress } from './progress.ts'
import type { Disagreement } from './reconciliation.ts'
import type { Move } from './series.ts'
import { pairInDocuments } from './side-by-side.ts'

/** In a series longer than this, a run of rises is one disagreement. */
const LONG_SERIES = 24

/** What disagrees, and what was not compared or not listed. */
export interface Findings {
  readonly disagreements: readonly Disagreement[]
  readonly leftOut: Omit<Omissions, 'wordless'>
}

/**
 * Everything that disagrees: inside statements, along series, between lines, side by side in documents, in sums. No two
 * entries have the same members, and no statement is set against all others: entries grow with statements, not their
 * square.
 */
export function listDisagreements(
  courses: readonly Course[],
  moves: readonly (readonly Move[])[],
  arithmetic: Arithmetic,
  actors: readonly Actor[],
  progress: Progress,
): Findings {
  const accounts = courses.flatMap(({ places }) => places.map(({ account }) => account))
  const lines = compareLines(courses, actors)
  progress.tellStage('lines')
  const documents = pairInDocuments(courses, actors, arithmetic.parts)
  progress.tellStage('documents')
  const found = [
    ...accounts.map(describeRounding),
    ...moves.flatMap((course) => judgeMoves(course, actors)),
    ...lines.pairs.map(judgePair),
    ...lines.crowds.map(describeCrowd),
    ...documents.pairs.map(judgePair),
    ...arithmetic.mends.map(describeMend),
  ].filter((disagreement) => disagreement !== undefined)
  return {
    disagreements: [...new Map(found.map((item) => [item.members.toSorted().join(), item])).values()].sort(
      (a, b) => (a.id < b.id ? -1 : 1),
    ),
    leftOut: {
      represented: lines.represented,
      asides: courses.filter(({ isAside }) => isAside).length,
      passedOver: documents.passedOver,
    },
  }
}

function judgeMoves(moves: readonly Move[], actors: readonly Actor[]): readonly (Disagreement | undefined)[] {
  const runs = moves.length > LONG_SERIES ? listRises(moves) : []
  const inRuns = new Set(runs.flat())
  const single = moves.filter((move) => !inRuns.has(move) && isTelling(move))
  const shifts = moves.flatMap(({ place }) => place.twin?.shift ?? [])
  return [
    ...runs.map(describeRise),
    ...describeShifts(shifts),
    ...single.map((move) => judgeMove(move, actors)),
  ]
}

function judgeMove(move: Move, actors: readonly Actor[]): Disagreement | undefined {
  if (move.base === undefined) return undefined
  return judgePair(pairAccounts(move.base, move.place.account, actors, move))
}

function isTelling({ step }: Move): boolean {
  return step !== 'first' && step !== 'same' && step !== 'restart' && step !== 'shift'
}

/** Runs of rises; whatever is no rise ends a run. */
function listRises(moves: readonly Move[]): readonly (readonly Move[])[] {
  const runs: Move[][] = [[]]
  for (const move of moves) {
    if (move.step === 'revision up') runs.at(-1)?.push(move)
    else if (isTelling(move) || move.step === 'restart') runs.push([])
  }
  return runs.filter((run) => run.length > 1)
}
