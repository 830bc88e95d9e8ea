import { findAt } from '../text/lexicon.ts'
import { hasEnding, hasRole, isCue, isMark, skipRolesBack, someToken, type View } from '../text/view.ts'
import type { ActorMention } from '../who/actor-mentions.ts'

type Mentions = readonly ActorMention[]

function isBarrier(view: View, at: number): boolean {
  return isMark(view, at, ';', '.') || (hasRole(view, at, 'speech') && !hasRole(view, at, 'victim'))
}

const agentReach = 14
const nearBy = 7

/** "killed by coalition forces", "in an attack blamed on rebels": the doer stands after the "by". */
export function findAgentAfter(view: View, mentions: Mentions, from: number): ActorMention | undefined {
  for (let at = from; at < Math.min(from + agentReach, view.tokens.length); at += 1) {
    if (isBarrier(view, at) || isOtherDeed(view, at)) return undefined
    if (hasRole(view, at, 'by'))
      return mentions.find(
        (mention) =>
          mention.from > at &&
          mention.from <= at + nearBy &&
          canAct(view, mention) &&
          !isTarget(view, mention),
      )
  }
  return undefined
}

/** "in areas held by the government": a "by" that belongs to another verb. */
function isOtherDeed(view: View, at: number): boolean {
  const isPassive = hasEnding(view, at, 'past') && hasRole(view, at + 1, 'by')
  return isPassive && !hasRole(view, at, 'attack-verb', 'trigger', 'means')
}

/** "against the rebels": whoever is aimed at or spoken to. */
function isTarget(view: View, { from }: ActorMention): boolean {
  const before = skipRolesBack(view, from - 1, 'determiner', 'place-shade', 'adverb')
  return hasRole(view, before, 'targeting', 'speech')
}

/** A nation's bare name after a preposition of place is where something was. */
function canAct(view: View, { sort, from }: ActorMention): boolean {
  if (sort !== 'nation') return true
  if (hasRole(view, from - 1, 'locative', 'place-shade')) return false
  return !hasRole(view, from - 1, 'and') || !hasRole(view, from - 3, 'locative')
}

const clauseReach = 40

/** "Israeli air strikes killed", "the guerrillas killed": the doer goes before an active verb. */
export function findAgentBefore(view: View, mentions: Mentions, verb: number): ActorMention | undefined {
  const from = startOfClause(view, verb)
  const able = mentions.filter(
    (mention) =>
      mention.to <= verb && mention.from >= from && canDo(view, mention) && isBeforeVerb(view, mention, verb),
  )
  return isGerund(view, verb) ? able[0] : able.at(-1)
}

function startOfClause(view: View, verb: number): number {
  let from = verb
  while (from > 0 && !isMark(view, from - 1, ';') && verb - from < clauseReach) from -= 1
  return from
}

function canDo(view: View, mention: ActorMention): boolean {
  return !isTarget(view, mention) && canAct(view, mention) && !isScene(view, mention)
}

function isBeforeVerb(view: View, mention: ActorMention, verb: number): boolean {
  return !hasSpeechBetween(view, mention.to, verb) && (mention.sort !== 'nation' || isSubject(view, mention))
}

/** "…, killing 12": the doer is the subject of the whole sentence. */
function isGerund(view: View, verb: number): boolean {
  return hasEnding(view, verb, 'gerund')
}

const subjectReach = 4

/** A nation's name right before a verb. */
function isSubject(view: View, { to }: ActorMention): boolean {
  return someToken(to, to + subjectReach, (at) => hasRole(view, at, 'trigger', 'have', 'attack-verb', 'verb'))
}

/** "outside a federal police building": an actor after a preposition of place is where it was, not who did it. */
function isScene(view: View, { from }: ActorMention): boolean {
  const before = skipRolesBack(view, from - 1, 'determiner', 'indefinite', 'place-shade', 'more')
  if (!hasRole(view, before, 'locative', 'preposition')) return false
  const isOwner = hasRole(view, before, 'of')
  return !isOwner || !hasRole(view, before - 1, 'victim', 'armed-people', 'means', 'strike', 'organ')
}

function hasSpeechBetween(view: View, from: number, to: number): boolean {
  return someToken(
    from,
    to,
    (at) => findAt(view.matches, at, 'speech')?.detail === 'says' && !hasRole(view, at, 'victim'),
  )
}

const blameReach = 4

/** "Russian forces were responsible for the death of 22". */
export function findResponsible(view: View, mentions: Mentions, before: number): ActorMention | undefined {
  return mentions.findLast(
    ({ to }) =>
      to <= before &&
      someToken(to, Math.min(to + blameReach, before), (at) => isCue(view, at, 'responsible')),
  )
}

function isMeans(view: View, at: number): boolean {
  return hasRole(view, at, 'means', 'strike')
}

const meansReach = 3

/** Does what does the harm stand beside an actor: after it, in its own name, or before its "by"? */
function hasMeans(view: View, { from, to, sort }: ActorMention): boolean {
  const after = isCue(view, to, 'genitive') ? to + 1 : to
  if (someToken(after, after + meansReach, (at) => isMeans(view, at))) return true
  if (sort === 'organ' && isMeans(view, to - 1)) return true
  const by = hasRole(view, from - 1, 'determiner') ? from - 2 : from - 1
  return hasRole(view, by, 'by') && isMeans(view, by - 1)
}

/** "US-led raids", "a drone strike by the army": an actor beside what does the harm, the nearest before the figure first. */
export function findAgentOfMeans(view: View, mentions: Mentions, before: number): ActorMention | undefined {
  const agents = mentions.filter(
    (mention) => mention.sort !== 'nation' && !isTarget(view, mention) && hasMeans(view, mention),
  )
  return agents.findLast((mention) => mention.to <= before) ?? agents[0]
}

/** "when urban commandos attacked them": whoever attacks in the sentence. */
export function findAttacker(view: View, mentions: Mentions): ActorMention | undefined {
  return mentions.find((mention) => canDo(view, mention) && attacks(view, mention))
}

const attackReach = 5

function attacks(view: View, { to }: ActorMention): boolean {
  for (let at = to; at < to + attackReach; at += 1) {
    if (hasRole(view, at, 'attack-verb')) return !hasRole(view, at - 1, 'be')
    if (isMark(view, at, ',') || hasRole(view, at, 'be', 'by')) return false
  }
  return false
}
