import { combineReplicates } from '../combine/combine-replicates.ts'
import { compareMethods } from '../combine/compare-methods.ts'
import { sumStrata } from '../combine/sum-strata.ts'
import { EstimateError } from '../estimate-error.ts'
import type { Estimate, Method } from '../estimate.ts'
import type { LcmcrRound } from '../lcmcr/settings.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import type { Answer, StratumAnswer, Tables } from './answer.ts'
import { methods as allMethods, type Question } from './question.ts'
import { runMethod } from './run-method.ts'
import { seedOf } from './stratum-seed.ts'

/**
 * Estimates every stratum by every method asked for, combines replicates of the linkage, compares the methods, and sums over strata.
 * Where a method fails on a table the stratum has a refusal that says why, and the others go on; options that can't be meant are thrown
 * (EstimateError `input`), and so is `stopped` where the signal says so. The same seed gives the same bytes, wherever the work is
 * done. A single table is asked with the seed itself, so that `lcmcr` alone gives the same.
 */
export async function answerQuestion(tables: readonly Tables[], question: Question = {}): Promise<Answer> {
  const methods = question.methods ?? allMethods
  checkQuestion(tables, methods, question)
  const work = openWork(tables, methods, question)
  const strata: StratumAnswer[] = []
  const waiting = tables.map((one, at) => ({ one, at }))
  async function takeOn(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- so many strata at a time
      strata[next.at] = await answerStratum(next.one, work)
    }
  }
  await Promise.all(Array.from({ length: Math.min(question.together ?? 2, tables.length) }, takeOn))
  return { strata, sums: tables.length < 2 ? [] : methods.map((_, at) => sumMethod(strata, at, question)) }
}

interface Work {
  readonly question: Question
  readonly methods: readonly Method[]
  /** Is there one table alone? */
  readonly isSingle: boolean
  readonly isUniform: boolean
  readonly of: number
  done: number
}

function openWork(tables: readonly Tables[], methods: readonly Method[], question: Question): Work {
  const all = tables.flatMap(({ replicates }) => replicates)
  const [first] = all
  return {
    question,
    methods,
    isSingle: all.length === 1,
    isUniform: all.every(({ lists }) => lists.join('\n') === first?.lists.join('\n')),
    of: all.length * methods.length,
    done: 0,
  }
}

async function answerStratum(tables: Tables, work: Work): Promise<StratumAnswer> {
  const { methods, question } = work
  const kept = await question.keep?.find(tables)
  if (kept !== undefined) {
    work.done += tables.replicates.length * methods.length
    return kept
  }
  const estimates = await Promise.all(methods.map((method) => combineMethod(tables, method, work)))
  const [overlaps] = tables.replicates as readonly [Overlaps]
  const answer: StratumAnswer = {
    name: tables.name,
    overlaps,
    replicates: tables.replicates.length,
    estimates,
    findings: compareMethods(estimates),
  }
  await question.keep?.put(tables, answer)
  return answer
}

async function combineMethod(tables: Tables, method: Method, work: Work): Promise<Estimate> {
  const { name, replicates } = tables
  const runs = replicates.map((overlaps, at) => runOne({ name, method, at, overlaps, replicates }, work))
  const estimates = await Promise.all(runs)
  const [only] = estimates
  return estimates.length === 1 && only !== undefined ? only : combineReplicates(estimates)
}

interface One {
  readonly name: string
  readonly method: Method
  readonly at: number
  readonly overlaps: Overlaps
  readonly replicates: readonly Overlaps[]
}

async function runOne({ name, method, at, overlaps, replicates }: One, work: Work): Promise<Estimate> {
  const { question, isSingle, isUniform, of } = work
  const { seed = 1, level = 0.95, onProgress } = question
  const tell = (round: LcmcrRound | null): void => {
    const { done } = work
    onProgress?.({
      stratum: name,
      method,
      replicate: at + 1,
      replicates: replicates.length,
      done,
      of,
      round,
    })
  }
  tell(null)
  const estimate = await runMethod({
    overlaps,
    method,
    question,
    seed: isSingle ? seed : seedOf(seed, name, at),
    level,
    isInputFatal: isUniform,
    onRound: tell,
  })
  work.done += 1
  tell(null)
  return estimate
}

function sumMethod(strata: readonly StratumAnswer[], at: number, { seed = 1 }: Question): Estimate {
  const estimates = strata.flatMap(({ name, estimates: all }) => {
    const estimate = all[at]
    return estimate === undefined ? [] : [{ name, estimate }]
  })
  return sumStrata(estimates, { seed })
}

function checkQuestion(
  tables: readonly Tables[],
  methods: readonly Method[],
  { seed = 1, level = 0.95, together = 2 }: Question,
): void {
  const unknown = methods.filter((method) => !allMethods.includes(method))
  const faults = [
    ...(tables.length > 0 ? [] : ['there is no stratum']),
    ...(tables.every(({ replicates }) => replicates.length > 0) ? [] : ['a stratum has no table']),
    ...(methods.length > 0 ? [] : ['there is no method']),
    ...unknown.map((method) => `there is no method “${String(method)}”; there are ${allMethods.join(', ')}`),
    ...(new Set(methods).size === methods.length ? [] : ['a method is asked for twice']),
    ...(Number.isSafeInteger(seed) && seed >= 0
      ? []
      : [`the seed has to be a whole number, 0 or more, not ${seed}`]),
    ...(level > 0 && level < 1 ? [] : [`the level has to lie between 0 and 1, not at ${level}`]),
    ...(Number.isInteger(together) && together > 0
      ? []
      : [`strata side by side have to be 1 or more, not ${together}`]),
  ]
  if (faults.length > 0)
    throw new EstimateError(
      'input',
      `This can’t be asked: ${faults.join('; ')}.`,
      'Leave an option out for the usual.',
    )
}
