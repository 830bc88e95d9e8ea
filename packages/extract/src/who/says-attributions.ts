import type { Found } from '../text/lexicon.ts'
import { hasRole, isMark, type View } from '../text/view.ts'
import { attribute, type Attribution } from './attribution.ts'
import type { Hearing, Speaker } from './hearing.ts'
import { learnPeople } from './persons.ts'
import {
  isFarSubject,
  isOver,
  isPassive,
  listTailStarts,
  subjectEnd,
  subjectStart,
  takesLives,
} from './saying-clauses.ts'
import { findActor } from './speaker-nouns.ts'
import { findSpeaker } from './speakers.ts'

const invertedReach = 16
const invertedGap = 9

/** "…, said Yousef Hamdan", "reads the statement": the subject stands after the verb. */
function readInverted(hearing: Hearing, speech: Found): Attribution | undefined {
  const { view } = hearing
  if (!isInverted(view, speech)) return undefined
  let end = speech.to
  while (end < view.tokens.length && end - speech.to < invertedReach && !isMark(view, end, '.', ';', '"'))
    end += 1
  const speaker = findSpeaker(hearing, speech.to, end)
  if (!speaker || speaker.from - speech.to > invertedGap) return undefined
  return attribute(speaker, speech, { from: speech.from, to: end, side: 'after', rule: 'said-by' })
}

/** Does the verb stand right behind what was said, with nothing but its subject after it? */
function isInverted(view: View, { from, to }: Found): boolean {
  if (!isQuoteOrComma(view, from - 1) || hasRole(view, from, 'tells')) return false
  if (hasRole(view, to, 'that', 'adverb', 'preposition') || isMark(view, to, ',')) return false
  return isOver(view, to)
}

function isQuoteOrComma(view: View, at: number): boolean {
  return isMark(view, at, ',', '"', '--', '-')
}

const longestApposed = 40
const longestName = 9

/** "Airwars, an NGO that monitors civilian harm, estimates": the subject stands before its apposition, which may say whom it speaks for. */
function findApposed(hearing: Hearing, end: number): Speaker | undefined {
  const { view } = hearing
  if (!isMark(view, end - 1, ',')) return undefined
  let start = end - 1
  while (start > 0 && !isMark(view, start - 1, ';', '"') && end - start < longestApposed) start -= 1
  let comma = start
  while (comma < end - 1 && !isMark(view, comma, ',')) comma += 1
  if (comma >= end - 1 || comma - start >= longestName) return undefined
  const body = findActor(hearing, start, comma) ?? findActor(hearing, comma + 1, end - 1)
  if (!body) return findSpeaker(hearing, start, comma)
  learnPeople(hearing, start, comma, body.ref)
  return { ...body, from: start, to: comma }
}

const tailGap = 12

/** "…, police said": what closes a sentence speaks for what went before it. */
function readTail(hearing: Hearing, speech: Found, end: number): Attribution | undefined {
  const { view } = hearing
  if (!isOver(view, speech.to)) return undefined
  for (const from of listTailStarts(view, end)) {
    const speaker = findSpeaker(hearing, from, end)
    if (speaker && end - speaker.to <= tailGap && !isFarSubject(view, speaker, end))
      return attribute(speaker, speech, { from, to: speech.to, side: 'after', rule: 'says-after' })
  }
  return undefined
}

/** "police said that …": what is said follows. */
function readLeading(hearing: Hearing, speech: Found, end: number): Attribution | undefined {
  const { view } = hearing
  const place = { to: speech.to, side: 'before' } as const
  const apposed = findApposed(hearing, end)
  if (apposed) return attribute(apposed, speech, { ...place, from: apposed.from, rule: 'says-apposed' })
  const speaker = findSpeaker(hearing, subjectStart(view, speech.from), end)
  if (!speaker || isFarSubject(view, speaker, end)) return undefined
  const rule = speaker.isPronoun ? 'says-pronoun' : 'says'
  return attribute(speaker, speech, { ...place, from: speaker.from, rule })
}

/** Who is the subject of a verb of saying, and whether it opens or closes what is said. */
export function readSays(hearing: Hearing, speech: Found): Attribution | undefined {
  const { view } = hearing
  if (isPassive(view, speech.from) || takesLives(view, speech)) return undefined
  const end = subjectEnd(view, speech.from)
  const inverted = isQuoteOrComma(view, end - 1) ? readInverted(hearing, speech) : undefined
  return inverted ?? readTail(hearing, speech, end) ?? readLeading(hearing, speech, end)
}
