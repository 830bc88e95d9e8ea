import type { HarmClass } from '@recount/claims'
import type { RangeRule } from '../policy.ts'
import type { Tally, TallyQuestion } from '../question.ts'

/**
 * Why two policies' figures are not answers to the same question: they are quoted in other classes of people (`victims`), or
 * count something else (`unit`), or were asked as of another entry (`as-of`). `unknown` says how much a policy's own sum leaves
 * out. `policies` are the names with versions that it is about.
 */
export interface ComparisonNote {
  readonly kind: 'victims' | 'unit' | 'as-of' | 'unknown'
  readonly policies: readonly string[]
  readonly message: string
}

const units: Readonly<Record<RangeRule, string>> = {
  recorder: "the recorder's range of each incident",
  'low-best-high': 'a low, a best and a high figure of each incident',
  'most-conservative': 'the lowest figure that anybody gives of each incident',
  conceded: 'what belligerents concede of the incidents they accept',
  named: 'victims known by name',
}

/** Everything that keeps the tallies from being compared as they stand, in a sentence each. */
export function listNotes(
  questions: readonly TallyQuestion[],
  tallies: readonly Tally[],
): readonly ComparisonNote[] {
  const policies = questions.map(({ policy }) => policy)
  const names = policies.map(({ name, version }) => `${name}@${version}`)
  const differing = (kind: ComparisonNote['kind'], said: readonly string[], end: string) =>
    new Set(said).size < 2 ? [] : [{ kind, policies: names, message: `${tellApart(names, said)}: ${end}` }]
  return [
    ...differing(
      'victims',
      policies.map(({ victims }) => `is quoted in ${victims[0]}`),
      'a figure of one class is none of the other, and they never add.',
    ),
    ...differing(
      'unit',
      policies.map(({ range }) => `counts ${units[range]}`),
      'these are figures of different kinds, and they never add.',
    ),
    ...differing(
      'as-of',
      tallies.map(({ asOf }) => `stands as of entry ${asOf}`),
      'what was recorded in between is in one and not in the other.',
    ),
    ...tallies.flatMap((one, at) => listUnknown(one, policies[at]?.victims[0], names[at] ?? '')),
  ]
}

function tellApart(names: readonly string[], said: readonly string[]): string {
  return names.map((name, at) => `${name} ${said[at]}`).join(', ')
}

function listUnknown(
  { total }: Tally,
  quoted: HarmClass | undefined,
  name: string,
): readonly ComparisonNote[] {
  const sum = quoted === undefined ? undefined : total.harm.killed[quoted]
  if (sum === undefined || sum.unknown === 0) return []
  const message = `${name} counts ${total.incidents} incidents; ${sum.unknown} of them give no number of ${quoted} killed, and its sum leaves them out.`
  return [{ kind: 'unknown', policies: [name], message }]
}
