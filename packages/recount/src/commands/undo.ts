import { InputError } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase } from '../pipeline/case.ts'
import { caseFolder } from './case-option.ts'
import { parseReason } from './decision.ts'
import { printRulings, rulingOptions } from './ruling.ts'

export const undoSpec = {
  name: 'undo',
  operands: { label: 'NUMBER', least: 1, most: 1 },
  about: [
    'Takes a ruling back: it stays in the ledger, and is in force no longer. Both say who and why. If it shall hold again, rule again.',
    'Only rulings are undone (recount merge, split, slip and define); recount rulings shows their numbers. A claim that was accepted or rejected is decided anew with recount reject or recount accept, a correction with recount edit.',
  ],
  options: rulingOptions,
  examples: [
    {
      line: 'recount undo --case my-case 12 --by "Ann Example" --why "the agency corrected its story"',
      tells: 'Takes back the ruling with the number 12.',
    },
  ],
} as const satisfies CommandSpec

/** Takes a ruling back. */
export async function undo(
  options: OptionsOf<typeof undoSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const reason = parseReason(options)
  const number = parseNumber(options.operands[0] ?? '')
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    await opened.ledger.append([{ kind: 'decision-undone', payload: { entry: number }, ...reason }])
    const all = await Array.fromAsync(opened.ledger.listRulings({ all: true }))
    await printRulings(
      opened,
      all.filter(({ entry }) => entry === number),
      options.json,
      effects,
    )
  })
}

function parseNumber(text: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (number > 0) return number
  throw new InputError(
    `Expected the number of a ruling, such as 12; found ${JSON.stringify(text)}.`,
    'recount rulings shows the numbers.',
  )
}
