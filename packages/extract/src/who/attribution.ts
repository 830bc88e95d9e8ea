import type { ActorRef, Stance } from '@recount/claims'
import type { Found } from '../text/lexicon.ts'
import type { Speaker } from './hearing.ts'

/** Somebody saying something: who, through whom, and which tokens carry it. */
export interface Attribution {
  readonly speaker: ActorRef
  /** Who passes the speaker's words on ("Iran Press, citing Amnesty"). */
  readonly relay: readonly ActorRef[]
  readonly from: number
  readonly to: number
  /** `before`: what is said follows ("police said that …"); `after`: it went before ("…, police said"). */
  readonly side: 'before' | 'after'
  /** The stance that the word of saying lends; null where it lends none. */
  readonly stance: Stance | null
  readonly rule: string
}

/** Where an attribution stands and by which rule it was read. */
type Place = Pick<Attribution, 'from' | 'to' | 'side' | 'rule'>

/** The attribution of a word of saying to its speaker. */
export function attribute({ ref }: Speaker, { value }: Found, place: Place): Attribution {
  return { speaker: ref, relay: [], ...place, stance: value === '' ? null : (value as Stance) }
}
