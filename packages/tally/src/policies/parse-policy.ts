import { InputError, type BadField } from '@recount/claims'
import type { Policy, PolicySection } from '../policy.ts'
import { policySchema } from './policy-schema.ts'
import { listFaults } from './schema-faults.ts'

const leftOut = { where: [], words: {}, countsResiduals: false } as const
type PolicySpec = Omit<Policy, keyof typeof leftOut> & Partial<Policy>

/**
 * A policy that somebody brings as JSON (`policySchema`). `where`, `words` and `countsResiduals` may be left out: nothing
 * narrows, no word is a number, no residual counts. Throws `InputError` with every bad field.
 */
export function parsePolicy(value: unknown): Policy {
  const faults = listFaults(policySchema, value)
  if (faults.length > 0) throw refusal(faults)
  const policy: Policy = { ...leftOut, ...(value as PolicySpec) }
  const senseless = policy.sections.flatMap(listSectionFaults)
  if (senseless.length > 0) throw refusal(senseless)
  return policy
}

function listSectionFaults(
  { name }: PolicySection,
  at: number,
  sections: readonly PolicySection[],
): readonly BadField[] {
  const before = sections.slice(0, at)
  const path = `sections[${at}]`
  const everything = before.find(({ where }) => where.length === 0)
  return [
    ...(before.some((other) => other.name === name)
      ? [{ path: `${path}.name`, message: `expected each name once; found "${name}" again` }]
      : []),
    ...(everything === undefined
      ? []
      : [
          {
            path,
            message: `expected a section that can hold something; "${everything.name}" before it takes everything`,
          },
        ]),
  ]
}

function refusal(faults: readonly BadField[]): InputError {
  return new InputError(
    `Expected a policy; ${faults.length} ${faults.length === 1 ? 'field is' : 'fields are'} wrong.`,
    'docs/policies.md lists the fields of a policy, and packages/tally/schemas/policy.json tells them to an editor.',
    faults.map(({ path, message }) => ({ path: path || 'policy', message })),
  )
}
