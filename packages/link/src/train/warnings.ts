import type { Comparison, Level, Model } from '../model/model.ts'
import { sum } from './parameters.ts'
import type { Training, TrainingSession, TrainingWarning } from './training.ts'

/** What a warning is drawn from. */
export type TrainingReport = Omit<Training, 'model' | 'warnings'>

/** Sessions that differ by more than this in an m above `commonM` are told. */
const disagreement = 5
const commonM = 0.01

/** Fewer expected matches than this say little about m. */
const fewMatches = 20

/**
 * What a person should know before trusting the model, in the model's order, then by session. `met` are its comparisons as
 * learned, without what was supposed of levels that nobody met.
 */
export function listWarnings(
  model: Model,
  met: readonly Comparison[],
  report: TrainingReport,
): readonly TrainingWarning[] {
  return [
    ...model.comparisons.flatMap((comparison, at) =>
      warnOfComparison(comparison, met[at] ?? comparison, report),
    ),
    ...report.sessions.flatMap(warnOfSession),
  ]
}

function warnOfComparison(
  comparison: Comparison,
  met: Comparison,
  report: TrainingReport,
): readonly TrainingWarning[] {
  const { name, levels } = comparison
  const spoken = levels.filter((level) => !level.isMissing)
  const about = (level: Level | null, says: string): TrainingWarning => ({
    comparison: name,
    level: level?.label ?? null,
    rule: null,
    says,
  })
  return [
    ...(['m', 'u'] as const)
      .flatMap((side) => findFixedExcess(spoken, side))
      .map((says) => about(null, says)),
    ...findUntaught(comparison, report).map((says) => about(null, says)),
    ...levels.flatMap((level, at) =>
      level.isMissing ? [] : findUnknown(level, met.levels[at] ?? level).map((says) => about(level, says)),
    ),
    ...spoken.slice(0, 1).flatMap((level) => findBackwards(level).map((says) => about(level, says))),
    ...spoken.flatMap((level) =>
      findDisagreement(name, levels.indexOf(level), report).map((says) => about(level, says)),
    ),
  ]
}

function findFixedExcess(levels: readonly Level[], side: 'm' | 'u'): readonly string[] {
  const fixed = sum(levels.map((level) => (level.fixed[side] ? (level[side] ?? 0) : 0)))
  const hasFree = levels.some((level) => !level.fixed[side])
  if (fixed < 1 || !hasFree) return []
  return [`The fixed ${side} add up to ${tell(fixed)}, so that nothing is left for the levels that are free.`]
}

/** A comparison that every session had to leave out keeps the m it had. */
function findUntaught({ name, levels }: Comparison, { sessions, labels }: TrainingReport): readonly string[] {
  const isTaught =
    labels !== null || sessions.some(({ learned }) => learned.some(({ comparison }) => comparison === name))
  const isFixed = levels.every((level) => level.isMissing || level.fixed.m)
  if (isTaught || isFixed || sessions.length === 0) return []
  return ['Every rule that was trained on blocks on a column of this comparison; add one that doesn’t.']
}

/** `met` is the level before what nobody met was supposed of it. */
function findUnknown(level: Level, met: Level): readonly string[] {
  const unknown = (['m', 'u'] as const).filter((side) => met[side] === null && !level.fixed[side])
  if (unknown.some((side) => level[side] === null)) {
    return ['No pair was seen at this level: it will say nothing (weight 0).']
  }
  return unknown.map((side) =>
    side === 'm'
      ? 'No match was seen at this level: m is taken to be half a match’s share.'
      : 'No random pair was seen at this level: u is taken to be half a pair’s share.',
  )
}

function findBackwards({ m, u }: Level): readonly string[] {
  if (m === null || u === null || m >= u) return []
  return [
    `Agreeing here is taken to speak against a match (m ${tell(m)}, u ${tell(u)}); look at pairs at this level.`,
  ]
}

function findDisagreement(name: string, level: number, { sessions }: TrainingReport): readonly string[] {
  const found = sessions.flatMap(({ learned, words }) =>
    learned
      .filter(({ comparison }) => comparison === name)
      .flatMap(({ levels }) => ({ m: levels[level]?.m ?? 0, words })),
  )
  const sorted = found.filter(({ m }) => m > 0).toSorted((a, b) => a.m - b.m)
  const [low] = sorted
  const high = sorted.at(-1)
  if (low === undefined || high === undefined) return []
  if (high.m < commonM || high.m / low.m < disagreement) return []
  return [`The rules disagree about m: ${tell(low.m)} by “${low.words}”, ${tell(high.m)} by “${high.words}”.`]
}

function warnOfSession(session: TrainingSession): readonly TrainingWarning[] {
  const about = (says: string): TrainingWarning => ({
    comparison: null,
    level: null,
    rule: session.words,
    says,
  })
  return judgeSession(session).map(about)
}

function judgeSession({
  pairs,
  lambda,
  matches,
  learned,
  rounds,
  isConverged,
}: TrainingSession): readonly string[] {
  if (pairs === 0) return ['The rule makes no pair, so that nothing was learned from it.']
  if (learned.length === 0) {
    return ['The rule leaves fewer than two comparisons; EM can’t tell matches by one, and learned nothing.']
  }
  const last = rounds.at(-1)
  return [
    ...(isConverged || last === undefined
      ? []
      : [
          `EM had not settled after ${last.round} rounds: ${last.parameter} still moved by ${tell(last.change)}.`,
        ]),
    ...(lambda > 0.99
      ? [`Nearly all of the rule’s pairs are taken for matches (λ ${lambda.toFixed(4)}).`]
      : []),
    ...(matches < fewMatches
      ? [
          `Of the rule’s ${tellCount(pairs)} pairs only ${matches.toFixed(1)} are expected to be matches (λ ${tell(lambda)}); m rests on those.`,
        ]
      : []),
  ]
}

function tell(value: number): string {
  return value.toPrecision(3)
}

function tellCount(value: number): string {
  return value.toLocaleString('en')
}
