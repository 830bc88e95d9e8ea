import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, textOf, type View } from '../text/view.ts'
import type { ActorMention } from './actor-mentions.ts'
import { speakerOf, unlistedSpeaker, type Hearing, type Speaker } from './hearing.ts'

/** An actor named in tokens `[from, to)` that can speak: not one that is only the place or the target of something. */
export function findActor({ view, mentions }: Hearing, from: number, to: number): Speaker | undefined {
  const inside = mentions.filter((mention) => mention.from >= from && mention.to <= to)
  const named =
    inside.find((mention) => mention.sort === 'named' && !isAboutOther(view, mention)) ??
    inside.find((mention) => mention.sort === 'organ') ??
    inside.find((mention) => mention.sort === 'home') ??
    inside.find((mention) => mention.sort === 'nation' && !isPlaceUse(view, mention))
  return named && speakerOf(named.ref, named.from, named.to)
}

/** "reports on the coalition": an actor behind a preposition is spoken about, unless it speaks through somebody. */
export function isAboutOther(view: View, { from }: ActorMention): boolean {
  const at = hasRole(view, from - 1, 'determiner') ? from - 2 : from - 1
  return hasRole(view, at, 'preposition') && !isCue(view, at, 'speakingFor')
}

function isPlaceUse(view: View, { from }: ActorMention): boolean {
  return hasRole(view, from - 1, 'locative') && !hasRole(view, from - 1, 'of')
}

/** "a UK-based monitoring group": a noun for those who speak without a name. */
export function findSpeakerNoun(view: View, from: number, to: number): Speaker | undefined {
  for (let at = from; at < to; at += 1) {
    const found = findAt(view.matches, at, 'speaker')
    if (found && found.to <= to) return unnamed(view, from, at, found.to)
  }
  return undefined
}

const peopleReach = 7

/** "three health workers told": any noun for people right before the verb. */
export function findPeople(view: View, from: number, to: number): Speaker | undefined {
  for (let at = Math.max(from, to - peopleReach); at < to; at += 1) {
    const found = findAt(view.matches, at, 'victim')
    if (found && found.to <= to && !hasRole(view, at, 'pronoun') && !isCue(view, at, 'others'))
      return unnamed(view, from, at, found.to)
  }
  return undefined
}

function unnamed(view: View, from: number, noun: number, to: number): Speaker {
  return unlistedSpeaker(textOf(view, startOfNoun(view, from, noun), to), noun, to)
}

/** "a UK-based monitoring group", "senior security officials": adjectives belong to an unnamed speaker's name. */
export function startOfNoun(view: View, from: number, noun: number): number {
  let start = noun
  while (start > from && isAdjective(view, start - 1)) start -= 1
  while (start < noun && view.tokens[start]!.kind !== 'word') start += 1
  return start
}

function isAdjective(view: View, at: number): boolean {
  const token = view.tokens[at]!
  if (token.key === '-') return true
  if (view.pack.units.has(token.key)) return false
  return (
    token.kind === 'word' &&
    !hasRole(
      view,
      at,
      'determiner',
      'indefinite',
      'preposition',
      'of',
      'by',
      'and',
      'be',
      'have',
      'verb',
      'speech',
      'possessive',
      'adverb',
      'subordinate',
      'that',
      'relative',
      'time',
    )
  )
}
