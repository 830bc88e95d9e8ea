import { hasRole, isCue, isGenitive, type View } from '../text/view.ts'
import { speakerOf, type Hearing, type Speaker } from './hearing.ts'
import { findKnownPerson, findPerson, learnPeople } from './persons.ts'
import { findDefinite, findPronoun } from './pronouns.ts'
import { findActor, findPeople, findSpeakerNoun } from './speaker-nouns.ts'

/** Whom the words in tokens `[from, to)` name as the one who speaks; surnames beside a body are learnt. */
export function findSpeaker(hearing: Hearing, from: number, to: number): Speaker | undefined {
  const { view } = hearing
  const actor = findActor(hearing, from, to)
  const owner = actor ? undefined : (findOwner(view, from, to) ?? findOwnedOffice(hearing, from, to))
  if (owner) return owner
  const pronoun = findPronoun(hearing, from, to)
  if (pronoun && !isActorsOwn(view, pronoun, actor)) return pronoun
  const speaker =
    actor ??
    findKnownPerson(hearing, from, to) ??
    findDefinite(hearing, from, to) ??
    findSpeakerNoun(view, from, to) ??
    findPerson(view, from, to) ??
    findPeople(view, from, to)
  if (speaker) learnPeople(hearing, from, to, speaker.ref)
  return speaker
}

const documentReach = 6

/** "Amnesty's report", "it, the coalition said": the actor speaks, whether through a document or not. */
function isActorsOwn(view: View, pronoun: Speaker, actor: Speaker | undefined): boolean {
  if (!actor) return false
  const isDocument = !isCue(view, pronoun.from, 'speakerPronoun')
  return pronoun.from <= actor.to || (isDocument && pronoun.from - actor.to <= documentReach)
}

/** "its spokesman": the office of whoever was named last. */
function findOwnedOffice(hearing: Hearing, from: number, to: number): Speaker | undefined {
  const { view, mentions, voices } = hearing
  for (let at = from; at < to; at += 1) {
    if (!isOwnOffice(view, at)) continue
    const before = mentions.findLast((mention) => mention.to <= at && mention.sort !== 'people')
    const named = before?.ref ?? voices.lastActor ?? voices.last
    if (!named) continue
    learnPeople(hearing, at + 1, to, named)
    return speakerOf(named, at, at + 2)
  }
  return undefined
}

function isOwnOffice(view: View, at: number): boolean {
  if (!hasRole(view, at, 'possessive') || isCue(view, at, 'genitive')) return false
  return (
    hasRole(view, at + 1, 'spokesperson', 'home-organ', 'speaker') ||
    hasRole(view, at + 2, 'spokesperson', 'home-organ')
  )
}

/** "the activists' investigation": the document speaks for its unnamed owner. */
function findOwner(view: View, from: number, to: number): Speaker | undefined {
  for (let at = from + 2; at < to; at += 1)
    if (hasRole(view, at, 'speaker-document') && isGenitive(view, at - 1))
      return findSpeakerNoun(view, from, at - 1)
  return undefined
}
