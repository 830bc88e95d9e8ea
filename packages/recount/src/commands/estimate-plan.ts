import { access, mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { InputError } from '@recount/claims'
import { readConfig } from '../config.ts'
import type { Effects } from '../effects.ts'
import { checkEstimateName } from '../pipeline/estimates/estimate-file.ts'
import type { NamedFile } from '../pipeline/estimates/counts-files.ts'
import type { AskedQuestion } from '../pipeline/estimates/run-estimate.ts'
import { explainWriting } from '../pipeline/page-file.ts'
import type { AskedEstimate } from '../report/estimates/kept-estimate.ts'
import { caseFolder } from './case-option.ts'
import { parseQuestion, tellAsked } from './estimate-question.ts'
import type { EstimateOptions } from './estimate-spec.ts'
import { parseCount } from './link-numbers.ts'

/** What the options come to, before anything is read. */
export interface EstimatePlan {
  readonly asked: AskedQuestion
  readonly told: AskedEstimate
  readonly name: string
  readonly threads: number
  /** The case that is counted, or that keeps the answer; null where there is none. */
  readonly folder: string | null
  /** Where the answer and finished strata are written, and as the person wrote it. */
  readonly out: OutFolder | null
  /** Where the pictures are written, and as the person wrote it. */
  readonly plots: readonly NamedFile[]
}

interface OutFolder {
  readonly folder: string
  readonly told: string
  readonly answer: string
  readonly plot: string
  readonly strata: string
}

/** Reads the options. Throws InputError where they don't go together, and MissingError where there is no case. */
export async function makePlan(options: EstimateOptions, effects: Effects): Promise<EstimatePlan> {
  refuseStrays(options)
  const { name = 'estimate', counts } = options
  checkEstimateName(name)
  const asked = parseQuestion(options)
  const folder = counts !== undefined && options.case === undefined ? null : caseFolder(options, effects)
  if (folder !== null) await readConfig(folder)
  const out = options.out === undefined ? null : outOf(options.out, effects.resolvePath(options.out))
  return {
    asked,
    told: tellAsked(options, asked),
    name,
    threads: parseCount(options.threads, '--threads') ?? availableParallelism(),
    folder,
    out,
    plots: [
      ...(options.plot === undefined
        ? []
        : [{ path: options.plot, resolved: effects.resolvePath(options.plot) }]),
      ...(out === null ? [] : [{ path: `${out.told}/answer.svg`, resolved: out.plot }]),
    ],
  }
}

/** Options that bear on the one kind of overlaps alone. */
const ofCase = ['link', 'by', 'at-least', 'replicates'] as const
const ofCounts = ['strata'] as const

function refuseStrays(options: EstimateOptions): void {
  const isCounts = options.counts !== undefined
  const strays = isCounts ? ofCase : ofCounts
  const stray = strays.find((name) => options[name] !== undefined)
  if (stray === undefined) return
  throw new InputError(
    isCounts
      ? `--${stray} is about the lists of a case; with --counts it says nothing.`
      : `--${stray} is about files of counts (--counts); a case is taken apart with --by.`,
    isCounts ? 'A CSV file is taken apart with --strata.' : 'As in --case my-case --by month.',
  )
}

function outOf(told: string, folder: string): OutFolder {
  return {
    folder,
    told,
    answer: join(folder, 'answer.json'),
    plot: join(folder, 'answer.svg'),
    strata: join(folder, 'strata'),
  }
}

/** Makes the folder that --out names, and looks for that of --plot, before hours of work rather than after. */
export async function openOutFolder({ out, plots }: Pick<EstimatePlan, 'out' | 'plots'>): Promise<void> {
  if (out === null) return checkFolders(plots)
  await mkdir(out.strata, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new InputError(`${out.told} is a file; --out names a folder.`)
    throw explainWriting(out.told, error)
  })
  await checkFolders(plots)
}

async function checkFolders(files: readonly NamedFile[]): Promise<void> {
  for (const { path, resolved } of files) {
    // oxlint-disable-next-line no-await-in-loop -- one at most
    await access(dirname(resolved)).catch((error: NodeJS.ErrnoException) => {
      throw explainWriting(path, error)
    })
  }
}

/** What an interrupted run leaves. */
export function sayLeft({ out }: Pick<EstimatePlan, 'out'>): string {
  return out === null
    ? 'nothing was written or recorded; with --out DIR finished strata are kept and the same command goes on from there'
    : `strata that were finished are kept in ${out.told}; the same command goes on from there`
}
