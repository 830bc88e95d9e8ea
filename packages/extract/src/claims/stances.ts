import type { ActorRef, Reading, Stance } from '@recount/claims'
import type { Figure } from '../figures/figure.ts'
import { findAt, type Found } from '../text/lexicon.ts'
import { hasRole, someToken, type View } from '../text/view.ts'
import type { Registry } from '../who/actor-mentions.ts'
import type { Attribution } from '../who/attribution.ts'
import { readingOf } from './readings.ts'

/** How the claimant stands to a figure, and the words that say so. */
export interface StanceReading {
  readonly stance: Stance
  readonly readings: readonly Reading[]
}

function isMember(group: ActorRef, member: ActorRef, registry: Registry): boolean {
  const members = registry.get(group.id ?? '')?.members ?? []
  return members.some((item) => item.actor === member.id)
}

/** Does the claimant speak of its own deeds, as the doer or as a member of the alliance that did it? */
function isOwnDeed(claimant: ActorRef | null, doers: readonly ActorRef[], registry: Registry): boolean {
  if (!claimant) return false
  return doers.some(
    (doer) =>
      doer.name === claimant.name || isMember(doer, claimant, registry) || isMember(claimant, doer, registry),
  )
}

const verdictReach = 14

/** The first verdict from `from` on, or the last one before it when `step` is -1, up to `to`. */
function findVerdict({ matches }: View, from: number, to: number, step: 1 | -1): Found | undefined {
  for (let at = from; at !== to; at += step) {
    const found = findAt(matches, at, 'verdict')
    if (found) return found
  }
  return undefined
}

/** The verdict nearest to a counted report: after it in its clause, else in it or before it. */
function findOwnVerdict({ view, group }: Figure): Found | undefined {
  return (
    findVerdict(view, group.to, group.to + verdictReach, 1) ??
    findVerdict(view, group.to - 1, group.from - verdictReach - 1, -1)
  )
}

/** The verdict of a sentence that goes on about "the reports". */
function findNextVerdict(view: View): Found | undefined {
  for (let at = 0; at < view.tokens.length; at += 1) {
    const found = findAt(view.matches, at, 'verdict')
    if (found && someToken(0, at, (before) => hasRole(view, before, 'report'))) return found
  }
  return undefined
}

function verdictOf(view: View, { value, from, to }: Found, rule: string): StanceReading {
  return { stance: value as Stance, readings: [readingOf(view, from, to, rule)] }
}

function readVerdict(figure: Figure, next: View | undefined): StanceReading {
  const own = findOwnVerdict(figure)
  if (own) return verdictOf(figure.view, own, 'verdict')
  const later = next && findNextVerdict(next)
  return later ? verdictOf(next, later, 'verdict-next-sentence') : plain('under-assessment')
}

function plain(stance: Stance): StanceReading {
  return { stance, readings: [] }
}

/** Losses of an enemy are stated, harm to others is admitted. */
function stanceToOwnDeed({ victims, measure }: Figure): Stance {
  const isEnemy = victims === 'combatants' || (measure === 'killed-or-injured' && victims === 'persons')
  return isEnemy ? 'stated' : 'admitted'
}

/** How the claimant stands to the figure, from the verb, the frame and who did the harm; `next` is the sentence after. */
export function readStance(
  figure: Figure,
  claimant: ActorRef | null,
  doers: readonly ActorRef[],
  attribution: Attribution | undefined,
  registry: Registry,
  next: View | undefined,
): StanceReading {
  if (figure.measure === 'reports') return readVerdict(figure, next)
  const isOwn = isOwnDeed(claimant, doers, registry)
  if (figure.measure === 'strikes') return plain(isOwn || claimant === null ? 'stated' : 'alleged')
  if (isOwn) return plain(stanceToOwnDeed(figure))
  if (!attribution?.stance) return plain('alleged')
  const { stance, from, to } = attribution
  return { stance, readings: [readingOf(figure.view, from, to, 'verb-of-saying')] }
}
