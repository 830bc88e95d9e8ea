import type { Level, Model } from '../model/model.ts'
import type { Training, TrainingSession } from './training.ts'

/** A trained model for a terminal: what was learned of each level, how EM went rule by rule, and what to look at. */
export function trainingTable(training: Training): string {
  const { model, warnings } = training
  const told = warnings.map(({ comparison, level, rule, says }) => {
    const about = [comparison, level, rule].filter((part) => part !== null).join(', ')
    return `${about}: ${says}`
  })
  return [tellBasis(training), tableOfParameters(model), tableOfSessions(training.sessions), told.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function tellBasis({ model, prior, expected, random, labels }: Training): string {
  const odds = `Two records drawn at random are of the same thing with probability ${tell(model.prior)}`
  const sample =
    random === null
      ? []
      : [`u from ${count(random.pairs)} of ${count(random.possible)} pairs, seed ${random.seed}.`]
  const labelled =
    labels === null
      ? []
      : [`m from ${count(labels.same)} pairs labelled the same (${count(labels.different)} different).`]
  return [`${odds}${tellPrior(prior, expected)}`, ...sample, ...labelled].join('\n')
}

function tellPrior(prior: Training['prior'], expected: Training['expected']): string {
  if (expected !== null) {
    const { matches, pairs, possible } = expected
    return `: ${count(Math.round(matches))} matches expected among the ${count(pairs)} pairs of the model’s rules, of ${count(possible)} possible pairs.`
  }
  if (prior === null) return ', as the model states.'
  const { found, recall, possible } = prior
  return `: ${count(found)} pairs by sure rules, taken for ${recall} of all matches, of ${count(possible)} possible pairs.`
}

/** Each level with its m, u and weight (log2 m/u). */
export function tableOfParameters({ comparisons }: Model): string {
  const rows = comparisons.flatMap(({ name, levels }) =>
    levels.filter((level) => !level.isMissing).map((level, at) => tellLevel(at === 0 ? name : '', level)),
  )
  return layOut([['comparison', 'level', 'm', 'u', 'weight'], ...rows], 2)
}

function tellLevel(name: string, { label, m, u, fixed }: Level): readonly string[] {
  const weight = m === null || u === null ? '0' : Math.log2(m / u).toFixed(2)
  return [name, label, `${tell(m)}${fixed.m ? ' fixed' : ''}`, `${tell(u)}${fixed.u ? ' fixed' : ''}`, weight]
}

/** Each rule's session: its pairs, its λ, and how EM settled. */
export function tableOfSessions(sessions: readonly TrainingSession[]): string {
  if (sessions.length === 0) return ''
  const heading = ['EM on pairs of', 'pairs', 'λ', 'rounds', 'last change', 'of', 'log-likelihood']
  const rows = sessions.map(({ words, pairs, lambda, rounds, isConverged, startLogLikelihood }) => {
    const last = rounds.at(-1)
    const ended = `${rounds.length}${isConverged ? '' : ', not settled'}`
    const likelihood = (last?.logLikelihood ?? startLogLikelihood).toFixed(1)
    return [
      words,
      count(pairs),
      tell(lambda),
      ended,
      tell(last?.change ?? null),
      last?.parameter ?? '',
      likelihood,
    ]
  })
  return layOut([heading, ...rows], 1)
}

/** Columns as wide as their widest cell, so many of them to the left and the others to the right. */
function layOut(rows: readonly (readonly string[])[], left: number): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at < left ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

function tell(value: number | null): string {
  return value === null ? '–' : value.toPrecision(3)
}

function count(value: number): string {
  return value.toLocaleString('en')
}
