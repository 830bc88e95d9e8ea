import { EstimateError } from '../estimate-error.ts'

/** How chains go on, round by round. */
export interface RoundPlan {
  /** Sweeps of the first round, the first half of them warm-up; every later round makes as many as all before it. */
  readonly first: number
  /** Draws of every round: the longer the round, the fewer sweeps give one. */
  readonly draws: number
  /** Rounds at most, the first included. */
  readonly rounds: number
}

const leastDraws = 500
const leastThin = 4

/**
 * Rounds that end at the budget of sweeps a chain, or a little before. So many draws of a round that `effective` independent ones
 * can be among all chains'. Throws `EstimateError` where the budget is below a hundred sweeps.
 */
export function planRounds(budget: number, effective: number, chains: number): RoundPlan {
  if (!Number.isInteger(budget) || budget < 100) {
    throw new EstimateError(
      'input',
      `A chain needs 100 sweeps or more, not ${budget}.`,
      'Leave sweeps out for the usual number.',
    )
  }
  const wanted = Math.max(leastDraws, Math.ceil((4 * effective) / chains))
  const draws = 2 * Math.floor(Math.min(wanted, budget / 2) / 2)
  const doublings = Math.max(0, Math.floor(Math.log2(budget / (2 * leastThin * draws))))
  const thin = Math.max(1, Math.floor(budget / (2 * draws * 2 ** doublings)))
  return { first: thin * draws, draws, rounds: doublings + 2 }
}
