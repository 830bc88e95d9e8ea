import type { ActorRef, Stance } from '@recount/claims'
import type { ActorMention, Cast } from './actor-mentions.ts'
import { findAt, findEndingAt, type Found } from './lexicon.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** Somebody saying something: who, through whom, and which tokens carry it. */
export interface Attribution {
  readonly speaker: ActorRef
  /** Who passes the speaker's words on ("Iran Press, citing Amnesty"). */
  readonly relay: readonly ActorRef[]
  readonly from: number
  readonly to: number
  /** `before`: what is said follows ("police said that …"); `after`: it went before ("…, police said"). */
  readonly side: 'before' | 'after'
  readonly stance: Stance | null
  readonly rule: string
}

/** Who has been speaking so far, and under which surnames. */
export interface Voices {
  last: ActorRef | undefined
  /** The actor named last, speaking or not. */
  lastActor: ActorRef | undefined
  /** The actor the sentence before began with. */
  lastSubject: ActorRef | undefined
  /** Folded surname → the body or person it speaks for. */
  readonly people: Map<string, ActorRef>
}

interface Speaker {
  readonly ref: ActorRef
  readonly from: number
  readonly to: number
  readonly isPronoun: boolean
}

const reach = 26

/** A clause's subject can't begin before these. */
function isClauseStart(view: View, at: number): boolean {
  const key = keyAt(view, at)
  return (
    key === ';' ||
    key === ':' ||
    key === ']' ||
    (key === '--' && at < 16) ||
    (hasRole(view, at, 'that', 'subordinate') && !hasRole(view, at, 'preposition'))
  )
}

function nameOf(view: View, from: number, to: number): string {
  return view.text.slice(view.tokens[from]!.start, view.tokens[to - 1]!.end).replace(/\s+/g, ' ')
}

/** An actor mention that can speak: not one that is only the place or the target of something. */
function findActor(
  view: View,
  mentions: readonly ActorMention[],
  from: number,
  to: number,
): Speaker | undefined {
  const inside = mentions.filter(
    (mention) => mention.from >= from && mention.to <= to && mention.sort !== 'people',
  )
  const named =
    inside.find((mention) => mention.sort === 'named' && !isAboutOther(view, mention)) ??
    inside.find((mention) => mention.sort === 'organ') ??
    inside.find((mention) => mention.sort === 'home') ??
    inside.find((mention) => mention.sort === 'nation' && !isPlaceUse(view, mention))
  return named ? { ref: named.ref, from: named.from, to: named.to, isPronoun: false } : undefined
}

function isAboutOther(view: View, mention: ActorMention): boolean {
  const at = hasRole(view, mention.from - 1, 'determiner') ? mention.from - 2 : mention.from - 1
  return hasRole(view, at, 'preposition') && !['for', 'of', 'from', 'by', 'at'].includes(keyAt(view, at))
}

function isPlaceUse(view: View, mention: ActorMention): boolean {
  return hasRole(view, mention.from - 1, 'locative') && keyAt(view, mention.from - 1) !== 'of'
}

function findSpeakerNoun(view: View, from: number, to: number): Speaker | undefined {
  for (let at = from; at < to; at += 1) {
    const found = findAt(view.matches, at, 'speaker')
    if (found && found.to <= to)
      return {
        ref: { name: nameOf(view, startOfNoun(view, from, at), found.to), id: null },
        from: at,
        to: found.to,
        isPronoun: false,
      }
  }
  return undefined
}

/** "a UK-based monitoring group", "senior security officials": adjectives belong to an unnamed speaker's name. */
function startOfNoun(view: View, from: number, at: number): number {
  let start = at
  while (start > from && isAdjective(view, start - 1)) start -= 1
  while (start < at && view.tokens[start]!.kind !== 'word') start += 1
  return start
}

function isAdjective(view: View, at: number): boolean {
  const token = view.tokens[at]!
  if (token.key === '-') return true
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
    )
  )
}

const pronouns = new Set(['he', 'she', 'it', 'they'])

