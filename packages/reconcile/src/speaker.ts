import { findActor, foldName, type Actor, type ActorRef } from '@recount/claims'

/** Who speaks in a figure. `key` tells speakers apart; `members` are the keys of those who speak together. */
export interface Speaker {
  readonly key: string
  readonly ref: ActorRef | null
  readonly members: readonly string[]
  /** Known by a description only ("a monitoring group", "activists"), so that it may be anyone. */
  readonly isUnnamed: boolean
}

/** Looks speakers up in a registry. */
export interface Speakers {
  /** `voice` is whose article it is, for figures without a claimant; `figure` tells unnamed speakers apart. */
  speakerOf(claimant: ActorRef | null, voice: string, figure: number | null): Speaker
}

/**
 * Opens a registry for looking up speakers. A claimant without an id is found by name or alias; names joined by a comma,
 * "and" or "&" are speakers together if the registry knows each. An unnamed speaker is the same in two documents only if
 * it gives the same figure; an article that speaks itself is its publisher's voice.
 */
export function openSpeakers(actors: readonly Actor[]): Speakers {
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  const found = new Map<string, readonly string[]>()
  const idsOf = (ref: ActorRef): readonly string[] => {
    if (ref.id !== null) return [ref.id]
    const ids = found.get(ref.name) ?? listNamed(ref.name, actors)
    found.set(ref.name, ids)
    return ids
  }
  return {
    speakerOf(ref, voice, figure) {
      if (ref === null) return { key: `voice of ${voice}`, ref, members: [], isUnnamed: false }
      const ids = idsOf(ref)
      if (isDescription(ref, ids, known)) {
        const key = `someone ${ids[0] ?? foldName(ref.name)} ${figure}`
        return { key, ref, members: [key], isUnnamed: true }
      }
      const members = ids.length === 0 ? [foldName(ref.name)] : [...ids].sort()
      return { key: members.join(' + '), ref, members, isUnnamed: false }
    },
  }
}

/** Do the two have a speaker in common? */
export function sharesSpeaker(a: Speaker, b: Speaker): boolean {
  return a.key === b.key || a.members.some((member) => b.members.includes(member))
}

function listNamed(name: string, actors: readonly Actor[]): readonly string[] {
  const whole = findActor(actors, name)
  if (whole !== undefined) return [whole.id]
  const parts = name.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/u).filter((part) => part !== '')
  const ids = parts.map((part) => findActor(actors, part)?.id).filter((id) => id !== undefined)
  return ids.length === parts.length ? ids : []
}

/** Unnamed by the registry, or unknown to it and written as a common noun. */
function isDescription(ref: ActorRef, ids: readonly string[], known: ReadonlyMap<string, Actor>): boolean {
  const [id] = ids
  if (id === undefined) return /^(?:an?\s|the\s)?\p{Ll}/u.test(ref.name)
  const kind = known.get(id)?.kind
  return kind === 'unnamed' || kind === 'witness'
}
