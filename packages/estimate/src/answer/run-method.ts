import { EstimateError } from '../estimate-error.ts'
import type { Estimate, Method } from '../estimate.ts'
import { finishEstimate } from '../gates/finish-estimate.ts'
import { lcmcr } from '../lcmcr/lcmcr.ts'
import type { LcmcrRound } from '../lcmcr/settings.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { solveHere, type MethodTask } from './method-task.ts'
import type { Question } from './question.ts'

/** One method on one table. */
export interface MethodRun {
  readonly overlaps: Overlaps
  readonly method: Method
  readonly question: Question
  readonly seed: number
  readonly level: number
  /** Would an option that can't be meant here be so for every table? */
  readonly isInputFatal: boolean
  readonly onRound: (round: LcmcrRound) => void
}

/**
 * Runs a method on a table. What it throws becomes a refusal in its own words, but for `stopped`, for `input` where that is so of
 * every table; what nobody foresaw loses this method and no other.
 */
export async function runMethod(run: MethodRun): Promise<Estimate> {
  try {
    checkSignal(run.question)
    return await solve(run)
  } catch (error) {
    checkSignal(run.question)
    if (!(error instanceof EstimateError)) return refuse(run, sayFault(error))
    if (error.code === 'stopped' || (error.code === 'input' && run.isInputFatal)) throw error
    return refuse(run, `${error.message} ${error.hint}`)
  }
}

function solve({ overlaps, method, question, seed, level, onRound }: MethodRun): Promise<Estimate> {
  const { runner, signal, solver = solveHere() } = question
  if (method !== 'lcmcr') return solver.solve(taskOf(overlaps, method, question, { seed, level }))
  return lcmcr(overlaps, {
    ...question.lcmcr,
    seed,
    level,
    onRound,
    ...(runner === undefined ? {} : { runner }),
    ...(signal === undefined ? {} : { signal }),
  })
}

function taskOf(
  overlaps: Overlaps,
  method: Exclude<Method, 'lcmcr'>,
  question: Question,
  { seed, level }: { readonly seed: number; readonly level: number },
): MethodTask {
  if (method === 'chao') return { overlaps, method, options: { ...question.chao, level } }
  if (method === 'dga') return { overlaps, method, options: { ...question.dga, level } }
  return question.stepwise === undefined && !isPastAllModels(overlaps, question)
    ? { overlaps, method, options: { ...question.loglinear, level } }
    : { overlaps, method: 'stepwise', options: { ...question.stepwise, seed, level } }
}

/** Too many lists to fit every model, few enough to select one, and nobody said which models are meant. */
function isPastAllModels({ lists }: Overlaps, { loglinear = {} }: Question): boolean {
  return lists.length > mostForAll && lists.length <= mostForSteps && Object.keys(loglinear).length === 0
}

/** Lists whose models of pairs are all fitted: 32,768 of them. */
const mostForAll = 6
/** Lists whose bootstrap of selections ends within minutes. */
const mostForSteps = 10

function refuse({ overlaps, method }: MethodRun, words: string): Estimate {
  return finishEstimate({
    method,
    form: 'not run',
    assumption: 'None was made use of: the method did not run.',
    overlaps,
    total: null,
    findings: [{ gate: 'no-estimate', severity: 'refuse', words }],
  })
}

function sayFault(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error)
  return `The method failed by a fault of the program, not of this table: ${told}. Report it, with the table if you may.`
}

function checkSignal({ signal }: Question): void {
  if (signal?.aborted !== true) return
  throw new EstimateError(
    'stopped',
    'The estimates were stopped before they were done.',
    'Start them again with the same seed: they give the same.',
  )
}
