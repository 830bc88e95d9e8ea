import type { ActorKind, ActorRef, Reading } from '@recount/claims'
import type { View } from '../text/view.ts'
import type { ActorMention, Registry } from '../who/actor-mentions.ts'
import { readingOf } from './readings.ts'

/** Who is blamed for a figure's harm, and where that was read. */
export interface Blame {
  readonly actors: readonly ActorRef[]
  readonly readings: readonly Reading[]
}

/** Nobody is blamed. */
export const noBlame: Blame = { actors: [], readings: [] }

/** The blame of an actor, or of several listed together, where they are named. */
export function blameOn(view: View, mentions: readonly ActorMention[], rule: string): Blame {
  return {
    actors: distinctActors(mentions.map(({ ref }) => ref)),
    readings: mentions.map(({ from, to }) => readingOf(view, from, to, rule)),
  }
}

/** The actors of a list, each name once. */
export function distinctActors(actors: readonly ActorRef[]): ActorRef[] {
  return actors.filter(({ name }, index) => actors.findIndex((other) => other.name === name) === index)
}

const doerKinds: readonly (ActorKind | undefined)[] = ['state', 'coalition', 'armed-group']

/** Can the actor do harm itself, being a state, an alliance or an armed group? */
export function isDoer({ id }: ActorRef, registry: Registry): boolean {
  return doerKinds.includes(registry.get(id ?? '')?.kind)
}

/** Monitors, agencies and outlets count the dead; they are never taken for those who killed them. */
export function canHarm({ sort, ref }: ActorMention, registry: Registry): boolean {
  return sort === 'people' || ref.id === null || isDoer(ref, registry)
}
