import type { NewEntry, RecordedClaim } from '@recount/ledger'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import type { Case } from '../pipeline/case.ts'
import { parseChanges, editableFields } from '../pipeline/claim-edit.ts'
import { actorsOf, gazetteerOf } from '../pipeline/reader.ts'
import { caseOption } from './case-option.ts'
import { decide, decisionOptions, type Reason } from './decision.ts'

export const editSpec = {
  name: 'edit',
  operands: { label: 'CLAIM…', least: 1, most: Infinity },
  about: [
    'Corrects fields of a claim that were misread. The proposal itself is kept beside the correction, with who made it and why. The claim’s id and its quote stay.',
    `The fields are ${Object.keys(editableFields).join(', ')}. Several values are separated by a semicolon; “none” empties a field.`,
  ],
  options: {
    case: caseOption,
    set: {
      type: 'string',
      multiple: true,
      value: 'FIELD=VALUE',
      summary: 'What to change; may be given several times. All are checked before anything is recorded.',
    },
    accept: { type: 'boolean', summary: 'Accepts the claim as corrected, in the same step.' },
    ...decisionOptions,
    json: { type: 'boolean', summary: 'Prints JSON Lines: the id and status of each claim.' },
  },
  examples: [
    {
      line: 'recount edit --case my-case 3f2a --set count=1302 --set form=at-least --by "Ann Example" --why "“at least” stands before the quote"',
      tells: 'Corrects how the number is meant.',
    },
    {
      line: 'recount edit --case my-case 77e0 --set places=SY.06 --set period=2014-09-23..2018-09 --accept --by "Ann Example" --why "“a shield” is Daraa, mistranslated"',
      tells:
        'Corrects place (by its id, since the name means a city and a governorate) and period, and accepts the claim so.',
    },
  ],
} as const satisfies CommandSpec

/** Corrects fields of claims. */
export async function edit(
  options: OptionsOf<typeof editSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  await decide(options, effects, 'edited', (recorded, reason, opened) =>
    entriesFor(recorded, reason, opened, options),
  )
}

async function entriesFor(
  { claim }: RecordedClaim,
  reason: Reason,
  { config, ledger }: Case,
  options: OptionsOf<typeof editSpec>,
): Promise<readonly NewEntry[]> {
  const changes = await parseChanges(options.set, claim, {
    actors: actorsOf(config),
    openGazetteer: () => gazetteerOf(config),
    getClaim: async (id) => (await ledger.getClaim(id)).claim,
  })
  const edited: NewEntry = { kind: 'claim-edited', payload: { claim: claim.id, changes }, ...reason }
  if (!options.accept) return [edited]
  return [edited, { kind: 'claim-accepted', payload: { claim: claim.id }, ...reason }]
}
