import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { caseOption } from './case-option.ts'
import { decide, decisionOptions } from './decision.ts'

export const rejectSpec = {
  name: 'reject',
  operands: { label: 'CLAIM…', least: 1, most: Infinity },
  about: [
    'Rejects claims: the sentence does not say this, or says it of something else. A rejected claim stays in the ledger, and out of every result. It can be accepted after all; both decisions stay.',
    'A claim is named by its id or the first digits of it, as recount claims shows them. All are decided together or none.',
  ],
  options: {
    case: caseOption,
    ...decisionOptions,
    json: { type: 'boolean', summary: 'Prints JSON Lines: the id and status of each claim.' },
  },
  examples: [
    {
      line: 'recount reject --case my-case 90bd --by "Ann Example" --why "the figure belongs to another story"',
      tells: 'Rejects one claim.',
    },
  ],
} as const satisfies CommandSpec

/** Rejects claims as misread. */
export async function reject(
  options: OptionsOf<typeof rejectSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  await decide(options, effects, 'rejected', ({ claim }, reason) => [
    { kind: 'claim-rejected', payload: { claim: claim.id }, ...reason },
  ])
}
