import type { ActorRef } from '@recount/claims'
import { hasRole, keyAt, textOf, type View } from '../text/view.ts'
import { speakerOf, unlistedSpeaker, type Hearing, type Speaker } from './hearing.ts'

/** A person's name: the capitalised words at the end of the subject. */
export function findPerson(view: View, from: number, to: number): Speaker | undefined {
  if (view.isCapitals) return undefined
  let end = to
  while (end > from && !view.tokens[end - 1]!.capital) end -= 1
  let start = end
  while (start > from && isNameWord(view, start - 1)) start -= 1
  if (end - start < 1 || end < to - 2 || isNoPerson(view, start, end)) return undefined
  return unlistedSpeaker(textOf(view, start, end), start, end)
}

function isNameWord(view: View, at: number): boolean {
  const { kind, capital } = view.tokens[at]!
  return kind === 'word' && capital && !hasRole(view, at, 'weekday', 'month', 'nation', 'demonym')
}

/** A single capital at the head of a sentence, a place, a pronoun: no person's name. */
function isNoPerson(view: View, start: number, end: number): boolean {
  const isOther = hasRole(
    view,
    start,
    'pronoun',
    'they',
    'determiner',
    'indefinite',
    'thing',
    'means',
    'victim',
    'adverb',
    'subordinate',
    'preposition',
  )
  return isOther || hasRole(view, start - 1, 'locative', 'preposition') || end - start === 1
}

const surnameReach = 8

/** A person whose surname was learnt before. */
export function findKnownPerson({ view, voices }: Hearing, from: number, to: number): Speaker | undefined {
  for (let at = to - 1; at >= Math.max(from, to - surnameReach); at -= 1) {
    const ref = voices.people.get(keyAt(view, at))
    if (ref && view.tokens[at]!.capital) return speakerOf(ref, at, at + 1)
  }
  return undefined
}

const shortestSurname = 3

/** Learns which body the people named beside it speak for ("Colonel Isaacs, spokesman of the army"). */
export function learnPeople(
  { view, mentions, voices }: Hearing,
  from: number,
  to: number,
  ref: ActorRef,
): void {
  for (let at = from; at < to; at += 1) {
    if (isSurname(view, at) && !mentions.some((mention) => mention.from <= at && at < mention.to))
      voices.people.set(keyAt(view, at), ref)
  }
}

function isSurname(view: View, at: number): boolean {
  const { kind, capital, key } = view.tokens[at]!
  return kind === 'word' && capital && key.length >= shortestSurname && view.matches[at] === undefined
}
