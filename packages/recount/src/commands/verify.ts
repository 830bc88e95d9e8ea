import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { exitCodes } from '../errors.ts'
import { withCase } from '../pipeline/case.ts'
import { verifyCase, type VerificationResult } from '../pipeline/verification.ts'
import { sayNumber } from '../report/wording.ts'
import { paintFor } from '../print/paint.ts'
import { printable } from '../print/printable.ts'
import { showProgress, type Progress } from '../print/progress.ts'
import { caseFolder, caseOption } from './case-option.ts'

export const verifySpec = {
  name: 'verify',
  operands: null,
  about: [
    'Checks that nothing was changed behind Recount’s back: every entry of the ledger against its hash and the one before it, every original on disk against the hash that names it, and every accepted quote against the text read anew from its original. Each thing that fails is named.',
    'Exit code 1 where something fails. What a source says is not checked: that is for people.',
  ],
  options: {
    case: caseOption,
    json: { type: 'boolean', summary: 'Prints one JSON value: what was checked, and the failures.' },
  },
  examples: [{ line: 'recount verify --case my-case', tells: 'Checks the whole case.' }],
} as const satisfies CommandSpec

/** Checks a case; answers 1 where something fails. */
export async function verify(
  options: OptionsOf<typeof verifySpec>,
  effects: Effects = defaultEffects,
): Promise<number> {
  const result = await withCase(caseFolder(options, effects), effects, async (opened) => {
    const bars: Partial<Record<string, Progress>> = {}
    const verified = await verifyCase(opened, (what, done, total) => {
      bars[what] ??= showProgress(effects, 'checking', what, total)
      bars[what].advance(done)
    })
    for (const bar of Object.values(bars)) bar?.clear()
    return verified
  })
  if (options.json) effects.stdout.write(`${JSON.stringify(result)}\n`)
  else tell(result, effects)
  return result.failures.length === 0 ? exitCodes.ok : exitCodes.failed
}

function tell({ entries, originals, quotes, failures }: VerificationResult, { stdout }: Effects): void {
  const paint = paintFor(stdout)
  for (const { kind, message } of failures)
    stdout.write(`${paint('red', `failed (${kind})`)}  ${printable(message)}\n`)
  const checked = [
    count(entries, 'entry', 'entries'),
    count(originals, 'original', 'originals'),
    count(quotes, 'accepted quote', 'accepted quotes'),
  ].join(', ')
  const verdict =
    failures.length === 0
      ? paint('green', 'all as recorded')
      : paint('red', count(failures.length, 'failure', 'failures'))
  stdout.write(`checked ${checked}: ${verdict}\n`)
}

function count(number: number, one: string, many: string): string {
  return `${sayNumber(number)} ${number === 1 ? one : many}`
}
