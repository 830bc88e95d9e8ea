import type { Actor, ActorRef } from '@recount/claims'
import { stateId } from './actor-lexicon.ts'
import { findAt, type Found } from './lexicon.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** An actor met in a sentence. `bare` nations ("Syria") may be places as well; organs and generic people were resolved. */
export interface ActorMention {
  readonly from: number
  readonly to: number
  readonly ref: ActorRef
  readonly sort: 'named' | 'nation' | 'organ' | 'home' | 'people'
}

/** Who has been named so far in a document, and which country it is about. */
export interface Cast {
  readonly registry: ReadonlyMap<string, Actor>
  /** Ids of actors by their last mention, newest last. */
  readonly named: string[]
  readonly homeCountry: string | null
  /** Actors whose full names come anywhere in the document: a headline's "the coalition" is named below it. */
  readonly foreseen: readonly string[]
}

function refOf(cast: Cast, id: string): ActorRef {
  return { name: cast.registry.get(id)?.name ?? id, id }
}

function remember(cast: Cast, id: string): void {
  const at = cast.named.indexOf(id)
  if (at >= 0) cast.named.splice(at, 1)
  cast.named.push(id)
}

/** In mixed-case text a name has a capital; in capitals a short name that is also a word ("WHO") names nobody. */
function isName(view: View, found: Found): boolean {
  if (!view.isCapitals) return view.tokens.slice(found.from, found.to).some((token) => token.capital)
  const isShort = found.to - found.from === 1 && view.tokens[found.from]!.key.length <= 4
  return (
    !isShort ||
    view.matches[found.from]!.every(
      (item) => item.kind === 'actor' || item.kind === 'nation' || item.kind === 'speaker',
    )
  )
}

/** The actors named in full in these sentences, in the order of their first naming. */
export function listNamed(views: readonly View[]): string[] {
  const ids = new Set<string>()
  for (const view of views) {
    for (let at = 0; at < view.tokens.length; at += 1) {
      const found = findAt(view.matches, at, 'actor')
      if (found && isName(view, found)) ids.add(found.value)
    }
  }
  return [...ids]
}

function namedMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  const found = findAt(view.matches, at, 'actor')
  if (!found || !isName(view, found)) return undefined
  remember(cast, found.value)
  return { from: at, to: found.to, ref: refOf(cast, found.value), sort: 'named' }
}

/** "the coalition", "the network": whoever of that short name was named last, or stands alone with it in the registry. */
function shortMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  const shorts = view.matches[at]?.filter((item) => item.kind === 'actor-short') ?? []
  const [longest] = shorts
  if (!longest) return undefined
  const ids = shorts.filter((item) => item.to === longest.to).map((item) => item.value)
  const id =
    cast.named.findLast((name) => ids.includes(name)) ?? cast.foreseen.find((name) => ids.includes(name))
  if (!id) return undefined
  remember(cast, id)
  return { from: at, to: longest.to, ref: refOf(cast, id), sort: 'named' }
}

const organReach = 3

/** "Israeli air strikes", "the Syrian government", "US drone": an adjective of nationality with what acts for the state. */
function organMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  const demonym = findAt(view.matches, at, 'demonym') ?? findAt(view.matches, at, 'nation')
  if (!demonym || !isName(view, demonym)) return undefined
  let from = demonym.to
  if (keyAt(view, from) === "'s" || keyAt(view, from) === "'") from += 1
  if (keyAt(view, from) === '-') return undefined
  for (let next = from; next < from + organReach; next += 1) {
    const organ = findAt(view.matches, next, 'organ')
    if (organ) return { from: at, to: organ.to, ref: stateRef(cast, demonym.value), sort: 'organ' }
    if (!isModifier(view, next)) return undefined
  }
  return undefined
}

function isModifier(view: View, at: number): boolean {
  const token = view.tokens[at]
  if (!token || token.kind !== 'word') return token?.key === '-'
  return (
    !hasRole(
      view,
      at,
      'preposition',
      'and',
      'be',
      'have',
      'by',
      'of',
      'verb',
      'relative',
      'that',
      'victim',
      'trigger',
    ) || hasRole(view, at, 'victim-modifier')
  )
}

function stateRef(cast: Cast, code: string): ActorRef {
  const id = stateId(code)
  remember(cast, id)
  return refOf(cast, id)
}

function nationMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  const nation = findAt(view.matches, at, 'nation')
  if (!nation || !isName(view, nation) || keyAt(view, nation.to) === '-') return undefined
  return { from: at, to: nation.to, ref: refOf(cast, stateId(nation.value)), sort: 'nation' }
}

/** "military operations": an organ's name before another noun only describes it. */
function isAttributive(view: View, at: number): boolean {
  const token = view.tokens[at]
  if (!token || token.kind !== 'word' || token.capital) return false
  if (hasRole(view, at, 'organ') && hasRole(view, at - 1, 'home-organ') && keyAt(view, at - 1) !== 'military')
    return false
  return !hasRole(
    view,
    at,
    'speech',
    'trigger',
    'be',
    'have',
    'verb',
    'preposition',
    'and',
    'of',
    'by',
    'speaker',
    'spokesperson',
    'modal',
    'adverb',
    'relative',
    'victim',
    'that',
    'subordinate',
    'weekday',
  )
}

/** "the army", "police": the state the text is about. */
function homeMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  const organ = findAt(view.matches, at, 'home-organ')
  if (!organ || cast.homeCountry === null || keyAt(view, at - 1) === "'s" || isAttributive(view, organ.to))
    return undefined
  return { from: at, to: organ.to, ref: refOf(cast, stateId(cast.homeCountry)), sort: 'home' }
}

/** "terrorist attacks": an adjective of the attack, not a doer. */
function isDescriptive(view: View, people: Found): boolean {
  return (
    !keyAt(view, people.to - 1).endsWith('s') && hasRole(view, people.to, 'means', 'strike', 'thing', 'clash')
  )
}

/** "the guerrillas": the armed group named last; nobody in particular where none was. */
function peopleMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  const people = findAt(view.matches, at, 'armed-people')
  if (!people || isDescriptive(view, people)) return undefined
  const id = cast.named.findLast((name) => cast.registry.get(name)?.kind === 'armed-group')
  const words = view.text.slice(view.tokens[at]!.start, view.tokens[people.to - 1]!.end)
  return { from: at, to: people.to, ref: id ? refOf(cast, id) : { name: words, id: null }, sort: 'people' }
}

/** Every actor of a sentence in its order; the longest name at a place wins. */
export function listActorMentions(view: View, cast: Cast): ActorMention[] {
  const mentions: ActorMention[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    if (!view.matches[at]) continue
    const found = [
      namedMention(view, at, cast),
      organMention(view, at, cast),
      shortMention(view, at, cast),
      nationMention(view, at, cast),
      homeMention(view, at, cast),
      peopleMention(view, at, cast),
    ].filter((item) => item !== undefined)
    const best = found.reduce<ActorMention | undefined>(
      (longest, item) => (longest && longest.to >= item.to ? longest : item),
      undefined,
    )
    if (!best) continue
    mentions.push(best)
    at = best.to - 1
  }
  return mentions
}
