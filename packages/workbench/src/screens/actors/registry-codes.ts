import type { ActorKind, PlaceKind } from '@recount/claims'

const actors: Readonly<Record<ActorKind, true>> = {
  state: true,
  coalition: true,
  'armed-group': true,
  monitor: true,
  ngo: true,
  'international-body': true,
  outlet: true,
  'government-body': true,
  medical: true,
  witness: true,
  unnamed: true,
}

const places: Readonly<Record<PlaceKind, true>> = {
  country: true,
  region: true,
  district: true,
  populated: true,
  site: true,
}

/** The kinds of actors, in the vocabulary's order. */
export const actorKinds = Object.keys(actors) as readonly ActorKind[]

/** The kinds of places, widest first. */
export const placeKinds = Object.keys(places) as readonly PlaceKind[]
