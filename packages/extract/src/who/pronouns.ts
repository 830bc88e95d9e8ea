import type { ActorRef } from '@recount/claims'
import { findAt } from '../text/lexicon.ts'
import { hasEnding, hasRole, isCue, textOf, type View } from '../text/view.ts'
import type { ActorMention } from './actor-mentions.ts'
import type { Hearing, Speaker } from './hearing.ts'
import { findSpeakerNoun, isAboutOther, startOfNoun } from './speaker-nouns.ts'

const pronounReach = 4

/** "it", "the statement", "a report which": a word that stands for whoever spoke or was named before. */
export function findPronoun(hearing: Hearing, from: number, to: number): Speaker | undefined {
  const { view, voices } = hearing
  for (let at = to - 1; at >= Math.max(from, to - pronounReach); at -= 1) {
    if (!isPronoun(view, at)) continue
    const ref = findAntecedent(hearing, at) ?? voices.last ?? voices.lastSubject
    return ref && { ref, from: at, to: at + 1, isPronoun: true }
  }
  return undefined
}

function isPronoun(view: View, at: number): boolean {
  if (isCue(view, at, 'speakerPronoun') || hasRole(view, at, 'speaker-document')) return true
  return isCue(view, at, 'which') && hasRole(view, at - 1, 'speaker-document')
}

/** "a UK-based monitoring group gives a far greater number, it estimates": who went before in the same sentence. */
function findAntecedent({ view, mentions }: Hearing, pronoun: number): ActorRef | undefined {
  const named = mentions.findLast((mention) => mention.to <= pronoun && canBeMeant(view, mention))
  const noun = findNounBefore(view, mentions, pronoun, named?.to ?? 0)
  if (!noun) return named?.ref
  return { name: textOf(view, startOfNoun(view, 0, noun.from), noun.to), id: null }
}

function canBeMeant(view: View, mention: ActorMention): boolean {
  const isBody = mention.sort === 'named' || mention.sort === 'organ'
  return isBody && !isAboutOther(view, mention) && !hasRole(view, mention.from - 1, 'by', 'of')
}

/** The last noun for a speaker between two tokens, names of actors left out. */
function findNounBefore(
  view: View,
  mentions: readonly ActorMention[],
  pronoun: number,
  from: number,
): Speaker | undefined {
  for (let at = pronoun - 1; at >= from; at -= 1) {
    const isInName = mentions.some((mention) => mention.from <= at && at < mention.to)
    const noun = !isInName && isSubject(view, at) ? findSpeakerNoun(view, at, pronoun) : undefined
    if (noun) return noun
  }
  return undefined
}

function isSubject(view: View, at: number): boolean {
  if (!hasRole(view, at, 'speaker') || hasRole(view, at, 'speaker-document', 'victim-modifier')) return false
  return hasRole(view, startOfNoun(view, 0, at) - 1, 'indefinite', 'determiner', 'adverb', 'time')
}

/** "the spokesman added", "the monitor says": a single speaker with its article is whoever spoke before. */
export function findDefinite({ view, voices }: Hearing, from: number, to: number): Speaker | undefined {
  if (!voices.last) return undefined
  for (let at = from; at < to; at += 1) {
    const found = findAt(view.matches, at, 'speaker')
    const isDefinite = found !== undefined && found.to >= to - 1 && isCue(view, at - 1, 'the')
    if (isDefinite && !hasEnding(view, found.to - 1, 'plural') && !hasRole(view, at, 'home-organ'))
      return { ref: voices.last, from: at, to: found.to, isPronoun: true }
  }
  return undefined
}
