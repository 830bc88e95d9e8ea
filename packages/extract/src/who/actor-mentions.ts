import type { Actor, ActorRef } from '@recount/claims'
import { stateId } from '../actors/states.ts'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { findAt, type Found } from '../text/lexicon.ts'
import { hasEnding, hasRole, isCue, isGenitive, isMark, type View } from '../text/view.ts'

/** An actor met in a sentence: tokens `[from, to)`. */
export interface ActorMention {
  readonly from: number
  readonly to: number
  readonly ref: ActorRef
  /**
   * `named`: by a name of the registry; `nation`: a state's bare name ("Syria"), which may be a place as well; `organ`:
   * a state's, by its nationality ("Syrian army"); `home`: an organ of the state the text is about ("the army");
   * `people`: armed people without a name.
   */
  readonly sort: 'named' | 'nation' | 'organ' | 'home' | 'people'
}

/** Who is known, by id. */
export type Registry = ReadonlyMap<string, Actor>

/** Who has been named so far in a document, and which country it is about. */
export interface Cast {
  readonly registry: Registry
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

const longestAcronym = 4
const nameKinds: readonly LexemeKind[] = ['actor', 'nation', 'speaker']

/** In mixed-case text a name has a capital; in capitals a short name that is also a word ("WHO") names nobody. */
function isName(view: View, found: Found): boolean {
  if (!view.isCapitals) return view.tokens.slice(found.from, found.to).some((token) => token.capital)
  const isShort = found.to - found.from === 1 && view.tokens[found.from]!.key.length <= longestAcronym
  return !isShort || view.matches[found.from]!.every((item) => nameKinds.includes(item.kind))
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
  const from = isGenitive(view, demonym.to) ? demonym.to + 1 : demonym.to
  if (isMark(view, from, '-')) return undefined
  for (let next = from; next < from + organReach; next += 1) {
    const organ = findAt(view.matches, next, 'organ')
    if (organ) return { from: at, to: organ.to, ref: stateRef(cast, demonym.value), sort: 'organ' }
    if (!isModifier(view, next)) return undefined
  }
  return undefined
}

const noModifiers: readonly LexemeKind[] = [
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
]

/** Can the word stand between a nationality and its organ ("US-led coalition air strikes")? */
function isModifier(view: View, at: number): boolean {
  const token = view.tokens[at]
  if (token?.kind !== 'word') return token?.key === '-'
  return hasRole(view, at, 'victim-modifier') || !hasRole(view, at, ...noModifiers)
}

function stateRef(cast: Cast, code: string): ActorRef {
  const id = stateId(code)
  remember(cast, id)
  return refOf(cast, id)
}

function nationMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  const nation = findAt(view.matches, at, 'nation')
  if (!nation || !isName(view, nation) || isMark(view, nation.to, '-')) return undefined
  return { from: at, to: nation.to, ref: refOf(cast, stateId(nation.value)), sort: 'nation' }
}

/** Words that can follow an organ that acts or speaks itself. */
const afterOrgan: readonly LexemeKind[] = [
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
]

/** "military operations": an organ's name before another noun only describes it. */
function isAttributive(view: View, at: number): boolean {
  const token = view.tokens[at]
  if (!token || token.kind !== 'word' || token.capital) return false
  const isNoun = hasRole(view, at - 1, 'home-organ') && !isCue(view, at - 1, 'adjectivalOrgan')
  if (isNoun && hasRole(view, at, 'organ')) return false
  return !hasRole(view, at, ...afterOrgan)
}

/** "the army", "police": the state the text is about. */
function homeMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  const organ = findAt(view.matches, at, 'home-organ')
  if (!organ || cast.homeCountry === null) return undefined
  if (isCue(view, at - 1, 'genitive') || isAttributive(view, organ.to)) return undefined
  return { from: at, to: organ.to, ref: refOf(cast, stateId(cast.homeCountry)), sort: 'home' }
}

/** "terrorist attacks": an adjective of the attack, not a doer. */
function isDescriptive(view: View, people: Found): boolean {
  if (hasEnding(view, people.to - 1, 'plural')) return false
  return hasRole(view, people.to, 'means', 'strike', 'thing', 'clash')
}

/** "the guerrillas": the armed group named last; nobody in particular where none was. */
function peopleMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  const people = findAt(view.matches, at, 'armed-people')
  if (!people || isDescriptive(view, people)) return undefined
  const id = cast.named.findLast((name) => cast.registry.get(name)?.kind === 'armed-group')
  const words = view.text.slice(view.tokens[at]!.start, view.tokens[people.to - 1]!.end)
  return { from: at, to: people.to, ref: id ? refOf(cast, id) : { name: words, id: null }, sort: 'people' }
}

type MentionRule = (view: View, at: number, cast: Cast) => ActorMention | undefined

/** Of mentions equally long, the earlier kind is kept. */
const mentionRules: readonly MentionRule[] = [
  namedMention,
  organMention,
  shortMention,
  nationMention,
  homeMention,
  peopleMention,
]

function findMention(view: View, at: number, cast: Cast): ActorMention | undefined {
  let longest: ActorMention | undefined
  for (const rule of mentionRules) {
    const mention = rule(view, at, cast)
    if (mention && (!longest || mention.to > longest.to)) longest = mention
  }
  return longest
}

/** Every actor of a sentence in its order; the longest name at a place wins. */
export function listActorMentions(view: View, cast: Cast): ActorMention[] {
  const mentions: ActorMention[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const mention = view.matches[at] && findMention(view, at, cast)
    if (!mention) continue
    mentions.push(mention)
    at = mention.to - 1
  }
  return mentions
}
