import { InputError } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { findFigures } from '../pipeline/figure-search.ts'
import { splitFigures } from '../pipeline/ruling-body.ts'
import { tellReading } from './reading-progress.ts'
import { rule, rulingNaming, rulingOptions } from './ruling.ts'

export const splitSpec = {
  name: 'split',
  operands: { label: 'ID…', least: 1, most: Infinity },
  about: [
    'Rules that figures are not the statement that others are, whatever the rules make of them. The claims stay as they are. A statement after --from stands for all its claims but those that are split off.',
    rulingNaming,
  ],
  options: {
    case: rulingOptions.case,
    from: {
      type: 'string',
      multiple: true,
      value: 'ID',
      summary: 'What they are split from; may be given several times. Required.',
    },
    by: rulingOptions.by,
    why: rulingOptions.why,
    json: rulingOptions.json,
  },
  examples: [
    {
      line: 'recount split --case my-case 3f2a9c1b --from 77e0 --by "Ann Example" --why "the one counts the city, the other the governorate"',
      tells: 'Makes two statements of two figures.',
    },
  ],
} as const satisfies CommandSpec

/** Rules that figures are not one statement. */
export async function split(
  options: OptionsOf<typeof splitSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  await rule(options, effects, async (opened) => {
    if (options.from.length === 0) {
      throw new InputError(
        'Expected what the figures are split from; --from is missing.',
        'Add it like this: --from 77e0.',
      )
    }
    const { operands } = options
    const named = await findFigures(opened, [...operands, ...options.from], tellReading(effects))
    return splitFigures(named.slice(0, operands.length), named.slice(operands.length))
  })
}
