import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { describeError, exitCodes } from '../errors.ts'
import { withCase } from '../pipeline/case.ts'
import { takeIn, type FileOutcome, type IntakeProgress, type IntakeSummary } from '../pipeline/intake.ts'
import { readMetadata } from '../pipeline/metadata.ts'
import { createReader } from '../pipeline/reader.ts'
import { shortId } from '../print/claim-words.ts'
import { sayMany, sayNumber } from '../report/wording.ts'
import { describeFailure } from '../print/failure.ts'
import { showProgress, type Progress } from '../print/progress.ts'
import { caseFolder, caseOption } from './case-option.ts'

export const addSpec = {
  name: 'add',
  operands: { label: 'FILE…', least: 1, most: Infinity },
  about: [
    'Reads plain text, Markdown and HTML in any encoding, keeps the bytes under originals/, and records each document together with the claims found in it. The claims are proposals until somebody accepts them.',
    'A file that can’t be read is named and left out; all others go in. The same bytes again change nothing, so a run that was interrupted is continued by the same command. Files go in by batches; a document that was acknowledged is safe on disk whatever happens next.',
  ],
  options: {
    case: caseOption,
    metadata: {
      type: 'string',
      value: 'FILES.json',
      summary:
        'What is known about the files, by path or name: { "name.txt": { "published": "2019-06-28", "publisher": "…", "title": "…", "url": "…", "encoding": "…", "mediaType": "…", "retrieved": "…" } }. It wins over what a file says itself.',
    },
    by: { type: 'string', value: 'NAME', summary: 'Who adds them. Default: the account’s name.' },
    why: { type: 'string', value: 'TEXT', summary: 'Why, kept with every entry. Default: nothing.' },
    verbose: {
      type: 'boolean',
      summary: 'Prints a line for each document once it is safe on disk, and what its reader warns of.',
    },
    json: {
      type: 'boolean',
      summary: 'Prints JSON Lines: one a file as it is done, and a summary at the end.',
    },
  },
  examples: [
    {
      line: 'recount add --case my-case articles/*.txt pages/*.html',
      tells: 'Takes in the files of two folders.',
    },
    {
      line: 'recount add --case my-case --metadata dates.json scans/*.txt',
      tells: 'Says when pages without a date were published.',
    },
  ],
} as const satisfies CommandSpec

/** Takes files into a case; answers the worst of the files' exit codes, or 130 where it was interrupted. */
export async function add(
  options: OptionsOf<typeof addSpec>,
  effects: Effects = defaultEffects,
): Promise<number> {
  const metadata =
    options.metadata === undefined ? {} : await readMetadata(effects.resolvePath(options.metadata))
  const summary = await withCase(
    caseFolder(options, effects),
    effects,
    async ({ folder, config, ledger }) => {
      const target = {
        folder,
        ledger,
        reader: await createReader(config),
        metadata,
        largestDocument: config.largestDocument,
        by: options.by ?? effects.userName(),
        why: options.why ?? null,
      }
      return runIntake(options, effects, (progress) => takeIn(options.operands, target, progress))
    },
  )
  tellSummary(summary, options, effects)
  return summary.isInterrupted ? exitCodes.interrupted : summary.exitCode
}

type AddOptions = OptionsOf<typeof addSpec>

async function runIntake(
  options: AddOptions,
  effects: Effects,
  run: (progress: IntakeProgress) => Promise<IntakeSummary>,
): Promise<IntakeSummary> {
  const progress = showProgress(effects, 'adding', 'documents', options.operands.length)
  let isInterrupted = false
  let done = 0
  const forget = effects.onInterrupt(() => {
    isInterrupted = true
    progress.clear()
    effects.stderr.write('finishing the batch at hand; press Ctrl-C again to stop at once\n')
  })
  try {
    return await run({
      now: effects.now,
      resolvePath: effects.resolvePath,
      isInterrupted: () => isInterrupted,
      tell(outcome) {
        tellOutcome(outcome, options, effects, progress)
        progress.advance(++done)
      },
    })
  } finally {
    progress.clear()
    forget()
  }
}

function tellOutcome(
  outcome: FileOutcome,
  options: AddOptions,
  { stdout, stderr }: Effects,
  progress: Progress,
): void {
  if (options.json) return stdout.write(`${JSON.stringify(jsonOf(outcome))}\n`)
  const lines = linesOf(outcome, options.verbose)
  if (lines.length === 0) return
  progress.clear()
  const output = outcome.status === 'failed' ? stderr : stdout
  output.write(lines.map((line) => `${line}\n`).join(''))
}

function linesOf(outcome: FileOutcome, verbose: boolean): readonly string[] {
  if (outcome.status === 'failed') return describeFailure(outcome.path, outcome.error)
  if (!verbose) return []
  if (outcome.status === 'already there') return [`already there  ${shortId(outcome.id)}  ${outcome.path}`]
  const { document, path, claims, warnings } = outcome
  const added = `added  ${shortId(document.id)}  ${path}  ${sayMany(claims, 'claim')}`
  return [added, ...warnings.map((warning) => `       ${warning}`)]
}

function jsonOf(outcome: FileOutcome): object {
  const { status, path } = outcome
  if (status === 'already there') return { status, file: path, id: outcome.id }
  if (status === 'failed') return { status, file: path, error: describeError(outcome.error).join('\n') }
  const { document, claims, warnings } = outcome
  return { status, file: path, id: document.id, claims, warnings }
}

function tellSummary(summary: IntakeSummary, options: AddOptions, { stdout, stderr }: Effects): void {
  stdout.write(`${options.json ? JSON.stringify(summaryAsJson(summary)) : summaryInWords(summary)}\n`)
  if (!summary.isInterrupted) return
  const all = options.operands.length
  const left = all - summary.added - summary.already - summary.failed
  stderr.write(
    `interrupted with ${sayNumber(left)} of ${sayNumber(all)} files to go; the same command goes on from here\n`,
  )
}

function summaryAsJson({ added, already, failed, claims, isInterrupted }: IntakeSummary): object {
  return { status: 'summary', added, already, failed, claims, isInterrupted }
}

function summaryInWords({ added, already, failed, claims }: IntakeSummary): string {
  const told = [
    `added ${sayNumber(added)}`,
    `already there ${sayNumber(already)}`,
    `failed ${sayNumber(failed)}`,
  ]
  return `${told.join(', ')}; ${sayMany(claims, 'claim')} proposed`
}
