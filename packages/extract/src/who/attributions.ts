import { findAt, type Found } from '../text/lexicon.ts'
import { hasRole, isMark, type View } from '../text/view.ts'
import { readAccording } from './according-attributions.ts'
import type { ActorMention } from './actor-mentions.ts'
import type { Attribution } from './attribution.ts'
import type { Hearing } from './hearing.ts'
import { readSays } from './says-attributions.ts'

/** "Coalition: 12 killed", a headline's "…: Amnesty International". */
function readColon({ view, mentions }: Hearing): Attribution | undefined {
  for (const mention of mentions) {
    if (mention.sort === 'people') continue
    const { ref: speaker, from, to } = mention
    if (isBeforeColon(view, mention))
      return { speaker, relay: [], from: 0, to: to + 1, side: 'before', stance: null, rule: 'colon' }
    if (isAfterColon(view, mention))
      return { speaker, relay: [], from, to, side: 'after', stance: null, rule: 'colon-after' }
  }
  return undefined
}

function isBeforeColon(view: View, { from, to }: ActorMention): boolean {
  return from === 0 && isMark(view, to, ':') && !hasRole(view, to - 1, 'strike', 'means')
}

function isAfterColon(view: View, { from, to, sort }: ActorMention): boolean {
  return isMark(view, from - 1, ':') && to >= view.tokens.length - 1 && sort === 'named'
}

const joinedReach = 4

/** "Iran Press reported citing Amnesty" is one attribution; "it said in the report by X" is X's. */
function addAttribution(found: Attribution[], next: Attribution): void {
  const previous = found.at(-1)
  const isNext = previous && next.from >= previous.to && next.from - previous.to <= joinedReach
  if (!isNext) return void found.push(next)
  const isRelayed = next.relay.some((relay) => relay.name === previous.speaker.name)
  if (isRelayed) found.pop()
  const isLed = previous.side === 'before' && next.rule === 'according'
  found.push(isRelayed || isLed ? { ...next, side: previous.side } : next)
}

function readAttribution(hearing: Hearing, speech: Found): Attribution | undefined {
  return speech.detail === 'says' ? readSays(hearing, speech) : readAccording(hearing, speech)
}

/** Every attribution of a sentence in its order; the voices heard are kept for the sentences after it. */
export function listAttributions(hearing: Hearing): Attribution[] {
  const { view, voices } = hearing
  const colon = readColon(hearing)
  const found: Attribution[] = colon ? [colon] : []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const speech = hasRole(view, at, 'victim') ? undefined : findAt(view.matches, at, 'speech')
    const attribution = speech && readAttribution(hearing, speech)
    if (!attribution) continue
    addAttribution(found, attribution)
    voices.last = attribution.speaker
    at = speech.to - 1
  }
  keepActors(hearing)
  return found
}

const subjectReach = 2

function keepActors({ mentions, voices }: Hearing): void {
  voices.lastSubject = mentions.find(
    ({ from, sort }) => from <= subjectReach && sort !== 'people' && sort !== 'nation',
  )?.ref
  const named = mentions.findLast(({ sort }) => sort === 'named' || sort === 'organ')
  if (named) voices.lastActor = named.ref
}
