import type { Training, TrainingSession, TrainingWarning } from '@recount/link'

/** Rules that expect fewer matches than this teach little. */
const few = 20

/**
 * What a person should know of a training, the most important first: what turns a weight round, what was never learned, what rests
 * on little, then the rest, the levels of a comparison in one line. `usualMatches` were supposed in training.
 */
export function listTrainingNotes(training: Training, usualMatches: number): readonly string[] {
  const scarce = training.sessions.filter(isScarce).map(({ words }) => words)
  const told = training.warnings.filter(({ rule }) => rule === null || !scarce.includes(rule))
  const grouped = [...Map.groupBy(told, groupOf).values()]
  const lines = grouped
    .map((warnings) => ({ rank: rankOf(training, warnings), says: sayTogether(warnings) }))
    .toSorted((a, b) => a.rank - b.rank)
  const urgent = lines.filter(({ rank }) => rank < 2).map(({ says }) => says)
  const others = lines.filter(({ rank }) => rank >= 2).map(({ says }) => says)
  return [...urgent, ...sayScarce(scarce.length, training, usualMatches), ...others]
}

function isScarce({ pairs, matches, learned }: TrainingSession): boolean {
  return pairs > 0 && learned.length > 0 && matches < few
}

function groupOf({ comparison, rule, says }: TrainingWarning): string {
  return comparison === null
    ? says
    : `${comparison} ${rule ?? ''} ${says.startsWith('The rules disagree') ? 'disagree' : says}`
}

function rankOf({ model }: Training, [warning]: readonly TrainingWarning[]): number {
  if (warning?.comparison == null) return 4
  const comparison = model.comparisons.find(({ name }) => name === warning.comparison)
  const first = comparison?.levels.find(({ isMissing }) => !isMissing)
  const isBackwards = first?.label === warning.level && (first?.m ?? 1) < (first?.u ?? 0)
  if (isBackwards) return 0
  return warning.level === null ? 1 : 3
}

/** How many levels, or rules, are named in a line. */
const named = 3

function sayTogether(warnings: readonly TrainingWarning[]): string {
  const [first] = warnings
  if (first === undefined) return ''
  const about = warnings.flatMap(({ comparison, level, rule }) => (comparison === null ? rule : level) ?? [])
  const shown =
    about.slice(0, named).join(', ') + (about.length > named ? ` and ${about.length - named} more` : '')
  const what =
    first.comparison === null ? shown : [first.comparison, shown].filter((part) => part !== '').join(': ')
  const is = warnings.length > 1 && first.says.startsWith('The rules disagree')
  return `${what} – ${is ? 'The rules disagree about m.' : first.says}`
}

function sayScarce(rules: number, { sessions }: Training, usualMatches: number): readonly string[] {
  if (rules === 0) return []
  const which =
    rules === sessions.length ? 'Every rule expects' : `${rules} of ${sessions.length} rules expect`
  return [
    `${which} fewer than ${few} matches, too few to learn much from; the usual values, counted as ${usualMatches} matches, carry those parts of the model. Look at some pairs before you trust a threshold.`,
  ]
}