function findPronoun(
  view: View,
  mentions: readonly ActorMention[],
  from: number,
  to: number,
  voices: Voices,
): Speaker | undefined {
  for (let at = to - 1; at >= Math.max(from, to - 4); at -= 1) {
    const isWord =
      pronouns.has(keyAt(view, at)) ||
      hasRole(view, at, 'speaker-document') ||
      (keyAt(view, at) === 'which' && hasRole(view, at - 1, 'speaker-document'))
    if (!isWord) continue
    const ref = antecedent(view, mentions, at) ?? voices.last ?? voices.lastSubject
    return ref ? { ref, from: at, to: at + 1, isPronoun: true } : undefined
  }
  return undefined
}

/** "a UK-based monitoring group gives a far greater number, it estimates": who went before in the same sentence. */
function antecedent(view: View, mentions: readonly ActorMention[], pronoun: number): ActorRef | undefined {
  const named = mentions.findLast(
    (mention) =>
      mention.to <= pronoun &&
      (mention.sort === 'named' || mention.sort === 'organ') &&
      !isAboutOther(view, mention) &&
      !hasRole(view, mention.from - 1, 'by', 'of'),
  )
  let noun: Speaker | undefined
  for (let at = pronoun - 1; at >= 0 && !noun; at -= 1) {
    if (mentions.some((mention) => mention.from <= at && at < mention.to)) continue
    const isSubject =
      hasRole(view, at, 'speaker') &&
      !hasRole(view, at, 'speaker-document', 'victim-modifier') &&
      hasRole(view, startOfNoun(view, 0, at) - 1, 'indefinite', 'determiner', 'adverb', 'time')
    if (isSubject && (!named || at >= named.to)) noun = findSpeakerNoun(view, at, pronoun)
  }
  return noun ? { name: nameOf(view, startOfNoun(view, 0, noun.from), noun.to), id: null } : named?.ref
}

/** A person's name: the capitalised words of the subject; its last word is known from then on. */
function findPerson(view: View, from: number, to: number, voices: Voices): Speaker | undefined {
  const known = findKnownPerson(view, from, to, voices)
  if (known) return known
  if (view.isCapitals) return undefined
  let end = to
  while (end > from && !view.tokens[end - 1]!.capital) end -= 1
  let start = end
  while (
    start > from &&
    view.tokens[start - 1]!.kind === 'word' &&
    view.tokens[start - 1]!.capital &&
    !hasRole(view, start - 1, 'weekday', 'month', 'nation', 'demonym')
  )
    start -= 1
  if (end - start < 1 || end < to - 2 || isNoPerson(view, start, end)) return undefined
  return { ref: { name: nameOf(view, start, end), id: null }, from: start, to: end, isPronoun: false }
}

