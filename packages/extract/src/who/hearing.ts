import type { ActorRef } from '@recount/claims'
import type { View } from '../text/view.ts'
import type { ActorMention, Registry } from './actor-mentions.ts'

/** Who has been speaking so far, and under which surnames. */
export interface Voices {
  last: ActorRef | undefined
  /** The actor named last, speaking or not. */
  lastActor: ActorRef | undefined
  /** The actor the sentence before began with. */
  lastSubject: ActorRef | undefined
  /** Folded surname → the body or person it speaks for. */
  readonly people: Map<string, ActorRef>
}

/** A document in which nobody has spoken yet. */
export function beginVoices(): Voices {
  return { last: undefined, lastActor: undefined, lastSubject: undefined, people: new Map() }
}

/** What finding a speaker takes: a sentence, the actors in it, the voices heard before, and who is known. */
export interface Hearing {
  readonly view: View
  readonly mentions: readonly ActorMention[]
  readonly voices: Voices
  readonly registry: Registry
}

/** Whoever speaks, with the tokens `[from, to)` that name it. */
export interface Speaker {
  readonly ref: ActorRef
  readonly from: number
  readonly to: number
  /** Named by a pronoun, or by a noun that stands for whoever spoke before. */
  readonly isPronoun: boolean
}

/** A speaker named by its own words. */
export function speakerOf(ref: ActorRef, from: number, to: number): Speaker {
  return { ref, from, to, isPronoun: false }
}

/** A speaker that the registry does not know, by the name the text gives it. */
export function unlistedSpeaker(name: string, from: number, to: number): Speaker {
  return speakerOf({ name, id: null }, from, to)
}
