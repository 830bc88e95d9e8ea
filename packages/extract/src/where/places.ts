import { hasRole, isCue, isMark, type View } from '../text/view.ts'
import type { ActorMention } from '../who/actor-mentions.ts'
import { listWords, readKnownPlace, type Words } from './known-places.ts'
import { isAfterJoint, type PlaceContext, type PlaceMention } from './place-signs.ts'
import { readUnknownPlace } from './unknown-places.ts'

function startsName(view: View, at: number): boolean {
  const { kind, capital } = view.tokens[at]!
  if (kind !== 'word' || (!capital && !isCue(view, at, 'nameOpener'))) return false
  return !hasRole(view, at, 'weekday') && !isMonth(view, at)
}

/** "March" is a month beside a number or after a preposition, and may be a place elsewhere. */
function isMonth(view: View, at: number): boolean {
  if (view.isCapitals || !hasRole(view, at, 'month')) return false
  return (
    view.tokens[at - 1]?.kind === 'number' ||
    view.tokens[at + 1]?.kind === 'number' ||
    hasRole(view, at - 1, 'locative')
  )
}

function readPlace(view: View, words: Words, index: number, context: PlaceContext): PlaceMention | undefined {
  const known = context.gazetteer.isNameStart(words.keys[index]!)
    ? readKnownPlace(view, words, index, context)
    : undefined
  return known ?? readUnknownPlace(view, words.tokens[index]!)
}

/** Every place of a sentence in its order. Names inside an actor's name are none ("Syrian Network", "Iran Press"). */
export function listPlaces(
  view: View,
  actors: readonly ActorMention[],
  context: PlaceContext,
): PlaceMention[] {
  const mentions: PlaceMention[] = []
  const words = listWords(view)
  for (let index = 0; index < words.keys.length; index += 1) {
    const at = words.tokens[index]!
    if (!startsName(view, at) || isInActor(actors, at)) continue
    const mention = readPlace(view, words, index, context)
    if (!mention) continue
    keepPlace(view, mentions, mention)
    while (index + 1 < words.keys.length && words.tokens[index + 1]! < mention.to) index += 1
  }
  return mentions
}

/** A country's name alone may mean the state: it is a place only where something is there. */
function keepPlace(view: View, mentions: PlaceMention[], mention: PlaceMention): void {
  const isListed = isListedAfter(view, mentions.at(-1), mention)
  const isPlace = mention.place.kind !== 'country' || mention.isLocated || isListed
  if (isPlace || isHeading(view, mention)) mentions.push(isListed ? { ...mention, isLocated: true } : mention)
}

/** "Yemen: 12 killed", or a text in capitals, where nothing else tells a country from a name. */
function isHeading(view: View, { to }: PlaceMention): boolean {
  return isMark(view, to, ':') || view.isCapitals
}

const listGap = 2

/** "in Iraq and Syria": what puts the first there puts the second there too. */
function isListedAfter(view: View, before: PlaceMention | undefined, { from }: PlaceMention): boolean {
  return before?.isLocated === true && from - before.to <= listGap && isAfterJoint(view, before.to + 1)
}

function isInActor(actors: readonly ActorMention[], at: number): boolean {
  return actors.some(({ sort, from, to }) => sort !== 'nation' && from <= at && at < to)
}
