import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase } from '../pipeline/case.ts'
import { caseFolder, caseOption, jsonOption } from './case-option.ts'
import { printRulings } from './ruling.ts'

export const rulingsSpec = {
  name: 'rulings',
  operands: null,
  about: [
    'Lists what people ruled about how figures belong together: each ruling with its number, who gave it, when and why, and its figures in their sentences. Where a document was read again and a figure is no longer found, or where somebody rejected it, that is said; a ruling with too few figures left does not apply until they are back.',
  ],
  options: {
    case: caseOption,
    all: { type: 'boolean', summary: 'Lists also the rulings that were undone, and by whom and why.' },
    json: jsonOption,
  },
  examples: [
    { line: 'recount rulings --case my-case', tells: 'What holds now.' },
    { line: 'recount rulings --case my-case --all --json', tells: 'All that was ever ruled, as data.' },
  ],
} as const satisfies CommandSpec

/** Lists rulings. */
export async function rulings(
  options: OptionsOf<typeof rulingsSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const found = await Array.fromAsync(opened.ledger.listRulings({ all: options.all }))
    if (found.length === 0) effects.stderr.write(`no ruling ${options.all ? 'was given' : 'is in force'}\n`)
    else await printRulings(opened, found, options.json, effects)
  })
}
