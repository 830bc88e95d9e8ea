import type { ChainStart, ChainState, LatentClassModel } from '../classes/latent-class-model.ts'
import { diagnose, type Diagnosis } from '../diagnostics/diagnose.ts'
import { logUnseen } from '../diagnostics/modes.ts'
import { EstimateError } from '../estimate-error.ts'
import { countDocumented } from '../overlaps/overlaps.ts'
import type { ChainRun, ChainRunner } from './chain-runner.ts'
import { planRounds } from './plan-rounds.ts'

/** Chains to run, and when they are enough. */
export interface ChainsSpec {
  readonly model: LatentClassModel
  readonly seed: number
  /** The streams of the chains, each its own. */
  readonly streams: readonly number[]
  /** The most sweeps of a chain, warm-up included. */
  readonly sweeps: number
  /** The effective draws wanted, of the middle and of the tails. */
  readonly effective: number
  readonly runner: ChainRunner
  readonly signal?: AbortSignal | undefined
  readonly onRound?: ((round: Round) => void) | undefined
}

/** How far the chains are. */
export interface Round extends Diagnosis {
  /** Of every chain so far, and the most it may make. */
  readonly sweeps: number
  readonly of: number
}

/** What the chains came to. */
export interface Chains extends Diagnosis {
  /** Draws of n0, the individuals on no list, after the warm-up: one series a chain, all of one length. */
  readonly unseen: readonly Float64Array[]
  /** Sweeps that every chain made, and how many of these were warm-up. */
  readonly sweeps: number
  readonly warmUp: number
}

/** R-hat below which chains are enough (Vehtari et al. 2021, section 4). */
export const enoughRHat = 1.01
/** Share of the budget before which chains are not believed to have seen all there is, however well they agree. */
const leastShare = 1 / 16
/** Work of one task, in sweeps × classes × (patterns + lists): about a tenth of a second, so that a signal is heeded and chains take turns on the threads. */
const sliceWork = 600_000

/**
 * Runs all chains, round by round, until rank-normalised split R-hat on log(n0 + ½) is below 1.01 and both effective sample sizes
 * are reached, after a sixteenth of the budget at the earliest, or the budget is spent. Every round is as long as all before it, and the first quarter of all sweeps is warm-up and thrown
 * away. Draws are thinned as chains lengthen, so that memory stays as it is. The same seed
 * gives the same bytes, however sweeps are cut into tasks and wherever these run. Throws `stopped` when the signal says so.
 */
export async function runChains(spec: ChainsSpec): Promise<Chains> {
  const { model, seed, streams, effective } = spec
  const plan = planRounds(spec.sweeps, effective, streams.length)
  const course: Course = {
    model,
    runner: spec.runner,
    signal: spec.signal,
    slice: countSliceSweeps(model),
    isHalted: false,
  }
  const starts = streams.map((stream) => ({ seed, stream }))
  let legs = await advanceAll(course, starts, plan.draws, plan.first / plan.draws)
  let chains: Chains | undefined
  for (let round = 1; round < plan.rounds; round++) {
    const before = plan.first * 2 ** (round - 1)
    const earlier = legs.map(({ totals }) => (round === 1 ? totals.slice(plan.draws / 2) : halve(totals)))
    const states = legs.map(({ state }) => state)
    // oxlint-disable-next-line no-await-in-loop -- a round goes on where the one before ended
    legs = await advanceAll(course, states, plan.draws, before / plan.draws)
    const totals = legs.map((leg, at) => join(earlier[at] as Float64Array, leg.totals))
    chains = compare(totals, countDocumented(model.overlaps), {
      sweeps: 2 * before,
      warmUp: before / 2,
    })
    spec.onRound?.(roundOf(chains, plan.first * 2 ** (plan.rounds - 1)))
    if (chains.sweeps >= leastShare * spec.sweeps && isEnough(chains, effective)) break
  }
  return chains as Chains
}

/** What the chains of a run have in common. */
interface Course extends Pick<ChainsSpec, 'model' | 'runner' | 'signal'> {
  /** Sweeps of one task at most. */
  readonly slice: number
  /** One chain failed: the others stop where they are. */
  isHalted: boolean
}

function advanceAll(
  course: Course,
  from: readonly (ChainStart | ChainState)[],
  draws: number,
  thin: number,
): Promise<readonly ChainRun[]> {
  return Promise.all(from.map((start) => advance(course, start, draws, thin)))
}

/** One chain by so many draws, in slices: of several draws, or where one takes longer of a part of it. */
async function advance(
  course: Course,
  from: ChainStart | ChainState,
  draws: number,
  thin: number,
): Promise<ChainRun> {
  const totals = new Float64Array(draws)
  const taken = Math.max(1, Math.floor(course.slice / thin))
  let state = from
  for (let at = 0; at < draws; at += taken) {
    // oxlint-disable no-await-in-loop -- a slice goes on where the one before ended
    let left = thin
    for (; left > course.slice; left -= course.slice)
      state = (await runSlice(course, state, 1, course.slice)).state
    const run = await runSlice(course, state, Math.min(taken, draws - at), left)
    // oxlint-enable no-await-in-loop
    totals.set(run.totals, at)
    state = run.state
  }
  return { totals, state: state as ChainState }
}

function countSliceSweeps({ overlaps, classes }: LatentClassModel): number {
  const { lists, cells } = overlaps
  return Math.max(1, Math.floor(sliceWork / (classes * (cells.length + lists.length))))
}

async function runSlice(
  course: Course,
  from: ChainStart | ChainState,
  draws: number,
  thin: number,
): Promise<ChainRun> {
  if (course.isHalted || course.signal?.aborted === true) throw stopped()
  try {
    return await course.runner.run({ model: course.model, from, draws, thin })
  } catch (error) {
    course.isHalted = true
    throw error
  }
}

function compare(
  totals: readonly Float64Array[],
  documented: number,
  made: Pick<Chains, 'sweeps' | 'warmUp'>,
): Chains {
  const unseen = totals.map((chain) => chain.map((total) => total - documented))
  return { unseen, ...made, ...diagnose(unseen.map((chain) => chain.map(logUnseen))) }
}

function roundOf({ sweeps, rHat, effectiveBulk, effectiveTail }: Chains, of: number): Round {
  return { sweeps, of, rHat, effectiveBulk, effectiveTail }
}

function isEnough({ rHat, effectiveBulk, effectiveTail }: Diagnosis, effective: number): boolean {
  return rHat !== null && rHat < enoughRHat && Math.min(effectiveBulk, effectiveTail) >= effective
}

/** Every second draw: those of a chain thinned twice as much. */
function halve(totals: Float64Array): Float64Array {
  return totals.filter((_, at) => at % 2 === 1)
}

function join(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function stopped(): EstimateError {
  return new EstimateError(
    'stopped',
    'The chains were stopped before they had told enough.',
    'Start them again with the same seed: they give the same.',
  )
}
