import type { ActorRef, Place } from '@recount/claims'
import { useQuery } from '@tanstack/react-query'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { answerQuery } from '../../server/use-answer.ts'
import type { NameOption } from './name-box-props.ts'

/** Options for what is being typed, and what each stands for. */
export interface Suggestions<T> {
  readonly options: readonly NameOption[]
  get(id: string): T | undefined
}

/** Known actors by what is typed; nothing is asked while nothing is. */
export function useActorSuggestions(typed: string): Suggestions<ActorRef> {
  const q = typed.trim()
  const { data } = useQuery({ ...answerQuery('suggestActors', { query: { q } }), enabled: q !== '' })
  const actors = q === '' ? [] : ((data as Answered<'suggestActors'> | undefined)?.actors ?? [])
  const keyed = new Map(actors.map(({ id, name }) => [id ?? `=${name}`, { id, name }]))
  return {
    options: actors.map(({ id, name, kind, alias, claims }) => ({
      id: id ?? `=${name}`,
      name,
      about: [
        alias === null ? null : say('review.alsoCalled', { name: alias }),
        kind === null ? say('review.unregistered') : sayCode('actorKind', kind),
        claims === 0 ? null : say('review.inClaims', { n: claims }),
      ]
        .filter((part) => part !== null)
        .join(' · '),
    })),
    get: (id) => keyed.get(id),
  }
}

/** What a name of a place can mean. */
export function usePlaceSuggestions(typed: string): Suggestions<Place> {
  const q = typed.trim()
  const { data } = useQuery({ ...answerQuery('suggestPlaces', { query: { q } }), enabled: q !== '' })
  const places = q === '' ? [] : ((data as Answered<'suggestPlaces'> | undefined)?.places ?? [])
  const keyed = new Map(places.map(({ place }) => [place.id ?? place.name, place]))
  return {
    options: places.map(({ place, within, claims }) => ({
      id: place.id ?? place.name,
      name: place.name,
      about: [
        sayCode('placeKind', place.kind),
        within.join(', '),
        claims === 0 ? null : say('review.inClaims', { n: claims }),
      ]
        .filter((part) => part !== null && part !== '')
        .join(' · '),
    })),
    get: (id) => keyed.get(id),
  }
}
