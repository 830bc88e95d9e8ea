import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { decide, verdictNaming, verdictOperands, verdictOptions } from './decision.ts'

export const acceptSpec = {
  name: 'accept',
  operands: verdictOperands,
  about: [
    'Accepts claims: somebody has read the sentence, and the source does say this. It does not say that the figure is true. A claim that was rejected can be accepted after all; both decisions stay in the ledger.',
    verdictNaming,
  ],
  options: verdictOptions,
  examples: [
    {
      line: 'recount accept --case my-case 3f2a9c1b 77e0 --by "Ann Example" --why "read against the original"',
      tells: 'Accepts two claims by the first digits of their ids.',
    },
  ],
} as const satisfies CommandSpec

/** Accepts claims as what their source says. */
export async function accept(
  options: OptionsOf<typeof acceptSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  await decide(options, effects, 'accepted', ({ claim }, reason) => [
    { kind: 'claim-accepted', payload: { claim: claim.id }, ...reason },
  ])
}
