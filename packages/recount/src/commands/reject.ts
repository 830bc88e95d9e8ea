import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { decide, verdictNaming, verdictOperands, verdictOptions } from './decision.ts'

export const rejectSpec = {
  name: 'reject',
  operands: verdictOperands,
  about: [
    'Rejects claims: the sentence does not say this, or says it of something else. A rejected claim stays in the ledger, and out of every result. It can be accepted after all; both decisions stay.',
    verdictNaming,
  ],
  options: verdictOptions,
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
