import type { PolicyView } from '@recount/api'
import { policies, type Condition, type Policy, type RangeRule } from '@recount/tally'

const rangeWords: Readonly<Record<RangeRule, string>> = {
  recorder: 'The recorder’s own minimum and maximum of each incident.',
  'low-best-high': 'The recorder’s low, best and high figure of each incident.',
  'most-conservative':
    'The lowest figure that anybody gives for an incident, words turned into the numbers that are set for them.',
  conceded: 'What belligerents concede of each incident they hold credible.',
  named: 'The victims of each incident who are known by name.',
}

/** The policies there are, in words a person can check. */
export function viewPolicies(): readonly PolicyView[] {
  return policies.map(viewPolicy)
}

function viewPolicy(policy: Policy): PolicyView {
  const { name, version, title, source, where, sections, range, victims, words, countsResiduals } = policy
  return {
    id: `${name}@${version}`,
    name,
    version,
    title,
    source,
    where: where.map(sayCondition),
    sections: sections.map((section) => ({
      name: section.name,
      counts: section.counts,
      where: section.where.map(sayCondition),
    })),
    range,
    rangeWords: rangeWords[range],
    victims,
    words,
    countsResiduals,
  }
}

function sayCondition(condition: Condition): string {
  const column = condition.column.replaceAll('_', ' ')
  if ('atLeast' in condition) return `${column} at least ${condition.atLeast}`
  return `${column} is ${condition.isOneOf.map(sayValue).join(' or ')}`
}

function sayValue(value: string | boolean | null): string {
  if (value === null) return 'unknown'
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value.replaceAll('_', ' ')
}