/** A single capital at the head of a sentence, a place, a pronoun: no person's name. */
function isNoPerson(view: View, start: number, end: number): boolean {
  if (
    hasRole(
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
  )
    return true
  if (start > 0 && hasRole(view, start - 1, 'locative', 'preposition')) return true
  return end - start === 1
}

function findKnownPerson(view: View, from: number, to: number, voices: Voices): Speaker | undefined {
  for (let at = to - 1; at >= Math.max(from, to - 8); at -= 1) {
    const ref = voices.people.get(keyAt(view, at))
    if (ref && view.tokens[at]!.capital) return { ref, from: at, to: at + 1, isPronoun: false }
  }
  return undefined
}

/** "the spokesman added", "the monitor says": a single speaker with its article is whoever spoke before. */
function findDefinite(view: View, from: number, to: number, voices: Voices): Speaker | undefined {
  if (!voices.last) return undefined
  for (let at = from; at < to; at += 1) {
    const found = findAt(view.matches, at, 'speaker')
    const isDefinite =
      found !== undefined &&
      keyAt(view, at - 1) === 'the' &&
      found.to >= to - 1 &&
      !keyAt(view, found.to - 1).endsWith('s')
    if (isDefinite && !hasRole(view, at, 'home-organ'))
      return { ref: voices.last, from: at, to: found.to, isPronoun: true }
  }
  return undefined
}

/** "three health workers told": any noun for people right before the verb. */
function findPeople(view: View, from: number, to: number): Speaker | undefined {
  for (let at = Math.max(from, to - 7); at < to; at += 1) {
    const found = findAt(view.matches, at, 'victim')
    if (found && found.to <= to && !hasRole(view, at, 'pronoun'))
      return {
        ref: { name: nameOf(view, startOfNoun(view, from, at), found.to), id: null },
        from: at,
        to: found.to,
        isPronoun: false,
      }
  }
  return undefined
}

/** Learns which body the people named beside it speak for ("Colonel Isaacs, spokesman of the army"). */
function learnPeople(
  view: View,
  from: number,
  to: number,
  ref: ActorRef,
  mentions: readonly ActorMention[],
  voices: Voices,
): void {
  for (let at = from; at < to; at += 1) {
    const token = view.tokens[at]!
    const isName =
      token.kind === 'word' && token.capital && token.key.length > 2 && view.matches[at] === undefined
    if (isName && !mentions.some((mention) => mention.from <= at && at < mention.to))
      voices.people.set(token.key, ref)
  }
}

function findSpeaker(
  view: View,
  mentions: readonly ActorMention[],
  from: number,
  to: number,
  voices: Voices,
): Speaker | undefined {
  const actor = findActor(view, mentions, from, to)
  const owner = actor
    ? undefined
    : (findOwner(view, from, to) ?? findOwnedOffice(view, mentions, from, to, voices))
  if (owner) return owner
  const pronoun = findPronoun(view, mentions, from, to, voices)
  if (pronoun && (!actor || pronoun.from > actor.to) && !isOwned(view, pronoun, actor)) return pronoun
  const speaker =
    actor ??
    findKnownPerson(view, from, to, voices) ??
    findDefinite(view, from, to, voices) ??
    findSpeakerNoun(view, from, to) ??
    findPerson(view, from, to, voices) ??
    findPeople(view, from, to)
  if (speaker) learnPeople(view, from, to, speaker.ref, mentions, voices)
  return speaker
}

/** "its spokesman": the office of whoever was named last. */
function findOwnedOffice(
  view: View,
  mentions: readonly ActorMention[],
  from: number,
  to: number,
  voices: Voices,
): Speaker | undefined {
  for (let at = from; at < to; at += 1) {
    if (!hasRole(view, at, 'possessive') || keyAt(view, at) === "'s") continue
    const isOffice =
      hasRole(view, at + 1, 'spokesperson', 'home-organ', 'speaker') ||
      hasRole(view, at + 2, 'spokesperson', 'home-organ')
    const named =
      mentions.findLast((mention) => mention.to <= at && mention.sort !== 'people')?.ref ??
      voices.lastActor ??
      voices.last
    if (!isOffice || !named) continue
    learnPeople(view, at + 1, to, named, mentions, voices)
    return { ref: named, from: at, to: at + 2, isPronoun: false }
  }
  return undefined
}

/** "the activists' investigation": the document speaks for its unnamed owner. */
function findOwner(view: View, from: number, to: number): Speaker | undefined {
  for (let at = from + 2; at < to; at += 1) {
    const isOwnedDocument =
      hasRole(view, at, 'speaker-document') && (keyAt(view, at - 1) === "'" || keyAt(view, at - 1) === "'s")
    if (isOwnedDocument) return findSpeakerNoun(view, from, at - 1)
  }
  return undefined
}

/** "Amnesty's report", "the coalition's statement": the document speaks for its owner. */
function isOwned(view: View, pronoun: Speaker, actor: Speaker | undefined): boolean {
  return actor !== undefined && pronoun.from - actor.to <= 6 && !pronouns.has(keyAt(view, pronoun.from))
}

function subjectStart(view: View, verb: number): number {
  let at = verb
  while (at > 0 && verb - at < reach && !isClauseStart(view, at - 1)) at -= 1
  return at
}

/** The verb's subject ends here: adverbs and auxiliaries left out. */
function subjectEnd(view: View, verb: number): number {
  let at = verb
  for (;;) {
    const adverb = findEndingAt(view.matches, at, 'adverb') ?? findEndingAt(view.matches, at, 'relative-date')
    if (adverb && !findAt(view.matches, adverb.from, 'speaker')) at = adverb.from
    else if (at > 1 && (hasRole(view, at - 1, 'have', 'modal', 'weekday') || isDayPart(view, at))) at -= 1
    else return at
  }
}

/** The "on" and "evening" of "had on Saturday evening put". */
function isDayPart(view: View, at: number): boolean {
  const key = keyAt(view, at - 1)
  return (
    (key === 'on' && hasRole(view, at, 'weekday')) ||
    (['evening', 'morning', 'night', 'afternoon'].includes(key) && hasRole(view, at - 2, 'weekday'))
  )
}

/** Where the subjects of "…, police said" and "…, the governor, Oleh S., has said" may begin: after each comma or quotation mark, nearest first. */
function listTailStarts(view: View, end: number): number[] {
  const starts: number[] = []
  for (let at = end - 2; at > Math.max(0, end - 16) && starts.length < 3; at -= 1) {
    const key = keyAt(view, at)
    if (key === ';') break
    if (key === '"' || key === ',' || key === '--') starts.push(at + 1)
    if (key === '"') break
  }
  return starts
}

function isPassive(view: View, verb: number): boolean {
  let at = verb - 1
  while (at >= 0 && hasRole(view, at, 'adverb')) at -= 1
  return hasRole(view, at, 'be') && keyAt(view, verb) !== 'saying'
}

function isQuoteOrComma(view: View, at: number): boolean {
  const key = keyAt(view, at)
  return key === ',' || key === '"' || key === '--' || key === '-'
}

/** "…, said Yousef Hamdan", "reads the statement": the subject stands after the verb. */
function invertedAttribution(
  view: View,
  mentions: readonly ActorMention[],
  speech: Found,
  voices: Voices,
): Attribution | undefined {
  if (
    !isQuoteOrComma(view, speech.from - 1) ||
    hasRole(view, speech.to, 'that', 'adverb', 'preposition') ||
    keyAt(view, speech.to) === ','
  )
    return undefined
  if (hasRole(view, speech.from, 'tells') || !isOver(view, speech.to)) return undefined
  let end = speech.to
  while (
    end < view.tokens.length &&
    end - speech.to < 16 &&
    keyAt(view, end) !== '.' &&
    keyAt(view, end) !== ';' &&
    keyAt(view, end) !== '"'
  )
    end += 1
  const speaker = findSpeaker(view, mentions, speech.to, end, voices)
  if (!speaker || speaker.from - speech.to > 9) return undefined
  return {
    speaker: speaker.ref,
    relay: [],
    from: speech.from,
    to: end,
    side: 'after',
    stance: stanceOf(speech),
    rule: 'said-by',
  }
}

function stanceOf(speech: Found): Stance | null {
  return speech.value === '' ? null : (speech.value as Stance)
}

/** "Airwars, an NGO that monitors civilian harm, estimates": the subject stands before its apposition, which may say whom it speaks for. */
function apposedSpeaker(
  view: View,
  mentions: readonly ActorMention[],
  end: number,
  voices: Voices,
): Speaker | undefined {
  if (keyAt(view, end - 1) !== ',') return undefined
  let start = end - 1
  while (start > 0 && keyAt(view, start - 1) !== ';' && keyAt(view, start - 1) !== '"' && end - start < 40)
    start -= 1
  let comma = start
  while (comma < end - 1 && keyAt(view, comma) !== ',') comma += 1
  if (comma >= end - 1 || comma - start >= 9) return undefined
  const actor = findActor(view, mentions, start, comma)
  const body = actor ?? findActor(view, mentions, comma + 1, end - 1)
  if (!body) return findSpeaker(view, mentions, start, comma, voices)
  learnPeople(view, start, comma, body.ref, mentions, voices)
  return { ...body, from: start, to: comma }
}

function says(
  speaker: Speaker,
  speech: Found,
  from: number,
  side: Attribution['side'],
  rule: string,
): Attribution {
  return { speaker: speaker.ref, relay: [], from, to: speech.to, side, stance: stanceOf(speech), rule }
}

const tailGap = 12

/** "…, police said": what closes a sentence speaks for what went before it. */
function tailAttribution(
  view: View,
  mentions: readonly ActorMention[],
  speech: Found,
  end: number,
  voices: Voices,
): Attribution | undefined {
  if (!isOver(view, speech.to)) return undefined
  for (const start of listTailStarts(view, end)) {
    const speaker = findSpeaker(view, mentions, start, end, voices)
    if (speaker && end - speaker.to <= tailGap && !isFarSubject(view, speaker, end))
      return says(speaker, speech, start, 'after', 'says-after')
  }
  return undefined
}

function saysAttribution(
  view: View,
  mentions: readonly ActorMention[],
  speech: Found,
  voices: Voices,
): Attribution | undefined {
  if (isPassive(view, speech.from) || takesLives(view, speech)) return undefined
  const end = subjectEnd(view, speech.from)
  const inverted = (): Attribution | undefined => invertedAttribution(view, mentions, speech, voices)
  const tail = (): Attribution | undefined => tailAttribution(view, mentions, speech, end, voices)
  const closing = isQuoteOrComma(view, end - 1) ? (inverted() ?? tail()) : tail()
  if (closing) return closing
  const apposed = apposedSpeaker(view, mentions, end, voices)
  if (apposed) return says(apposed, speech, apposed.from, 'before', 'says-apposed')
  const speaker = findSpeaker(view, mentions, subjectStart(view, speech.from), end, voices)
  if (!speaker || isFarSubject(view, speaker, end)) return undefined
  return says(speaker, speech, speaker.from, 'before', speaker.isPronoun ? 'says-pronoun' : 'says')
}

/** "which claimed 22 lives" says nothing. */
function takesLives(view: View, speech: Found): boolean {
  for (let at = speech.to; at < speech.to + 5; at += 1)
    if (keyAt(view, at) === 'lives' || keyAt(view, at) === 'responsibility') return true
  return false
}

/** Does nothing that is said follow the verb, so that it closes what went before? */
function isOver(view: View, at: number): boolean {
  for (let next = at; next < at + 9 && next < view.tokens.length; next += 1) {
    const key = keyAt(view, next)
    if (key === '.' || key === ';' || key === '"') return true
    if (hasRole(view, next, 'that') || key === ':') return false
    if (key === ',') return true
    if (view.tokens[next]!.kind === 'number') return hasRole(view, next - 1, 'month')
  }
  return at >= view.tokens.length - 1
}

/** A subject must not be cut off from its verb by another verb, unless in an apposition between commas. */
function isFarSubject(view: View, speaker: Speaker, end: number): boolean {
  let isAside = false
  for (let at = speaker.to; at < end; at += 1) {
    if (
      keyAt(view, at) === ',' ||
      keyAt(view, at) === '(' ||
      keyAt(view, at) === ')' ||
      keyAt(view, at) === '--'
    )
      isAside = !isAside
    else if (
      !isAside &&
      ((hasRole(view, at, 'be') && !hasRole(view, at - 1, 'have')) ||
        hasRole(view, at, 'trigger') ||
        (hasRole(view, at, 'and') && hasRole(view, at + 1, 'verb')))
    )
      return true
  }
  return false
}

function accordingAttribution(
  view: View,
  mentions: readonly ActorMention[],
  speech: Found,
  voices: Voices,
  cast: Cast,
): Attribution | undefined {
  let end = speech.to
  while (
    end < view.tokens.length &&
    end - speech.to < 18 &&
    keyAt(view, end) !== '.' &&
    keyAt(view, end) !== ';' &&
    !(keyAt(view, end) === ',' && end - speech.to > 1)
  )
    end += 1
  const speaker =
    ownSource(view, mentions, speech.to, end, voices) ?? findSpeaker(view, mentions, speech.to, end, voices)
  if (!speaker || cast.registry.size === 0) return undefined
  const relay = speech.detail === 'cites' ? relayBefore(mentions, speech.from) : []
  return {
    speaker: speaker.ref,
    relay,
    from: speech.from,
    to: end,
    side: speech.from === 0 || isLeading(view, speech.from) ? 'before' : 'after',
    stance: stanceOf(speech),
    rule: speech.detail,
  }
}

/** "according to its own information", "according to the report": the one named next, or the voice before. */
function ownSource(
  view: View,
  mentions: readonly ActorMention[],
  from: number,
  to: number,
  voices: Voices,
): Speaker | undefined {
  const isOwn = hasRole(view, from, 'possessive')
  const isDocument = hasRole(view, from, 'determiner') && hasRole(view, from + 1, 'speaker-document')
  if (!isOwn && !isDocument) return undefined
  if (isDocument && findActor(view, mentions, from + 2, to)) return undefined
  const next = isOwn
    ? mentions.find((mention) => mention.from >= to && mention.from <= to + 3)?.ref
    : undefined
  const ref = next ?? voices.last
  return ref ? { ref, from, to: from + 1, isPronoun: true } : undefined
}

function relayBefore(mentions: readonly ActorMention[], to: number): ActorRef[] {
  const said = mentions.findLast((mention) => mention.to <= to && to - mention.to <= 4)
  return said ? [said.ref] : []
}

/** An "according to" at the head of a clause speaks for what follows. */
function isLeading(view: View, at: number): boolean {
  const key = keyAt(view, at - 1)
  return (
    key === '.' ||
    key === ';' ||
    key === '--' ||
    at === 0 ||
    (hasRole(view, at - 1, 'and') && keyAt(view, at - 2) === ',')
  )
}

/** "Coalition: 12 killed", a headline's "…: Amnesty International". */
function colonAttribution(view: View, mentions: readonly ActorMention[]): Attribution | undefined {
  for (const mention of mentions) {
    if (mention.sort === 'people') continue
    if (
      mention.from === 0 &&
      keyAt(view, mention.to) === ':' &&
      !hasRole(view, mention.to - 1, 'strike', 'means')
    )
      return {
        speaker: mention.ref,
        relay: [],
        from: 0,
        to: mention.to + 1,
        side: 'before',
        stance: null,
        rule: 'colon',
      }
    if (
      keyAt(view, mention.from - 1) === ':' &&
      mention.to >= view.tokens.length - 1 &&
      mention.sort === 'named'
    )
      return {
        speaker: mention.ref,
        relay: [],
        from: mention.from,
        to: mention.to,
        side: 'after',
        stance: null,
        rule: 'colon-after',
      }
  }
  return undefined
}

/** "Iran Press reported citing Amnesty" is one attribution; "it said in the report by X" is X's. */
function addAttribution(found: Attribution[], next: Attribution): void {
  const previous = found.at(-1)
  const isNext = previous !== undefined && next.from - previous.to <= 4 && next.from >= previous.to
  const isRelayed = isNext && next.relay.some((relay) => relay.name === previous.speaker.name)
  if (isRelayed) found.pop()
  found.push(
    isNext && previous.side === 'before' && next.rule === 'according'
      ? { ...next, side: 'before' }
      : isRelayed
        ? { ...next, side: previous.side }
        : next,
  )
}

/** Every attribution of a sentence in its order; the voices heard are kept for the sentences after it. */
export function listAttributions(
  view: View,
  mentions: readonly ActorMention[],
  voices: Voices,
  cast: Cast,
): Attribution[] {
  const found: Attribution[] = []
  const colon = colonAttribution(view, mentions)
  if (colon) found.push(colon)
  for (let at = 0; at < view.tokens.length; at += 1) {
    const speech = findAt(view.matches, at, 'speech')
    if (!speech || findAt(view.matches, at, 'victim')) continue
    const attribution =
      speech.detail === 'says'
        ? saysAttribution(view, mentions, speech, voices)
        : accordingAttribution(view, mentions, speech, voices, cast)
    if (!attribution) continue
    addAttribution(found, attribution)
    voices.last = attribution.speaker
    at = speech.to - 1
  }
  voices.lastSubject = mentions.find(
    (mention) => mention.from <= 2 && mention.sort !== 'people' && mention.sort !== 'nation',
  )?.ref
  voices.lastActor =
    mentions.findLast((mention) => mention.sort === 'named' || mention.sort === 'organ')?.ref ??
    voices.lastActor
  return found
}
