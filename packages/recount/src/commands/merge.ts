import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { findFigures } from '../pipeline/figure-search.ts'
import { mergeFigures } from '../pipeline/ruling-body.ts'
import { tellReading } from './reading-progress.ts'
import { rule, rulingNaming, rulingOptions } from './ruling.ts'

export const mergeSpec = {
  name: 'merge',
  operands: { label: 'ID…', least: 1, most: Infinity },
  about: [
    'Rules that figures are one statement: one act of asserting, met in several places, whatever the rules make of them. The claims stay as they are.',
    rulingNaming,
  ],
  options: rulingOptions,
  examples: [
    {
      line: 'recount merge --case my-case 3f2a9c1b 77e0 --by "Ann Example" --why "both quote the statement of 31 May"',
      tells: 'Makes two figures one statement.',
    },
  ],
} as const satisfies CommandSpec

/** Rules that figures are one statement. */
export async function merge(
  options: OptionsOf<typeof mergeSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  await rule(options, effects, async (opened) => {
    return mergeFigures(await findFigures(opened, options.operands, tellReading(effects)))
  })
}
