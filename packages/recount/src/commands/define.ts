import { InputError, measures, victimClasses } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { findClaimant } from '../pipeline/figure-search.ts'
import { parseChoice } from './choice.ts'
import { rule, rulingOptions } from './ruling.ts'

export const defineSpec = {
  name: 'define',
  operands: null,
  about: [
    'Says what a claimant means by a class of people or by a measure, where its texts don’t say so themselves: whose children are those under 16, whose casualties are the killed and the injured. Figures that count otherwise are then not taken for contradictions.',
    'The ruling can be undone, by its number: recount undo.',
  ],
  options: {
    case: rulingOptions.case,
    claimant: {
      type: 'string',
      value: 'NAME',
      summary: 'Whose words they are: any of its names, or its id. Required.',
    },
    victims: {
      type: 'string',
      value: 'CLASS',
      summary: `Which class of people: ${victimClasses.join(', ')}. This, --measure or both are required.`,
    },
    measure: { type: 'string', value: 'MEASURE', summary: `Which measure: ${measures.join(', ')}.` },
    as: {
      type: 'string',
      value: 'DEFINITION',
      summary: 'What it means, such as under-16, under-18, killed or killed-or-injured. Required.',
    },
    by: rulingOptions.by,
    why: rulingOptions.why,
    json: rulingOptions.json,
  },
  examples: [
    {
      line: 'recount define --case my-case --claimant SOHR --victims children --as under-16 --by "Ann Example" --why "its method page says so"',
      tells: 'Says how old the Observatory’s children are.',
    },
  ],
} as const satisfies CommandSpec

/** Sets what a claimant means by a class or a measure. */
export async function define(
  options: OptionsOf<typeof defineSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const { claimant, as: definition } = options
  const victims = parseChoice('victims', victimClasses, options.victims) ?? null
  const measure = parseChoice('measure', measures, options.measure) ?? null
  if (claimant === undefined || definition === undefined || (victims === null && measure === null)) {
    const missing = [
      ...(claimant === undefined ? ['--claimant'] : []),
      ...(definition === undefined ? ['--as'] : []),
      ...(victims === null && measure === null ? ['--victims or --measure'] : []),
    ]
    throw new InputError(
      `A definition needs a claimant, what is defined, and as what; missing: ${missing.join(', ')}.`,
      'As in: --claimant SOHR --victims children --as under-16.',
    )
  }
  await rule(options, effects, async (opened) => ({
    kind: 'definition-set',
    payload: {
      claimant: await findClaimant(opened, claimant),
      victims,
      measure,
      definition: definition.trim(),
    },
  }))
}
