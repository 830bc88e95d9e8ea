import type { ActorRef } from '@recount/claims'
import type { Found } from '../text/lexicon.ts'
import { hasRole, isMark, type View } from '../text/view.ts'
import type { ActorMention } from './actor-mentions.ts'
import { attribute, type Attribution } from './attribution.ts'
import type { Hearing, Speaker } from './hearing.ts'
import { findActor } from './speaker-nouns.ts'
import { findSpeaker } from './speakers.ts'

const sourceReach = 18

/** Where the source after "according to" ends; a comma right behind its first word does not end it. */
function endOfSource(view: View, from: number): number {
  let end = from
  while (end < view.tokens.length && end - from < sourceReach) {
    if (isMark(view, end, '.', ';') || (isMark(view, end, ',') && end - from > 1)) break
    end += 1
  }
  return end
}

/** "according to the UN", "citing Amnesty": the speaker follows; before a citation stands who passes it on. */
export function readAccording(hearing: Hearing, speech: Found): Attribution | undefined {
  const { view, mentions, registry } = hearing
  const to = endOfSource(view, speech.to)
  const speaker = findOwnSource(hearing, speech.to, to) ?? findSpeaker(hearing, speech.to, to)
  if (!speaker || registry.size === 0) return undefined
  const side = isLeading(view, speech.from) ? 'before' : 'after'
  const attribution = attribute(speaker, speech, { from: speech.from, to, side, rule: speech.detail })
  return speech.detail === 'cites'
    ? { ...attribution, relay: listRelayBefore(mentions, speech.from) }
    : attribution
}

const nextReach = 3

/** "according to its own information", "according to the report": the one named next, or the voice before. */
function findOwnSource(hearing: Hearing, from: number, to: number): Speaker | undefined {
  const { view, mentions, voices } = hearing
  const isOwn = hasRole(view, from, 'possessive')
  if (!isOwn && !isOpenDocument(hearing, from, to)) return undefined
  const next = mentions.find((mention) => mention.from >= to && mention.from <= to + nextReach)
  const ref = (isOwn ? next?.ref : undefined) ?? voices.last
  return ref && { ref, from, to: from + 1, isPronoun: true }
}

/** "the report", without a word of whose it is. */
function isOpenDocument(hearing: Hearing, from: number, to: number): boolean {
  const { view } = hearing
  const isDocument = hasRole(view, from, 'determiner') && hasRole(view, from + 1, 'speaker-document')
  return isDocument && !findActor(hearing, from + 2, to)
}

const relayReach = 4

function listRelayBefore(mentions: readonly ActorMention[], to: number): ActorRef[] {
  const said = mentions.findLast((mention) => mention.to <= to && to - mention.to <= relayReach)
  return said ? [said.ref] : []
}

/** An "according to" at the head of a clause speaks for what follows. */
function isLeading(view: View, at: number): boolean {
  if (at === 0 || isMark(view, at - 1, '.', ';', '--')) return true
  return hasRole(view, at - 1, 'and') && isMark(view, at - 2, ',')
}
