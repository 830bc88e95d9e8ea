import { InputError, type SourceDocument } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { describeError, exitCodes } from '../errors.ts'
import { withCase, type Case } from '../pipeline/case.ts'
import { findDocuments } from '../pipeline/claim-search.ts'
import { isData } from '../pipeline/data-document.ts'
import { openRuleBook } from '../pipeline/reader.ts'
import {
  rereadDocuments,
  type Changes,
  type RereadOutcome,
  type RereadSummary,
} from '../pipeline/rereading.ts'
import { shortId } from '../print/claim-words.ts'
import { describeFailure } from '../print/failure.ts'
import { printable } from '../print/printable.ts'
import { showProgress } from '../print/progress.ts'
import { sayMany, sayNumber } from '../report/wording.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { decisionOptions, parseReason } from './decision.ts'

export const rereadSpec = {
  name: 'reread',
  operands: { label: 'DOCUMENT…', least: 0, most: Infinity },
  about: [
    'Reads the originals of a case again, with Recount as it is now and with the actors and places that the case knows now (recount.json, and what entries of the ledger set), and records for each document whose claims come out otherwise what changed. Documents are named by the first digits of their ids or by their file names; without any, all are read.',
    'What somebody accepted, rejected or edited stays as it is, and its figure is not proposed a second time. A proposal that is not made any more is withdrawn: it is kept, takes part in nothing, and recount claims --status withdrawn lists it. Rulings find their figures again by their places in the text; recount rulings says which did not.',
    'A document that comes out as before records nothing, so a run that was interrupted is continued by the same command.',
  ],
  options: {
    case: caseOption,
    by: { ...decisionOptions.by, summary: 'Who has them read again. Required.' },
    why: { ...decisionOptions.why, summary: 'Why. Required; it is kept with every entry.' },
    json: {
      type: 'boolean',
      summary: 'Prints JSON Lines: one a document as it is done, and a summary at the end.',
    },
  },
  examples: [
    {
      line: 'recount reread --case my-case --by "Ann Example" --why "Recount 0.2 reads tables"',
      tells: 'Reads all documents again.',
    },
    {
      line: 'recount reread --case my-case wire.html --by "Ann Example" --why "added the village to recount.json"',
      tells: 'Reads one document again.',
    },
  ],
} as const satisfies CommandSpec

type RereadOptions = OptionsOf<typeof rereadSpec>

/** Reads documents again, by the rule book given; answers the worst of their exit codes, or 130 where it was interrupted. */
export async function reread(
  options: RereadOptions,
  effects: Effects = defaultEffects,
  openRules: typeof openRuleBook = openRuleBook,
): Promise<number> {
  const reason = parseReason(options)
  const summary = await withCase(caseFolder(options, effects), effects, async (opened) => {
    const documents = await listAsked(opened, options.operands)
    const { folder, ledger, config } = opened
    const target = { folder, ledger, ruleBook: await openRules(config), ...reason }
    const progress = showProgress(effects, 'reading again', 'documents', documents.length)
    let done = 0
    let isInterrupted = false
    const forget = effects.onInterrupt(() => {
      isInterrupted = true
      progress.clear()
      effects.stderr.write('finishing the document at hand; press Ctrl-C again to stop at once\n')
    })
    try {
      return await rereadDocuments(documents, target, {
        isInterrupted: () => isInterrupted,
        tell(outcome) {
          progress.clear()
          tellOutcome(outcome, options, effects)
          progress.advance(++done)
        },
      })
    } finally {
      progress.clear()
      forget()
    }
  })
  tellSummary(summary, options, effects)
  return summary.isInterrupted ? exitCodes.interrupted : summary.exitCode
}

async function listAsked({ ledger }: Case, asked: readonly string[]): Promise<readonly SourceDocument[]> {
  const meant = new Set<string>()
  for (const one of asked) {
    // oxlint-disable-next-line no-await-in-loop -- one connection; told in the order given
    for (const id of await findDocuments(ledger, one)) meant.add(id)
  }
  const documents = await Array.fromAsync(ledger.listDocuments(), ({ document }) => document)
  if (asked.length === 0) return documents.filter((document) => !isData(document))
  const found = documents.filter(({ id }) => meant.has(id))
  const table = found.find(isData)
  if (table === undefined) return found
  throw new InputError(
    `${table.name} is kept as data, not as a text that claims are read from.`,
    'recount import reads a table of incidents again.',
  )
}

function tellOutcome(outcome: RereadOutcome, { json }: RereadOptions, { stdout, stderr }: Effects): void {
  if (json) return stdout.write(`${JSON.stringify(jsonOf(outcome))}\n`)
  const { document, status } = outcome
  if (status === 'unchanged') return
  if (status === 'failed') {
    const lines = describeFailure(printable(document.name), outcome.error)
    return stderr.write(lines.map((line) => `${line}\n`).join(''))
  }
  stdout.write(
    `changed  ${shortId(document.id)}  ${printable(document.name)}  ${sayChanges(outcome.changes)}\n`,
  )
}

function jsonOf(outcome: RereadOutcome): object {
  const { status, document } = outcome
  const told = { status, id: document.id, documentName: document.name }
  if (status === 'failed') return { ...told, error: describeError(outcome.error).join('\n') }
  return status === 'changed' ? { ...told, ...outcome.changes } : told
}

function tellSummary(summary: RereadSummary, { json }: RereadOptions, { stdout, stderr }: Effects): void {
  const { exitCode: _, ...told } = summary
  const { changed, unchanged, failed } = summary
  const words = `changed ${sayNumber(changed)}, unchanged ${sayNumber(unchanged)}, failed ${sayNumber(failed)}; ${sayChanges(summary)}`
  stdout.write(`${json ? JSON.stringify({ status: 'summary', ...told }) : words}\n`)
  if (summary.isInterrupted) stderr.write('interrupted; the same command goes on from here\n')
}

function sayChanges({ proposed, withdrawn, keptBack }: Changes): string {
  const kept = keptBack === 0 ? '' : `, ${sayNumber(keptBack)} kept back as decided already`
  return `${sayMany(proposed, 'claim')} proposed, ${sayNumber(withdrawn)} withdrawn${kept}`
}
