import type { Actor, ActorRef, Reading, Stance } from '@recount/claims'
import type { Attribution } from './attributions.ts'
import type { Figure } from './figures.ts'
import { findAt } from './lexicon.ts'
import { readingOf } from './readings.ts'
import type { View } from './view.ts'

export interface StanceReading {
  readonly stance: Stance
  readonly readings: readonly Reading[]
}

/** Does the claimant speak of its own deeds, as the doer or as a member of the alliance that did it? */
export function isOwnDeed(
  claimant: ActorRef | null,
  perpetrators: readonly ActorRef[],
  registry: ReadonlyMap<string, Actor>,
): boolean {
  if (!claimant) return false
  return perpetrators.some(
    (doer) =>
      doer.name === claimant.name || isMember(doer, claimant, registry) || isMember(claimant, doer, registry),
  )
}

function isMember(group: ActorRef, member: ActorRef, registry: ReadonlyMap<string, Actor>): boolean {
  return (
    group.id !== null && (registry.get(group.id)?.members.some((item) => item.actor === member.id) ?? false)
  )
}

const verdictReach = 14

/** The verdict nearest to a counted report: after it in its clause, else before it, else in the next sentence about "the reports". */
function findVerdict(figure: Figure, next: View | undefined): StanceReading | undefined {
  const { view, group } = figure
  const order = [
    ...range(group.to, Math.min(view.tokens.length, group.to + verdictReach)),
    ...range(Math.max(0, group.from - verdictReach), group.to).reverse(),
  ]
  for (const at of order) {
    const found = findAt(view.matches, at, 'verdict')
    if (found)
      return { stance: found.value as Stance, readings: [readingOf(view, found.from, found.to, 'verdict')] }
  }
  if (!next) return undefined
  for (let at = 0; at < next.tokens.length; at += 1) {
    const found = findAt(next.matches, at, 'verdict')
    if (found && range(0, at).some((before) => findAt(next.matches, before, 'report') !== undefined))
      return {
        stance: found.value as Stance,
        readings: [readingOf(next, found.from, found.to, 'verdict-next-sentence')],
      }
  }
  return undefined
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/** How the claimant stands to the figure, from the verb, the frame and who did the harm. */
export function readStance(
  figure: Figure,
  claimant: ActorRef | null,
  perpetrators: readonly ActorRef[],
  attribution: Attribution | undefined,
  registry: ReadonlyMap<string, Actor>,
  next: View | undefined,
): StanceReading {
  const plain = (stance: Stance): StanceReading => ({ stance, readings: [] })
  if (figure.measure === 'strikes')
    return plain(claimant === null || isOwnDeed(claimant, perpetrators, registry) ? 'stated' : 'alleged')
  if (figure.measure === 'reports') return findVerdict(figure, next) ?? plain('under-assessment')
  if (isOwnDeed(claimant, perpetrators, registry))
    return plain(
      figure.victims === 'combatants' ||
        (figure.measure === 'killed-or-injured' && figure.victims === 'persons')
        ? 'stated'
        : 'admitted',
    )
  const stance = attribution?.stance ?? 'alleged'
  return {
    stance,
    readings: attribution?.stance
      ? [readingOf(figure.view, attribution.from, attribution.to, 'verb-of-saying')]
      : [],
  }
}
