import type { Actor } from '@recount/claims'
import type { Account } from './account.ts'
import type { Parallel } from './counters/parallel.ts'
import { describeShifts } from './counters/shift.ts'
import { describeRise, describeRounding, judgePair } from './disagreement.ts'
import { pairAccounts, type Pair } from './pair.ts'
import { openRecall, remember, rememberPair } from './recall.ts'
import type { Disagreement } from './reconciliation.ts'
import type { Move } from './series.ts'

/** In a series longer than this, a run of rises is one disagreement. */
const LONG_SERIES = 24

/** Sets statements beside each other and says what the rules make of them; what did not change is not judged again. */
export interface Judge {
  pair(a: Account, b: Account): Pair
  /** The pair that stands for two lines set side by side. */
  pairInParallel(a: Account, b: Account, parallel: Parallel | undefined): Pair
  /** Undefined where the two agree as far as can be told. */
  judge(pair: Pair): Disagreement | undefined
  /** What the moves of one course tell. */
  judgeMoves(moves: readonly Move[]): readonly Disagreement[]
  /** The readings inside one statement that are its figure rounded. */
  judgeReadings(account: Account): Disagreement | undefined
}

/** Opens a judge who knows the actors. */
export function openJudge(actors: readonly Actor[]): Judge {
  const moves = openRecall<Account, Disagreement | undefined>()
  const judgeMove = (move: Move): Disagreement | undefined => {
    const { place, base, step, restated } = move
    if (base === undefined) return undefined
    const { account, placedBy, twin, mended } = place
    const preference = [twin?.preference?.believed, twin?.preference?.reason]
    const depends = [base, step, placedBy, mended, twin?.partner, restated?.account]
    return moves(account, [...depends, ...preference], () =>
      judgePair(pairAccounts(base, account, actors, move)),
    )
  }
  return {
    pair: rememberPair((a: Account, b: Account) => pairAccounts(a, b, actors)),
    pairInParallel: (a, b, parallel) => pairAccounts(a, b, actors, undefined, parallel),
    judge: remember(judgePair),
    judgeMoves(all) {
      const runs = all.length > LONG_SERIES ? listRises(all) : []
      const inRuns = new Set(runs.flat())
      const single = all.filter((move) => !inRuns.has(move) && isTelling(move))
      const shifts = all.flatMap(({ place }) => place.twin?.shift ?? [])
      return [...runs.map(describeRise), ...describeShifts(shifts), ...single.map(judgeMove)].filter(
        (found) => found !== undefined,
      )
    },
    judgeReadings: remember(describeRounding),
  }
}

function isTelling({ step, place }: Move): boolean {
  const isPlain = step === 'first' || step === 'same' || step === 'restart' || step === 'shift'
  return place.ruled === undefined && !isPlain
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
